/** Asks until which day somebody was a child's parent or carer here. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { DayQuestion } from '../families.page.tsx'
import type { FieldsProps } from '../families.tie.page.tsx'
import type { TieOfChild } from '../families.tie.view.ts'

export interface EndTieProps extends FieldsProps {
  shown: TieOfChild
  once: string
}

export const endTieTitle = 'They are no longer this child’s parent or carer here'

export function EndTiePage({ shown: { tie, child }, typed, errors, once }: EndTieProps) {
  return (
    <FormPage
      title={endTieTitle}
      caption={`${tie.name}, for ${child.name}`}
      intro={
        <Paragraph>
          After this day we tell them nothing about this child, and nobody asks them. Their name stays with any other
          child.
        </Paragraph>
      }
      action={pathTo('/families/ties/:tie/end', { tie: tie.id })}
      once={once}
      errors={errors}
      submit="Save"
      beside={<Link href={pathTo('/families/:child', { child: child.id })}>Leave it as it is</Link>}
      words={englishWords}
    >
      <DayQuestion name="until" legend="What was the last day?" typed={typed} errors={errors} />
    </FormPage>
  )
}
