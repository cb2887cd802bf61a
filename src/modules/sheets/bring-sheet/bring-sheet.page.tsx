/** Where a list is brought in from a spreadsheet, and what was brought before. */
import { englishWords } from '#design/design-words.ts'
import { FileUpload } from '#design/file-upload/file-upload.tsx'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Table } from '#design/table/table.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { momentInWords } from '#platform/text/dates.ts'
import { stateNames } from '../sheets.words.ts'
import type { RecentBringing } from './bring-sheet.view.ts'

export interface BringSheetProps {
  sheets: readonly { name: string; title: string }[]
  recent: readonly RecentBringing[]
  mayHandOut: boolean
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export const bringSheetTitle = 'Bring a list in'

export function BringSheetPage({ sheets, recent, mayHandOut, typed, errors, once }: BringSheetProps) {
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  return (
    <>
      <FormPage
        title={bringSheetTitle}
        intro={
          <Paragraph>
            Kept reads your spreadsheet and shows you every row. Nothing is saved until you have looked, and you can
            undo it for a day.
          </Paragraph>
        }
        action="/sheets"
        once={once}
        errors={errors}
        submit="Read it"
        beside={mayHandOut ? <Link href="/sheets/hand-out">Hand a list out instead</Link> : undefined}
        words={englishWords}
        files
      >
        <Radios
          {...field('sheet')}
          legend="What does the file list?"
          items={sheets.map(({ name, title }) => ({ value: name, text: title }))}
        />
        <FileUpload
          {...field('file')}
          label="Choose the file"
          hint="An Excel workbook (.xlsx) or CSV, with the names of its columns above the rows. Up to 20 MB and 25,000 rows. Any names will do: you say next which column is which."
          accept=".xlsx,.csv,.tsv,.txt"
        />
      </FormPage>
      {recent.length > 0 ? (
        <Recent recent={recent} titles={new Map(sheets.map((one) => [one.name, one.title]))} />
      ) : null}
    </>
  )
}

function Recent({ recent, titles }: { recent: readonly RecentBringing[]; titles: ReadonlyMap<string, string> }) {
  return (
    <>
      <Heading level={2}>Brought before</Heading>
      <Table
        caption="Brought before"
        captionHidden
        columns={[{ label: 'When' }, { label: 'What' }, { label: 'Rows', numeric: true }, { label: 'Now' }]}
        rows={recent.map(({ id, sheet, state, begunAt, rows }) => ({
          key: id,
          cells: [
            <Link key="when" href={pathTo('/sheets/:bringing', { bringing: id })}>
              {momentInWords(begunAt)}
            </Link>,
            titles.get(sheet) ?? '',
            rows,
            stateNames[state],
          ],
        }))}
      />
    </>
  )
}
