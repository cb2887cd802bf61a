/** Shows somebody's own second steps for signing in, and lets them add and remove some. */
import { ButtonLink } from '#design/button/button.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords, dayOf, momentInWords } from '#platform/text/dates.ts'
import type { OwnAuthenticator, SecondSteps } from './authenticators.list.view.ts'

export interface ListAuthenticatorsProps {
  steps: SecondSteps
  hasSecondFactor: boolean
  /** Until when the roles of this person count without one; undefined where nothing is waited for. */
  proveBy: string | undefined
  /** Roles that do not count any more until there is one. */
  withheld: number
}

export function ListAuthenticatorsPage({ steps, hasSecondFactor, proveBy, withheld }: ListAuthenticatorsProps) {
  const { authenticators, recoveryCodesLeft, recoveryCodesMadeAt } = steps
  return (
    <>
      <Heading level={1}>Your second step</Heading>
      <Paragraph>
        A passphrase can be seen or guessed. With a second step nobody gets in with your passphrase alone.
      </Paragraph>
      {withheld > 0 ? (
        <Paragraph>
          <strong>Your roles do not count until you have one.</strong> Set it up here, and they are back at once.
        </Paragraph>
      ) : proveBy ? (
        <Paragraph>
          <strong>{`Your roles count without one until ${dayInWords(proveBy)}.`}</strong>
        </Paragraph>
      ) : null}
      <Heading level={2}>Authenticator apps</Heading>
      {authenticators.length === 0 ? (
        <Paragraph>You have none yet.</Paragraph>
      ) : (
        <SummaryList rows={authenticators.map(rowOf)} />
      )}
      <ButtonLink href="/account/authenticators/add">Add an authenticator app</ButtonLink>
      <Heading level={2}>Passkeys</Heading>
      <Paragraph>
        <Link href="/account/passkeys">See your passkeys</Link>
      </Paragraph>
      {hasSecondFactor ? (
        <>
          <Heading level={2}>Recovery codes</Heading>
          <Paragraph>{codesLeft(recoveryCodesLeft, recoveryCodesMadeAt)}</Paragraph>
          <ButtonLink href="/account/recovery-codes" kind="secondary">
            Make new recovery codes
          </ButtonLink>
        </>
      ) : null}
      <Paragraph>
        <Link href="/account">Back to your account</Link>
      </Paragraph>
    </>
  )
}

function codesLeft(left: number, madeAt: Date | null): string {
  if (!madeAt) return 'You have none. Make some and print them: with one you get in when your phone is lost.'
  const made = `They were made on ${dayInWords(dayOf(madeAt))}.`
  if (left === 0) return `All your recovery codes are used. ${made}`
  return `${left === 1 ? 'One code is' : `${left} codes are`} not used yet. ${made}`
}

function rowOf(one: OwnAuthenticator) {
  return {
    key: one.label,
    value: `Added ${momentInWords(one.addedAt)}. ${one.usedAt ? `Last used ${momentInWords(one.usedAt)}.` : 'Not used yet.'}`,
    actions: [
      {
        href: pathTo('/account/authenticators/:authenticator/remove', { authenticator: one.id }),
        text: 'Remove',
        hidden: one.label,
      },
    ],
  }
}
