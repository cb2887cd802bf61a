/** Asks before a line is taken out of families' sight. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'

export const putAwayLineTitle = 'Put this contact away?'

export function PutAwayLinePage({ line, title, once }: { line: string; title: string; once: string }) {
  return (
    <FormPage
      title={putAwayLineTitle}
      intro={
        <Paragraph>{`Families will not see “${title}” any more. What was checked of it stays written down. You can add it again.`}</Paragraph>
      }
      action={pathTo('/helplines/:line/put-away', { line })}
      once={once}
      errors={[]}
      submit="Put it away"
      submitKind="warning"
      beside={<Link href="/helplines">Keep showing it</Link>}
      words={englishWords}
    >
      {null}
    </FormPage>
  )
}
