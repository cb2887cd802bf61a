/** What was done here, by whom and when: never the words that anybody wrote. */
import { englishWords } from '#design/design-words.ts'
import { Heading, Paragraph } from '#design/heading/heading.tsx'
import { Pagination } from '#design/pagination/pagination.tsx'
import { Table } from '#design/table/table.tsx'
import { momentInWords } from '#platform/text/dates.ts'
import { actInWords } from '../security.words.ts'
import type { RecordLine, RecordPage } from './read-record.view.ts'

export const readRecordTitle = 'What was done'

export function ReadRecordPage({ page, nextHref }: { page: RecordPage; nextHref: string | undefined }) {
  return (
    <>
      <Heading level={1}>{readRecordTitle}</Heading>
      <Paragraph>
        Every act leaves a line here that nobody can change unseen, and so does reading this page. What people wrote is
        not in it.
      </Paragraph>
      <Table
        caption={readRecordTitle}
        captionHidden
        columns={[{ label: 'When' }, { label: 'Who' }, { label: 'What' }, { label: 'About' }]}
        rows={page.lines.map(row)}
      />
      <Pagination
        previous={page.isFirst ? undefined : { href: '/security/record', text: 'Back to the newest' }}
        next={nextHref ? { href: nextHref, text: 'Earlier' } : undefined}
        words={englishWords}
      />
    </>
  )
}

function row(line: RecordLine) {
  return {
    key: String(line.sequence),
    cells: [momentInWords(line.at), whoInWords(line), actInWords(line.act), line.about ?? '–'],
  }
}

function whoInWords({ who, isKeptItself }: RecordLine): string {
  if (isKeptItself) return 'Kept itself'
  return who ?? 'Somebody who is gone'
}
