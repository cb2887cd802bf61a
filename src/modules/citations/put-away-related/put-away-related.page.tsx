/** Asks before a related policy is taken out of the list. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'

export const putAwayRelatedTitle = 'Put this policy away?'

export function PutAwayRelatedPage({ related, title, once }: { related: string; title: string; once: string }) {
  return (
    <FormPage
      title={putAwayRelatedTitle}
      intro={
        <Paragraph>{`“${title}” leaves the list. Its file stays sealed and is shown no more. You are asked again about sentences that name it.`}</Paragraph>
      }
      action={pathTo('/citations/:related/put-away', { related })}
      once={once}
      errors={[]}
      submit="Put it away"
      submitKind="warning"
      beside={<Link href="/citations">Keep it</Link>}
      words={englishWords}
    >
      {null}
    </FormPage>
  )
}
