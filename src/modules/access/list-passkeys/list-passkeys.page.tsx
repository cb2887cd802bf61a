/** Shows somebody's own passkeys, and lets them add, rename and remove one. */
import { ButtonLink } from '#design/button/button.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { momentInWords } from '#platform/text/dates.ts'
import type { OwnPasskey } from './list-passkeys.view.ts'

export interface ListPasskeysProps {
  passkeys: readonly OwnPasskey[]
  why: string
  /** Browsers bind passkeys to a name: where Kept is reached by a number there can be none. */
  canHaveThem: boolean
}

export function ListPasskeysPage({ passkeys, why, canHaveThem }: ListPasskeysProps) {
  return (
    <>
      <Heading level={1}>Your passkeys</Heading>
      <Paragraph>{why}</Paragraph>
      <Paragraph>With a passkey you need no passphrase and no code.</Paragraph>
      {passkeys.length === 0 ? (
        <Paragraph>You have no passkey yet.</Paragraph>
      ) : (
        <SummaryList rows={passkeys.map(rowOf)} />
      )}
      {canHaveThem ? (
        <ButtonLink href="/account/passkeys/add">Add a passkey</ButtonLink>
      ) : (
        <Paragraph>
          There can be no passkeys here, because Kept is reached by a number instead of a name. Ask whoever looks after
          the machine.
        </Paragraph>
      )}
      <Paragraph>
        <Link href="/account">Back to your account</Link>
      </Paragraph>
    </>
  )
}

function rowOf(one: OwnPasskey) {
  const change = (href: string, text: string) => ({ href, text, hidden: one.name })
  return {
    key: one.name,
    value: (
      <>
        <p className="govuk-body-s">
          Added {momentInWords(one.addedAt)}. {one.usedAt ? `Last used ${momentInWords(one.usedAt)}.` : 'Not used yet.'}
        </p>
        {one.isSynced ? <p className="govuk-body-s">Your device copies it to your other devices.</p> : null}
      </>
    ),
    actions: [
      change(pathTo('/account/passkeys/:passkey/rename', { passkey: one.id }), 'Rename'),
      change(pathTo('/account/passkeys/:passkey/remove', { passkey: one.id }), 'Remove'),
    ],
  }
}
