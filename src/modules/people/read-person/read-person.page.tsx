/** One person: who they are, what they are appointed to, and what can be done about it. */
import { Button, ButtonLink } from '#design/button/button.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords, momentInWords } from '#platform/text/dates.ts'
import type { Role } from '../people.words.ts'
import { roleNames } from '../people.words.ts'
import type { PersonView } from './read-person.view.ts'

export interface ReadPersonProps {
  view: PersonView
  today: string
  may: { edit: boolean; appoint: boolean; invite: boolean; end: (role: Role) => boolean }
  /** Nobody appoints themselves. */
  isSelf: boolean
  once: string
}

export function ReadPersonPage({ view, today, may, isSelf, once }: ReadPersonProps) {
  const { person, hasAccount, invitedUntil } = view
  const to = { person: person.id }
  return (
    <>
      <Heading level={1} caption="People">
        {person.name}
      </Heading>
      <SummaryList
        rows={[
          { key: 'What they do', value: person.work || 'Not said' },
          { key: 'E-mail address', value: person.email ?? 'Not given' },
          { key: 'Signing in', value: signingIn(hasAccount, invitedUntil) },
        ]}
      />
      {may.edit ? (
        <Paragraph>
          <Link href={pathTo('/people/:person/edit', to)}>
            Change
            <span className="govuk-visually-hidden">{` ${person.name}’s`}</span> details
          </Link>
        </Paragraph>
      ) : null}
      {may.invite && !hasAccount ? (
        <Form action={pathTo('/people/:person/invite', to)} once={once}>
          <Button kind="secondary">Make a new code</Button>
        </Form>
      ) : null}
      <Appointments view={view} today={today} mayEnd={may.end} />
      {may.appoint && !isSelf ? (
        <ButtonLink href={pathTo('/people/:person/appoint', to)}>
          Appoint
          <span className="govuk-visually-hidden">{` ${person.name}`}</span>
        </ButtonLink>
      ) : null}
    </>
  )
}

function signingIn(hasAccount: boolean, invitedUntil: Date | undefined): string {
  if (hasAccount) return 'Has an account'
  return invitedUntil ? `Has a code until ${momentInWords(invitedUntil)}` : 'Cannot sign in yet: has no code that works'
}

function Appointments({ view, today, mayEnd }: { view: PersonView; today: string; mayEnd: (role: Role) => boolean }) {
  if (view.appointments.length === 0)
    return <Paragraph>{`${view.person.name} is not appointed to anything.`}</Paragraph>
  return (
    <Table
      caption="Appointments"
      columns={[{ label: 'As' }, { label: 'From' }, { label: 'Until' }, { label: 'Appointed by' }, { label: 'Change' }]}
      rows={view.appointments.map((held) => ({
        key: held.id,
        cells: [
          roleNames[held.role],
          dayInWords(held.from_on),
          held.until_on ? dayInWords(held.until_on) : 'No end set',
          held.appointedBy ?? 'At set-up',
          mayEnd(held.role) && (held.until_on === null || held.until_on > today) ? (
            <Link key="end" href={pathTo('/people/appointments/:appointment/end', { appointment: held.id })}>
              End
              <span className="govuk-visually-hidden">{` the appointment as ${roleNames[held.role]}`}</span>
            </Link>
          ) : (
            'Nothing to change'
          ),
        ],
      }))}
    />
  )
}
