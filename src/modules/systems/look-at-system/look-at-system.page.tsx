/** Asks what somebody found when they looked at a system: four questions and a day. */
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import {
  passwordWayNames,
  passwordWays,
  secondStepNames,
  secondSteps,
  yesOrNo,
  yesOrNoNames,
} from '../systems.words.ts'

export interface LookAtSystemProps {
  system: { id: string; name: string }
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export const lookAtSystemTitle = 'Say what you found'

export function LookAtSystemPage({ system, typed, errors, once }: LookAtSystemProps) {
  const choice = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name), words: englishWords })
  return (
    <FormPage
      title={lookAtSystemTitle}
      caption={system.name}
      intro={
        <Paragraph>
          Open its settings and its list of users, and look. Say what you saw, not what you think. “I could not find
          out” is a good answer too.
        </Paragraph>
      }
      action={pathTo('/systems/:system/look', { system: system.id })}
      once={once}
      errors={errors}
      submit="Save what I found"
      beside={<Link href={pathTo('/systems/:system', { system: system.id })}>Leave without saving</Link>}
      words={englishWords}
    >
      <DateInput
        id="on"
        namePrefix="on"
        legend="On which day did you look?"
        values={{ day: typed['on-day'], month: typed['on-month'], year: typed['on-year'] }}
        error={errorOf(errors, 'on-day')}
        words={englishWords}
      />
      <Radios
        {...choice('secondStep')}
        legend="Is a second step on when people sign in?"
        items={secondSteps.map((value) => ({ value, text: secondStepNames[value] }))}
      />
      <Radios
        {...choice('ownNames')}
        legend="Has each person their own user name?"
        items={yesOrNo.map((value) => ({ value, text: yesOrNoNames[value] }))}
      />
      <Radios
        {...choice('passwords')}
        legend="How are passwords kept?"
        items={passwordWays.map((value) => ({ value, text: passwordWayNames[value] }))}
      />
      <Radios
        {...choice('leaversGone')}
        legend="Is everybody who has left gone from it?"
        items={yesOrNo.map((value) => ({ value, text: yesOrNoNames[value] }))}
      />
      <Textarea
        name="says"
        label="Anything else? (optional)"
        hint="No user names and no passwords, please."
        value={typed['says']}
        error={errorOf(errors, 'says')}
        words={englishWords}
      />
    </FormPage>
  )
}
