/** Lists who read what few may read. */
import { englishWords } from '#design/design-words.ts'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Pagination } from '#design/pagination/pagination.tsx'
import { Table } from '#design/table/table.tsx'
import { momentInWords } from '#platform/text/dates.ts'
import type { Reading, ReadingsPage } from './list-readings.view.ts'
import { readingNames } from './list-readings.words.ts'

export const readingsTitle = 'Who read it'

interface ListReadingsProps {
  page: ReadingsPage
  first: string
  next: string | undefined
  isFirst: boolean
}

export function ListReadingsPage({ page, first, next, isFirst }: ListReadingsProps) {
  return (
    <>
      <Heading level={1} caption="Who can see what">
        {readingsTitle}
      </Heading>
      <Paragraph>
        Opening what only few may read leaves a line here that nobody can change unseen. It says who and when, never
        what was read.
      </Paragraph>
      {page.readings.length === 0 ? (
        <Paragraph>Nobody has opened anything like that.</Paragraph>
      ) : (
        <Table
          caption={readingsTitle}
          captionHidden
          columns={[{ label: 'When' }, { label: 'Who' }, { label: 'What' }, { label: 'About' }]}
          rows={page.readings.map(row)}
        />
      )}
      <Pagination
        previous={isFirst ? undefined : { href: first, text: 'Back to the newest' }}
        next={next ? { href: next, text: 'Earlier' } : undefined}
        words={englishWords}
      />
      <Paragraph>
        <Link href="/oversight/roles">What each role may see and do</Link>
      </Paragraph>
    </>
  )
}

const row = ({ sequence, at, act, who, about }: Reading) => ({
  key: String(sequence),
  cells: [momentInWords(at), who ?? 'Somebody who is gone', readingNames[act] ?? act, about ?? '–'],
})
