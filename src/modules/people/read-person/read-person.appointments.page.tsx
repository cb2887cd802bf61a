/** What somebody is appointed to, by whom, and what waits for a second person; part of their page. */
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords, momentInWords } from '#platform/text/dates.ts'
import type { Role } from '../people.words.ts'
import { isGivenByTwo, isPost, minuteStrengthNames, roleNames } from '../people.words.ts'
import type { HeldAppointment, PersonView } from './read-person.view.ts'

interface AppointmentsProps {
  view: PersonView
  today: string
  mayEnd: (role: Role) => boolean
  mayRecord: boolean
}

export function Appointments({ view, today, mayEnd, mayRecord }: AppointmentsProps) {
  if (view.appointments.length === 0)
    return <Paragraph>{`${view.person.name} is not appointed to anything.`}</Paragraph>
  return (
    <Table
      caption="Appointments"
      columns={[
        { label: 'As' },
        { label: 'From' },
        { label: 'Until' },
        { label: 'Appointed by' },
        { label: 'Trustees’ minute' },
        { label: 'Change' },
      ]}
      rows={view.appointments.map((held) => ({
        key: held.id,
        cells: [
          roleNames[held.role],
          dayInWords(held.from_on),
          lastDay(held),
          <Givers key="by" held={held} />,
          <Minute key="minute" held={held} mayRecord={mayRecord} />,
          mayEnd(held.role) && (held.until_on === null || held.until_on >= today) ? (
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

function lastDay({ until_on, endedAt }: HeldAppointment): string {
  if (endedAt) return `Ended at once on ${momentInWords(endedAt)}`
  return until_on ? dayInWords(until_on) : 'No end set'
}

function Givers({ held: { role, appointedBy, confirmedBy } }: { held: HeldAppointment }) {
  const by = appointedBy ?? 'At set-up'
  if (confirmedBy) return <>{`${by}, and ${confirmedBy}`}</>
  return <>{isGivenByTwo(role) ? `${by}, by one person alone` : by}</>
}

export function Proposals({ view: { proposals }, mayConfirm }: { view: PersonView; mayConfirm: boolean }) {
  return (
    <>
      {proposals.map(({ id, role, proposer }) => (
        <InsetText key={id}>
          <Paragraph>
            {`Not in force yet: ${roleNames[role]}, proposed by ${proposer ?? 'somebody'}. A second person has to agree. `}
            {mayConfirm ? (
              <Link href={pathTo('/people/proposals/:proposal', { proposal: id })}>
                Look<span className="govuk-visually-hidden">{` at the proposal: ${roleNames[role]}`}</span>
              </Link>
            ) : null}
          </Paragraph>
        </InsetText>
      ))}
    </>
  )
}

function Minute({ held, mayRecord }: { held: HeldAppointment; mayRecord: boolean }) {
  if (!isPost(held.role)) return <>Not needed</>
  const { minute } = held
  const says = minute
    ? `${dayInWords(minute.met_on)}, ${minuteStrengthNames[minute.strength]} (${minute.recordedBy}): “${minute.says}” `
    : 'None yet. '
  return (
    <div>
      {says}
      {mayRecord ? (
        <Link href={pathTo('/people/appointments/:appointment/minute', { appointment: held.id })}>
          {minute ? 'Record it again' : 'Record it'}
          <span className="govuk-visually-hidden">{` for the appointment as ${roleNames[held.role]}`}</span>
        </Link>
      ) : null}
    </div>
  )
}
