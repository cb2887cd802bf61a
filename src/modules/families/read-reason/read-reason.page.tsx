/** Why somebody is not contacted about a child, or must not know. */
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { pathTo } from '#platform/http/paths.ts'

export interface ReadReasonProps {
  child: string
  carer: string
  mustNotKnow: boolean
  reason: string
}

export const readReasonTitle = 'Why there is a limit'

export function ReadReasonPage({ child, carer, mustNotKnow, reason }: ReadReasonProps) {
  return (
    <>
      <Heading level={1} caption={carer}>
        {readReasonTitle}
      </Heading>
      <Paragraph>{mustNotKnow ? 'They must not know about this child.' : 'They are not contacted.'}</Paragraph>
      <InsetText>{reason || 'There is no limit on this tie.'}</InsetText>
      <Paragraph>That you read this was written down.</Paragraph>
      <Paragraph>
        <Link href={pathTo('/families/:child', { child })}>Back to the child</Link>
      </Paragraph>
    </>
  )
}
