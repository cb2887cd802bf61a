/** The lists that can be handed out, each as a workbook or as CSV. */
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { Format } from '../sheets.words.ts'

export const handOutTitle = 'Hand a list out'

export function HandOutPage({ sheets }: { sheets: readonly { name: string; title: string }[] }) {
  return (
    <>
      <Heading level={1}>{handOutTitle}</Heading>
      <Paragraph>Your name and the time stand above the rows. Kept writes down that you took the list.</Paragraph>
      <InsetText>Anybody who has the file can read it. Delete it when you are done.</InsetText>
      <Table
        caption="Lists"
        captionHidden
        columns={[{ label: 'List' }, { label: 'For Excel' }, { label: 'For other programs' }]}
        rows={sheets.map(({ name, title }) => ({
          key: name,
          cells: [
            title,
            <Link key="xlsx" href={fileOf(name, 'xlsx')}>
              Workbook (.xlsx)
            </Link>,
            <Link key="csv" href={fileOf(name, 'csv')}>
              CSV
            </Link>,
          ],
        }))}
      />
    </>
  )
}

const fileOf = (sheet: string, format: Format) => `${pathTo('/sheets/hand-out/file')}?sheet=${sheet}&as=${format}`
