/** Somebody's own account, and every place where it is signed in. */
import { Button, ButtonLink } from '#design/button/button.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { momentInWords } from '#platform/text/dates.ts'
import type { AccountView, FirstFactor, OwnSession, SecondFactor } from './read-account.view.ts'

export interface ReadAccountProps {
  account: AccountView
  session: string
  organisation: string | undefined
  once: string
  /** Of where this page is read. */
  network: string
}

export function ReadAccountPage({ account, session, organisation, once, network }: ReadAccountProps) {
  const others = account.sessions.filter((one) => one.id !== session)
  return (
    <>
      <Heading level={1}>Your account</Heading>
      <SummaryList
        rows={[
          { key: 'E-mail address', value: account.email },
          { key: 'Acting for', value: organisation ?? 'No organisation' },
        ]}
      />
      <Paragraph>
        <Link href="/choose-organisation">Act for another organisation</Link>
      </Paragraph>
      {organisation ? (
        <Paragraph>
          <Link href="/mail/own-address">Confirm your e-mail address</Link>
        </Paragraph>
      ) : null}
      <ButtonLink href="/account/passphrase">Change your passphrase</ButtonLink>
      <Paragraph>
        {account.hasSecondFactor
          ? 'You sign in with two steps. '
          : 'You sign in with one step. A second one keeps others out who learn your passphrase. '}
        <Link href="/account/authenticators">
          {account.hasSecondFactor ? 'See your second step' : 'Set up a second step'}
        </Link>
      </Paragraph>
      <List
        kind="plain"
        items={[
          <Link key="passkeys" href="/account/passkeys">
            Your passkeys
          </Link>,
          ...(organisation
            ? [
                <Link key="organisation" href="/account/organisation">
                  Sign in with your organisation
                </Link>,
                <Link key="weekly" href="/reviews/weekly-letter">
                  Letters to you: how often, and in which language
                </Link>,
                <Link key="roles" href="/oversight/roles">
                  Who may do what here
                </Link>,
              ]
            : []),
        ]}
      />
      <Table
        caption="Where you are signed in"
        columns={[
          { label: 'Device' },
          { label: 'How and where' },
          { label: 'Signed in' },
          { label: 'Last used' },
          { label: 'End' },
        ]}
        rows={account.sessions.map((one) => ({
          key: one.id,
          cells: [
            one.id === session ? `${one.device} (this one)` : one.device,
            howInWords(one, network),
            momentInWords(one.startedAt),
            momentInWords(one.lastSeenAt),
            one.id === session ? (
              'Use “Sign out”'
            ) : (
              <EndSession key="end" id={one.id} device={one.device} once={once} />
            ),
          ],
        }))}
      />
      <Paragraph>Kept signs you out after two hours without use, and after twelve hours at most.</Paragraph>
      {others.length > 0 ? (
        <Form action="/account/sessions/end-others" once={once}>
          <Button kind="warning">End all the others</Button>
        </Form>
      ) : null}
    </>
  )
}

const firstWords: Readonly<Record<FirstFactor, string>> = {
  passphrase: 'With a passphrase',
  link: 'With a link by e-mail',
  organisation: 'Through your organisation',
  passkey: 'With a passkey',
}

const secondWords: Readonly<Record<SecondFactor, string>> = {
  code: ' and a code',
  'recovery-code': ' and a recovery code',
  passkey: ' and a passkey',
  organisation: ' and its own second step',
}

/** Kept knows no map: all it can tell of a place is whether it is this one. */
function howInWords({ first, second, network }: OwnSession, here: string): string {
  const how = firstWords[first] + (second && first !== 'passkey' ? secondWords[second] : '')
  if (network === '') return how
  return `${how}, on ${network === here ? 'the same network as you are on now' : 'another network'}`
}

function EndSession({ id, device, once }: { id: string; device: string; once: string }) {
  return (
    <Form action={pathTo('/account/sessions/:session/end', { session: id })} once={once}>
      <Button kind="secondary">
        End
        <span className="govuk-visually-hidden">{` the session on ${device}`}</span>
      </Button>
    </Form>
  )
}
