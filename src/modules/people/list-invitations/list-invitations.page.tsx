/** Who is invited and has not come in yet, with what can be done about each. */
import { Button, ButtonLink } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { Form } from '#design/form/form.tsx'
import { Heading, HeadingRow, Link, Paragraph } from '#design/heading/heading.tsx'
import { Pagination } from '#design/pagination/pagination.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { momentInWords } from '#platform/text/dates.ts'
import { invitationWayNames } from '../people.words.ts'
import type { InvitationLine, InvitationsPage } from './list-invitations.view.ts'

export const invitationsTitle = 'Invitations'

export interface ListInvitationsProps {
  page: InvitationsPage
  isFirst: boolean
  /** Whether the letters of invitations can be looked at. */
  maySeeLetters: boolean
  once: string
}

export function ListInvitationsPage({ page, isFirst, maySeeLetters, once }: ListInvitationsProps) {
  return (
    <>
      <HeadingRow action={<ButtonLink href="/people/invite">Invite somebody</ButtonLink>}>
        <Heading level={1} caption="People">
          {invitationsTitle}
        </Heading>
      </HeadingRow>
      <Paragraph>People who are invited and have not made their account yet. An invitation works once.</Paragraph>
      {page.invitations.length === 0 ? (
        <Paragraph>Nobody is waiting to come in.</Paragraph>
      ) : (
        <Table
          caption="Invitations"
          captionHidden
          columns={[
            { label: 'Who' },
            { label: 'How' },
            { label: 'Invited by' },
            { label: 'Works until' },
            { label: 'Do' },
          ]}
          rows={page.invitations.map((one) => ({ key: one.id, cells: cellsOf(one, maySeeLetters, once) }))}
        />
      )}
      <Pagination
        previous={isFirst ? undefined : { href: '/people/invitations', text: 'Back to the newest' }}
        next={page.next ? { href: `/people/invitations?before=${page.next}` } : undefined}
        words={englishWords}
      />
    </>
  )
}

function cellsOf(one: InvitationLine, maySeeLetters: boolean, once: string) {
  const to = { person: one.person }
  const about = <span className="govuk-visually-hidden">{` ${one.name}`}</span>
  return [
    <Link key="who" href={pathTo('/people/:person', to)}>
      {one.name}
    </Link>,
    one.letter && maySeeLetters ? (
      <Link key="how" href={pathTo('/mail/letters/:letter', { letter: one.letter })}>
        {invitationWayNames[one.way]}
      </Link>
    ) : (
      invitationWayNames[one.way]
    ),
    one.invitedBy,
    one.isOver ? 'Out of time' : momentInWords(one.expiresAt),
    <div key="do">
      <Form action={pathTo('/people/:person/invite', to)} once={once}>
        <input type="hidden" name="way" value={one.hasEmail && one.way === 'mail' ? 'mail' : 'code'} />
        <Button kind="secondary">
          {one.way === 'mail' ? 'Send again' : 'New code'}
          {about}
        </Button>
      </Form>
      <Form action={pathTo('/people/invitations/:invitation/cancel', { invitation: one.id })} once={once}>
        <Button kind="secondary">Cancel{about}</Button>
      </Form>
    </div>,
  ]
}
