/** The pages on the way to an organisation's own sign-in and back. */
import { Button, ButtonLink } from '#design/button/button.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import type { OutsideTexts } from './access.provider.words.ts'

/** A link and not a form: the content-security policy lets no form lead elsewhere, and people see where they go. */
export function GoOutPage({ words, address, host, leave }: GoOutProps) {
  return (
    <>
      <Heading level={1}>{words.goTitle}</Heading>
      <Paragraph>{words.goWhy(host)}</Paragraph>
      <div className="govuk-button-group">
        <ButtonLink href={address}>{words.go(host)}</ButtonLink>
        <Link href={leave}>{words.instead}</Link>
      </div>
    </>
  )
}

export interface GoOutProps {
  words: OutsideTexts
  address: string
  host: string
  leave: `/${string}`
}

export interface ComeBackProps {
  words: OutsideTexts
  action: `/${string}`
  once: string
  /** What the provider gave along, which the form passes on. */
  brought: Readonly<Record<string, string>>
}

/** Looking at the address does nothing: whatever opens links by itself lets nobody in. */
export function ComeBackPage({ words, action, once, brought }: ComeBackProps) {
  return (
    <>
      <Heading level={1}>{words.backTitle}</Heading>
      <Paragraph>{words.backWhy}</Paragraph>
      <Form action={action} once={once}>
        {Object.entries(brought).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button>{words.backGo}</Button>
      </Form>
    </>
  )
}

export interface StoppedProps {
  words: OutsideTexts
  why: string
  again: `/${string}`
  leave: `/${string}`
}

export function StoppedPage({ words, why, again, leave }: StoppedProps) {
  return (
    <>
      <Heading level={1}>{words.stoppedTitle}</Heading>
      <Paragraph>{why}</Paragraph>
      <div className="govuk-button-group">
        <ButtonLink href={again}>{words.tryAgain}</ButtonLink>
        <Link href={leave}>{words.instead}</Link>
      </div>
    </>
  )
}
