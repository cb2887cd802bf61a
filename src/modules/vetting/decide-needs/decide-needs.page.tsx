/** Asks who needs which check. */
import { englishWords } from '#design/design-words.ts'
import { Fieldset } from '#design/fieldset/fieldset.tsx'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { Select } from '#design/select/select.tsx'
import { engagementKinds, engagementNames } from '#modules/people/index.ts'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import type { ClearanceKind } from '../vetting.words.ts'
import { needNames, suggestedMonths } from '../vetting.words.ts'

export interface DecideNeedsProps {
  kinds: readonly ClearanceKind[]
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function DecideNeedsPage({ kinds, typed, errors, once }: DecideNeedsProps) {
  const items = [
    { value: '', text: 'Not decided yet' },
    ...(['none', ...kinds] as const).map((value) => ({ value, text: needNames[value] })),
  ]
  const choice = (name: string, label: string) => (
    <Select
      name={name}
      label={label}
      items={items}
      value={typed[name]}
      error={errorOf(errors, name)}
      words={englishWords}
    />
  )
  return (
    <FormPage
      title="Who needs a check"
      intro={
        <Paragraph>
          The law says who may be asked for which check, and for some work it must be done. Look it up before you
          decide. While nothing is decided, Kept calls nobody’s check in date.
        </Paragraph>
      }
      action="/vetting/needs"
      once={once}
      errors={errors}
      submit="Save"
      beside={<Link href="/vetting">Leave it as it is</Link>}
      words={englishWords}
    >
      {engagementKinds.map((kind) => (
        <Fieldset key={kind} legend={engagementNames[kind]} legendSize="s">
          {choice(`${kind}-yes`, 'In touch with young people')}
          {choice(`${kind}-no`, 'Not in touch with young people')}
        </Fieldset>
      ))}
      <Input
        name="months"
        label="After how many months is a check renewed?"
        hint={`${suggestedMonths} is our suggestion: check it before you rely on it. The law sets none.`}
        value={typed['months']}
        error={errorOf(errors, 'months')}
        inputmode="numeric"
        width={3}
        words={englishWords}
      />
    </FormPage>
  )
}
