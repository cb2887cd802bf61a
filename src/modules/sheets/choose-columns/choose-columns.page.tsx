/** Asks which column of the file is which; what Kept recognises is chosen already. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Select } from '#design/select/select.tsx'
import { Table } from '#design/table/table.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { placeField } from '../sheets.words.ts'
import type { ColumnsInHand } from './choose-columns.view.ts'

export interface ChooseColumnsProps {
  inHand: ColumnsInHand
  columns: readonly { name: string; label: string }[]
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export const chooseColumnsTitle = 'Which column is which?'

export function ChooseColumnsPage({ inHand, columns, typed, errors, once }: ChooseColumnsProps) {
  const { bringing, facts } = inHand
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  const items = [
    { value: '', text: 'Not in this file' },
    ...facts.headings.map((heading, place) => ({ value: String(place), text: heading || `Column ${place + 1}` })),
  ]
  return (
    <FormPage
      title={chooseColumnsTitle}
      intro={<AboutFile {...inHand} />}
      action={pathTo('/sheets/:bringing/columns', { bringing: bringing.id })}
      once={once}
      errors={errors}
      submit="Show me the rows"
      beside={<Link href="/sheets">Leave it. Its rows are deleted after a day</Link>}
      words={englishWords}
    >
      <Heading level={2}>Choose a column of your file for each</Heading>
      {columns.map(({ name, label }) => (
        <Select key={name} {...field(placeField(name))} label={label} items={items} />
      ))}
      {facts.days.either ? <DaysQuestion either={facts.days.either} field={field('days')} /> : null}
    </FormPage>
  )
}

function DaysQuestion({
  either,
  field,
}: {
  either: string
  field: Omit<Parameters<typeof Radios>[0], 'legend' | 'items'>
}) {
  const [one = '', two = '', year = ''] = either.split(/[/.\- ]/)
  const day = (month: string, of: string) => dayInWords(`${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`)
  return (
    <Radios
      {...field}
      legend={`Your file says ${either}. Which day is that?`}
      hint="All its days are read in the same way."
      items={[
        { value: 'day', text: day(two, one) },
        { value: 'month', text: day(one, two) },
      ]}
    />
  )
}

function AboutFile({ bringing, facts, firstRows, before }: ColumnsInHand) {
  return (
    <>
      <Paragraph>
        {facts.name}: {bringing.row_count.toLocaleString('en-GB')} rows
        {facts.sheet ? ` on the sheet “${facts.sheet}”` : ''}.
        {facts.otherSheets > 0 ? ' The file’s other sheets are not read.' : ''}
        {before ? ' You chose the columns of such a file before, so they are filled in.' : ''}
      </Paragraph>
      {facts.certain ? null : (
        <Paragraph>The file does not say how its letters are written. Look whether accents below are right.</Paragraph>
      )}
      <Table
        caption="Its first rows"
        columns={facts.headings
          .slice(0, mostShown)
          .map((heading, place) => ({ label: heading || `Column ${place + 1}` }))}
        rows={firstRows.map((cells, at) => ({
          key: String(at),
          cells: cells.slice(0, mostShown).map((cell) => String(cell ?? '') || 'Nothing'),
        }))}
      />
    </>
  )
}

/** Wider than this no screen shows them. */
const mostShown = 12
