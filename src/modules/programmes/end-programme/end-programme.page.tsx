/** Asks on which day a programme meets for the last time. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { FieldsProps } from '../programmes.page.tsx'
import { DayField } from '../programmes.page.tsx'

export const endProgrammeTitle = 'When does it end?'

export interface EndProgrammeProps extends FieldsProps {
  programme: { id: string; name: string }
  once: string
}

export function EndProgrammePage({ programme: { id, name }, once, ...fields }: EndProgrammeProps) {
  return (
    <FormPage
      title={endProgrammeTitle}
      intro={
        <Paragraph>{`${name}: from the day after, nobody leads it or takes part in it any more. It stays in the list of past programmes.`}</Paragraph>
      }
      action={pathTo('/programmes/:programme/end', { programme: id })}
      once={once}
      errors={fields.errors}
      submit="End it"
      submitKind="warning"
      beside={<Link href={pathTo('/programmes/:programme', { programme: id })}>Leave it as it is</Link>}
      words={englishWords}
    >
      <DayField {...fields} name="last" legend="Last day" />
    </FormPage>
  )
}
