/** Whose check is in date and whose is not. */
import { ButtonLink } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { Heading, HeadingRow, Link, Paragraph } from '#design/heading/heading.tsx'
import { Pagination } from '#design/pagination/pagination.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { plainStateNames, stateNames } from '../vetting.words.ts'
import type { StandingLine, StandingsPage } from './list-standings.view.ts'

export interface ListStandingsProps {
  page: StandingsPage
  /** Everybody else is told whether it is in date, and no more. */
  mayRecord: boolean
  nextHref: string | undefined
}

export function ListStandingsPage({ page, mayRecord, nextHref }: ListStandingsProps) {
  const decide = <ButtonLink href="/vetting/needs">Decide who needs a check</ButtonLink>
  return (
    <>
      <HeadingRow action={mayRecord ? decide : null}>
        <Heading level={1}>Checks of adults</Heading>
      </HeadingRow>
      <Paragraph>
        DBS and the like. Kept notes that somebody saw a check, and when to renew it. It never keeps the certificate.
      </Paragraph>
      {page.hasDecided ? null : (
        <Paragraph>Nobody has decided yet who needs a check, so nobody’s check can be called in date.</Paragraph>
      )}
      {page.lines.length === 0 ? (
        <Paragraph>There is nobody here.</Paragraph>
      ) : (
        <Table
          caption="Checks of adults"
          captionHidden
          columns={
            mayRecord
              ? [{ label: 'Name' }, { label: 'Check' }, { label: 'Renew by' }]
              : [{ label: 'Name' }, { label: 'Check' }]
          }
          rows={page.lines.map((line) => row(line, mayRecord))}
        />
      )}
      <Pagination
        previous={page.isFirst ? undefined : { href: '/vetting', text: 'Back to the beginning' }}
        next={nextHref ? { href: nextHref } : undefined}
        words={englishWords}
      />
    </>
  )
}

function row({ id, name, state, renewOn }: StandingLine, mayRecord: boolean) {
  if (!mayRecord) return { key: id, cells: [name, plainStateNames[state]] }
  return {
    key: id,
    cells: [
      <Link key="name" href={pathTo('/vetting/people/:checked', { checked: id })}>
        {name}
      </Link>,
      stateNames[state],
      renewOn ? dayInWords(renewOn) : 'No day set',
    ],
  }
}
