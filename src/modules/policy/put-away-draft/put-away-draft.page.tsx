/** Asks whether a draft is to be put away, and says what becomes of it. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'

export const putAwayDraftTitle = 'Put this draft away?'

export interface PutAwayDraftProps {
  draft: string
  policyTitle: string
  once: string
}

export function PutAwayDraftPage({ draft, policyTitle, once }: PutAwayDraftProps) {
  return (
    <FormPage
      title={putAwayDraftTitle}
      caption={policyTitle}
      intro={
        <Paragraph>
          It cannot be changed or adopted any more. Nothing in it is lost: it can still be read, and so can the file it
          came from. What is in force stays in force.
        </Paragraph>
      }
      action={pathTo('/policy/drafts/:draft/put-away', { draft })}
      once={once}
      errors={[]}
      submit="Put it away"
      submitKind="warning"
      beside={<Link href={pathTo('/policy/drafts/:draft', { draft })}>Leave it as it is</Link>}
      words={englishWords}
    >
      {null}
    </FormPage>
  )
}
