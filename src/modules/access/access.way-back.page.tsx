/** Says why a second step was not removed: nobody could get in if the organisation's own sign-in stopped. */
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'

export const nothingRemovedTitle = 'Nothing was removed'

export function NothingRemovedPage({ leave }: { leave: `/${string}` }) {
  return (
    <>
      <Heading level={1}>{nothingRemovedTitle}</Heading>
      <Paragraph>
        You are the last administrator who could get in if your organisation’s own sign-in stopped working.
      </Paragraph>
      <Paragraph>
        Add another authenticator app or passkey first. Or ask another administrator to set one up. Then remove this
        one.
      </Paragraph>
      <Paragraph>
        <Link href={leave}>Back</Link>
      </Paragraph>
    </>
  )
}
