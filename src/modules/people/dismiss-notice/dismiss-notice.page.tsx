/** Asks whether a notice was read, since putting it away changes something. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'

export function DismissNoticePage({ notice, says, once }: { notice: string; says: string; once: string }) {
  return (
    <FormPage
      title="Have you read this?"
      intro={<Paragraph>{says}</Paragraph>}
      action={pathTo('/people/notices/:notice/dismiss', { notice })}
      once={once}
      errors={[]}
      submit="I have read it"
      beside={<Link href="/this-week">Keep it for now</Link>}
      words={englishWords}
    >
      {null}
    </FormPage>
  )
}
