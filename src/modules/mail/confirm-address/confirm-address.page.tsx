/** One's own e-mail address: whether it is confirmed, and the link that does so. */
import { Button } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { Form } from '#design/form/form.tsx'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { momentInWords } from '#platform/text/dates.ts'

export const ownAddressTitle = 'Your e-mail address'
export const confirmTitle = 'Confirm your e-mail address'
export const linkGoneTitle = 'This link cannot be used'

export interface OwnAddressProps {
  email: string
  confirmedAt: Date | null
  hasServer: boolean
  wasAsked: boolean
  once: string
}

export function OwnAddressPage({ email, confirmedAt, hasServer, wasAsked, once }: OwnAddressProps) {
  return (
    <>
      <Heading level={1}>{ownAddressTitle}</Heading>
      {wasAsked ? (
        <InsetText>A link is on its way to you. Follow it on this device, today or tomorrow.</InsetText>
      ) : null}
      <SummaryList
        rows={[
          { key: 'You sign in with', value: email },
          { key: 'Confirmed', value: confirmedAt ? momentInWords(confirmedAt) : 'Not yet' },
        ]}
      />
      <Paragraph>Kept sends links to sign in only to an address that was confirmed to be yours.</Paragraph>
      {confirmedAt ? null : hasServer ? (
        <Form action="/mail/own-address" once={once}>
          <Button>Send me a link</Button>
        </Form>
      ) : (
        <Paragraph>Your organisation has no mail server set, so Kept cannot send you a link.</Paragraph>
      )}
      <Paragraph>
        <Link href="/account">Your account</Link>
      </Paragraph>
    </>
  )
}

export function ConfirmAddressPage({ token, email, once }: { token: string; email: string; once: string }) {
  return (
    <FormPage
      title={confirmTitle}
      intro={<Paragraph>{`Is ${email} your own e-mail address, which you read yourself?`}</Paragraph>}
      action={pathTo('/mail/own-address/:token', { token })}
      once={once}
      errors={[]}
      submit="Yes, it is mine"
      beside={<Link href="/account">No</Link>}
      words={englishWords}
    >
      {null}
    </FormPage>
  )
}

export function LinkGonePage() {
  return (
    <>
      <Heading level={1}>{linkGoneTitle}</Heading>
      <Paragraph>
        It is of another account, or out of time. Sign in with the account that asked for it, or{' '}
        <Link href="/mail/own-address">ask for another</Link>.
      </Paragraph>
    </>
  )
}
