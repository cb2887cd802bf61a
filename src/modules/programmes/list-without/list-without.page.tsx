/** Who has been in no programme for long, and is looked at again. */
import { englishWords } from '#design/design-words.ts'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Pagination } from '#design/pagination/pagination.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { WithoutView } from './list-without.view.ts'

export const listWithoutTitle = 'People without a programme'

const kinds = { adult: 'Adult', 'young-person': 'Young person' } as const

export function ListWithoutPage({ view }: { view: WithoutView }) {
  const { lines, months, isFirst, next } = view
  return (
    <>
      <Heading level={1}>{listWithoutTitle}</Heading>
      <Paragraph>
        {`These people have been in no programme for ${months} months or more, and work or volunteer for nothing here. Say of each whether they stay in your records. Nobody is removed by itself.`}
      </Paragraph>
      {lines.length === 0 ? <Paragraph>There is nobody to look at.</Paragraph> : null}
      {lines.length > 0 ? (
        <Table
          caption={listWithoutTitle}
          captionHidden
          columns={[{ label: 'Name' }, { label: 'Who they are' }, { label: 'In none since' }, { label: 'Look by' }]}
          rows={lines.map((line) => ({
            key: line.id,
            cells: [
              <Link key="name" href={pathTo('/programmes/without/:forgotten', { forgotten: line.id })}>
                {line.name}
              </Link>,
              kinds[line.kind],
              dayInWords(line.since),
              `${dayInWords(line.reviewBy)}${line.isOverdue ? ' (overdue)' : ''}`,
            ],
          }))}
        />
      ) : null}
      <Pagination
        previous={isFirst ? undefined : { href: '/programmes/without', text: 'Back to the beginning' }}
        next={next ? { href: `/programmes/without?after=${next}` } : undefined}
        words={englishWords}
      />
      <Paragraph>
        <Link href="/programmes/months">After how many months are people looked at?</Link>
        {' · '}
        <Link href="/programmes">All programmes</Link>
      </Paragraph>
    </>
  )
}
