/** Asks whether somebody is not to be contacted about a child, or must not know, and why. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { FieldsProps } from '../families.tie.page.tsx'
import type { TieOfChild } from '../families.tie.view.ts'

export interface SetLimitsProps extends FieldsProps {
  shown: TieOfChild
  once: string
}

export const setLimitsTitle = 'Do not contact, or must not know'

export function SetLimitsPage({ shown: { tie, child }, typed, errors, once }: SetLimitsProps) {
  return (
    <FormPage
      title={setLimitsTitle}
      caption={`${tie.name}, for ${child.name}`}
      intro={<Paragraph>It holds for this child only. Look at brothers and sisters too.</Paragraph>}
      action={pathTo('/families/ties/:tie/limits', { tie: tie.id })}
      once={once}
      errors={errors}
      submit="Save"
      beside={<Link href={pathTo('/families/:child', { child: child.id })}>Leave it as it is</Link>}
      words={englishWords}
    >
      <Radios
        name="limit"
        legend="What holds for them?"
        words={englishWords}
        error={errorOf(errors, 'limit')}
        value={typed['limit']}
        items={[
          { value: 'none', text: 'Nothing: we may contact them' },
          {
            value: 'do-not-contact',
            text: 'Do not contact them',
            hint: 'They may be told what you ticked if they ask us',
          },
          {
            value: 'must-not-know',
            text: 'They must not know',
            hint: 'Not even that the child is here. They are told nothing and never contacted',
          },
        ]}
      />
      <Textarea
        name="reason"
        label="Why?"
        hint="Write it anew each time. It is sealed: the coordinator, the lead and the deputy can read it, and each reading is written down."
        words={englishWords}
        error={errorOf(errors, 'reason')}
        value={typed['reason']}
        rows={4}
        limit={2000}
      />
    </FormPage>
  )
}
