/** Somebody's own account, and every place where it is signed in. */
import { Button, ButtonLink } from '#design/button/button.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { momentInWords } from '#platform/text/dates.ts'
import type { AccountView } from './read-account.view.ts'

export interface ReadAccountProps {
  account: AccountView
  session: string
  organisation: string | undefined
  once: string
}

export function ReadAccountPage({ account, session, organisation, once }: ReadAccountProps) {
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
      <ButtonLink href="/account/passphrase">Change your passphrase</ButtonLink>
      <Table
        caption="Where you are signed in"
        columns={[{ label: 'Device' }, { label: 'Signed in' }, { label: 'Last used' }, { label: 'End' }]}
        rows={account.sessions.map((one) => ({
          key: one.id,
          cells: [
            one.id === session ? `${one.device} (this one)` : one.device,
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
      {others.length > 0 ? (
        <Form action="/account/sessions/end-others" once={once}>
          <Button kind="warning">End all the others</Button>
        </Form>
      ) : null}
    </>
  )
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
