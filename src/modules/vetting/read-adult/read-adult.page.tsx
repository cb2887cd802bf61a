/** One adult's checks: what is needed, what was seen by whom, and when to renew it. */
import { ButtonLink } from '#design/button/button.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { clearanceNames, needNames, stateNames } from '../vetting.words.ts'
import type { AdultView, ClearanceLine } from './read-adult.view.ts'

export interface ReadAdultProps {
  view: AdultView
  /** Not for oneself. */
  mayRecord: boolean
  mayKnowWhoRead: boolean
}

export function ReadAdultPage({ view, mayRecord, mayKnowWhoRead }: ReadAdultProps) {
  const { id, name, standing, needs, clearances } = view
  return (
    <>
      <Heading level={1}>{`Checks of ${name}`}</Heading>
      <SummaryList
        rows={[
          { key: 'How it stands', value: stateNames[standing.state] },
          { key: 'What is needed', value: needs.map((need) => (need ? needNames[need] : 'Not decided')).join(', ') },
          ...(standing.renewOn ? [{ key: 'Renew by', value: dayInWords(standing.renewOn) }] : []),
        ]}
      />
      {needs.includes(undefined) ? (
        <Paragraph>
          It is not known what they need. Say on{' '}
          <Link href={pathTo('/people/:person', { person: id })}>their page</Link> as what they are here and whether
          they are in touch with young people, and <Link href="/vetting/needs">decide who needs a check</Link>.
        </Paragraph>
      ) : null}
      {clearances.length === 0 ? (
        <Paragraph>No check of theirs has been seen.</Paragraph>
      ) : (
        <Table
          caption="Checks that were seen"
          columns={[{ label: 'Check' }, { label: 'Issued' }, { label: 'Seen' }, { label: 'Renew by' }]}
          rows={clearances.map(row)}
        />
      )}
      {mayRecord ? (
        <ButtonLink href={pathTo('/vetting/people/:checked/add', { checked: id })}>I have seen a check</ButtonLink>
      ) : (
        <Paragraph>Somebody else records your own checks.</Paragraph>
      )}
      {mayKnowWhoRead ? (
        <Paragraph>
          <Link href={`${pathTo('/oversight/readings')}?about=${id}`}>Who read the numbers of these checks</Link>
        </Paragraph>
      ) : null}
    </>
  )
}

function row(one: ClearanceLine) {
  const looked = one.looked_on ? ` Update service asked on ${dayInWords(one.looked_on)}.` : ''
  return {
    key: one.id,
    cells: [
      <Link key="kind" href={pathTo('/vetting/checks/:clearance', { clearance: one.id })}>
        {clearanceNames[one.kind]}
      </Link>,
      dayInWords(one.issued_on),
      `On ${dayInWords(one.seen_on)} by ${one.seenBy ?? 'somebody'}.${looked}`,
      one.ended_at ? 'Does not count any more' : dayInWords(one.renew_on),
    ],
  }
}
