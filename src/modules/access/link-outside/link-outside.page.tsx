/** Shows whether one's account is linked with one's organisation's sign-in, and links or unlinks it. */
import { Button, ButtonLink } from '#design/button/button.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { momentInWords } from '#platform/text/dates.ts'
import type { LinkView } from './link-outside.view.ts'

export interface LinkOutsideProps extends LinkView {
  organisation: string
  once: string
}

export const linkOutsideTitle = 'Sign in with your organisation'

export function LinkOutsidePage({ host, linkedAt, usedAt, organisation, once }: LinkOutsideProps) {
  return (
    <>
      <Heading level={1}>{linkOutsideTitle}</Heading>
      {linkedAt ? (
        <>
          <Paragraph>
            Your account is linked with {organisation}’s own sign-in since {momentInWords(linkedAt)}.{' '}
            {usedAt ? `You last used it ${momentInWords(usedAt)}.` : 'You have not used it yet.'}
          </Paragraph>
          <Form action="/account/organisation/unlink" once={once}>
            <Button kind="warning">Take the link away</Button>
          </Form>
        </>
      ) : (
        <ToLink host={host} organisation={organisation} />
      )}
      <Paragraph>
        <Link href="/account">Back to your account</Link>
      </Paragraph>
    </>
  )
}

function ToLink({ host, organisation }: Pick<LinkOutsideProps, 'host' | 'organisation'>) {
  if (!host) return <Paragraph>{organisation} has no sign-in of its own in Kept.</Paragraph>
  return (
    <>
      <Paragraph>
        You can sign in here with the account that you use for work. Link it once: you go to {host}, sign in there, and
        come back. You need not: your passphrase goes on working.
      </Paragraph>
      <ButtonLink href="/account/organisation/link">Link it</ButtonLink>
      <Paragraph>
        <Link href="/this-week">Not now: go to This week</Link>
      </Paragraph>
    </>
  )
}
