/** Asks before a term or a holiday is taken away. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { daysInWords } from '../calendar.page.tsx'

export const removeSpanTitle = 'Remove these dates?'

export interface RemoveSpanProps {
  span: { id: string; name: string; from_on: string; until_on: string }
  once: string
}

export function RemoveSpanPage({ span: { id, name, from_on: from, until_on: until }, once }: RemoveSpanProps) {
  return (
    <FormPage
      title={removeSpanTitle}
      intro={
        <>
          <Paragraph>{`${name}: ${daysInWords({ from, until })}.`}</Paragraph>
          <Paragraph>Where your own dates say nothing, Kept goes by our suggestion.</Paragraph>
        </>
      }
      action={pathTo('/calendar/:span/remove', { span: id })}
      once={once}
      errors={[]}
      submit="Remove them"
      submitKind="warning"
      beside={<Link href="/calendar">Keep them</Link>}
      words={englishWords}
    >
      {null}
    </FormPage>
  )
}
