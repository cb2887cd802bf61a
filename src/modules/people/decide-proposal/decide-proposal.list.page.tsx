/** Lists the appointments that wait for a second person. */
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { roleNames } from '../people.words.ts'
import type { ProposalView, RefusedView } from './decide-proposal.view.ts'

export const proposalsTitle = 'Appointments to confirm'

export interface ProposalsProps {
  proposals: readonly (ProposalView & { mayDecide: boolean })[]
  /** What the reader proposed, and nobody has by it. */
  refused: readonly RefusedView[]
  /** The last of a full page, after which there may be more. */
  after: string | undefined
  mayAppointLead: boolean
}

export function ProposalsPage({ proposals, refused, after, mayAppointLead }: ProposalsProps) {
  return (
    <>
      <Heading level={1} caption="People">
        {proposalsTitle}
      </Heading>
      <Paragraph>
        These roles take two people: one proposes, another agrees. Nobody proposes or confirms their own.
      </Paragraph>
      {proposals.length === 0 ? (
        <Paragraph>Nothing waits to be confirmed.</Paragraph>
      ) : (
        <Waiting proposals={proposals} />
      )}
      {after ? (
        <Paragraph>
          <Link href={`/people/proposals?after=${after}`}>More that waits</Link>
        </Paragraph>
      ) : null}
      <Refused refused={refused} />
      {mayAppointLead ? (
        <Paragraph>
          <Link href="/people/appoint-lead">Appoint a safeguarding lead together with another trustee</Link>
        </Paragraph>
      ) : null}
    </>
  )
}

function Refused({ refused }: Pick<ProposalsProps, 'refused'>) {
  if (refused.length === 0) return null
  return (
    <Table
      caption="What you proposed and somebody did not agree to"
      columns={[{ label: 'Who' }, { label: 'As what' }, { label: 'Not agreed' }, { label: 'Why not' }]}
      rows={refused.map((one) => ({
        key: one.id,
        cells: [
          <Link key="who" href={pathTo('/people/:person', { person: one.personId })}>
            {one.name}
          </Link>,
          roleNames[one.role],
          `${dayInWords(dayOf(one.decidedAt))}, by ${one.decidedBy ?? 'somebody'}`,
          one.whyNot,
        ],
      }))}
    />
  )
}

function Waiting({ proposals }: Pick<ProposalsProps, 'proposals'>) {
  return (
    <Table
      caption={proposalsTitle}
      captionHidden
      columns={[
        { label: 'Who' },
        { label: 'As what' },
        { label: 'Proposed' },
        { label: 'Counts now' },
        { label: 'Confirm' },
      ]}
      rows={proposals.map((one) => ({
        key: one.id,
        cells: [
          one.name,
          roleNames[one.role],
          `${dayInWords(dayOf(one.proposedAt))}, by ${one.proposer ?? 'whoever set Kept up'}`,
          one.isInForce ? 'Yes, by one person alone' : 'Not yet',
          <Link key="look" href={pathTo('/people/proposals/:proposal', { proposal: one.id })}>
            {one.mayDecide ? 'Agree or not' : 'Look'}
            <span className="govuk-visually-hidden">{`: ${one.name}, ${roleNames[one.role]}`}</span>
          </Link>,
        ],
      }))}
    />
  )
}
