/** One person: who they are, what they are appointed to, and what can be done about it. */
import { Button, ButtonLink } from '#design/button/button.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { Role } from '../people.words.ts'
import { Appointments, Proposals } from './read-person.appointments.page.tsx'
import { Details } from './read-person.details.page.tsx'
import { ComingAndGoing } from './read-person.leaving.page.tsx'
import type { PersonView, TimeAway } from './read-person.view.ts'

export interface ReadPersonProps {
  view: PersonView
  today: string
  may: {
    /** Beyond their name and appointments. */
    details: boolean
    edit: boolean
    appoint: boolean
    confirm: boolean
    invite: boolean
    end: (role: Role) => boolean
    minute: boolean
    away: boolean
  }
  /** Nobody appoints themselves, or records that they were. */
  isSelf: boolean
  once: string
}

export function ReadPersonPage({ view, today, may, isSelf, once }: ReadPersonProps) {
  const { person, hasAccount } = view
  const to = { person: person.id }
  return (
    <>
      <Heading level={1} caption="People">
        {person.name}
      </Heading>
      {may.details ? <Details view={view} today={today} mayEdit={may.edit} /> : null}
      {may.invite && !hasAccount && !view.standing.leaving ? (
        <Form action={pathTo('/people/:person/invite', to)} once={once}>
          <Button kind="secondary">Make a new code</Button>
        </Form>
      ) : null}
      <Appointments view={view} today={today} mayEnd={may.end} mayRecord={may.minute && !isSelf} />
      <Proposals view={view} mayConfirm={may.confirm} />
      {may.appoint && !isSelf && !view.standing.leaving ? (
        <ButtonLink href={pathTo('/people/:person/appoint', to)}>
          Appoint
          <span className="govuk-visually-hidden">{` ${person.name}`}</span>
        </ButtonLink>
      ) : null}
      <DaysAway view={view} today={today} maySay={may.away} />
      {may.details ? <ComingAndGoing view={view} today={today} mayEdit={may.edit} once={once} /> : null}
    </>
  )
}

function DaysAway({ view, today, maySay }: { view: PersonView; today: string; maySay: boolean }) {
  const { person, away } = view
  if (away.length === 0 && !maySay) return null
  return (
    <>
      <Heading level={2}>Days away</Heading>
      {away.length === 0 ? (
        <Paragraph>No days away are known.</Paragraph>
      ) : (
        <Table
          caption="Days away"
          captionHidden
          columns={[{ label: 'From' }, { label: 'Until' }, { label: 'Who stands in' }, { label: 'Change' }]}
          rows={away.map((time) => awayRow(time, today, maySay))}
        />
      )}
      {maySay ? (
        <Paragraph>
          <Link href={pathTo('/people/:person/away', { person: person.id })}>
            Add days away
            <span className="govuk-visually-hidden">{` for ${person.name}`}</span>
          </Link>
        </Paragraph>
      ) : null}
    </>
  )
}

function awayRow({ id, fromOn, untilOn, cover }: TimeAway, today: string, maySay: boolean) {
  const days = `from ${dayInWords(fromOn)}`
  return {
    key: id,
    cells: [
      dayInWords(fromOn),
      dayInWords(untilOn),
      <span key="cover">
        {`${cover ?? 'Nobody'} `}
        {maySay ? (
          <Link href={pathTo('/people/absences/:absence/cover', { absence: id })}>
            Choose
            <span className="govuk-visually-hidden">{` who stands in ${days}`}</span>
          </Link>
        ) : null}
      </span>,
      maySay ? (
        <Link key="end" href={pathTo('/people/absences/:absence/end', { absence: id })}>
          {fromOn < today ? 'Back already' : 'Not away after all'}
          <span className="govuk-visually-hidden">{` ${days}`}</span>
        </Link>
      ) : (
        'Nothing to change'
      ),
    ],
  }
}
