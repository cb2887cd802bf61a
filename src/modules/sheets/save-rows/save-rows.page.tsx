/** A spreadsheet whose rows are being saved, are saved, are undone, or are gone: what became of them. */
import { Button } from '#design/button/button.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { momentInWords } from '#platform/text/dates.ts'
import type { BringingInHand } from '../read-bringing/read-bringing.view.ts'

export const endedTitle = {
  saving: 'Saving the rows',
  saved: 'The rows are saved',
  undoing: 'Undoing it',
  undone: 'It was undone',
  'put-away': 'It was put away',
} as const

export interface EndedProps {
  inHand: BringingInHand
  title: string
  rowsAre: string
  once: string
  now: Date
}

const inFigures = (count: number) => count.toLocaleString('en-GB')

export function EndedPage(props: EndedProps) {
  const { inHand, title } = props
  const { state } = inHand.bringing
  if (state === 'read' || state === 'checked') return <Heading level={1}>{title}</Heading>
  return (
    <>
      <Heading level={1}>{endedTitle[state]}</Heading>
      {state === 'saving' || state === 'undoing' ? <UnderWay {...props} /> : <Outcome {...props} />}
      <Paragraph>
        <Link href="/sheets">Bring another list in</Link>
      </Paragraph>
    </>
  )
}

function UnderWay({ inHand: { bringing } }: EndedProps) {
  const { made_count, filled_count, same_count, ready_count, alike_count } = bringing
  const done = made_count + filled_count + same_count
  return (
    <>
      <Paragraph>
        {bringing.state === 'saving'
          ? `${inFigures(done)} of at most ${inFigures(ready_count + alike_count)} rows are saved.`
          : 'The rows are being taken back.'}
      </Paragraph>
      <Paragraph>This goes on by itself. You can close this page.</Paragraph>
    </>
  )
}

function Outcome({ inHand, rowsAre, once, now }: EndedProps) {
  const { bringing, rows } = inHand
  const { state, made_count, filled_count, same_count, faulty_count, stayed_count } = bringing
  if (state === 'put-away') return <Paragraph>Nothing of it was saved. Its rows are deleted.</Paragraph>
  if (state === 'undone')
    return (
      <>
        <Paragraph>
          {stayed_count === 0
            ? `Everything that came in with it is gone again.`
            : `All but ${inFigures(stayed_count)} of the ${rowsAre} are gone again. These stay:`}
        </Paragraph>
        <Stayed rows={rows} />
      </>
    )
  const until = bringing.saved_at && new Date(bringing.saved_at.getTime() + 86_400_000)
  return (
    <>
      <SummaryList
        rows={[
          { key: `New ${rowsAre}`, value: inFigures(made_count) },
          { key: 'Filled in', value: inFigures(filled_count) },
          { key: 'Known already, nothing new', value: inFigures(same_count) },
          { key: 'Could not come in', value: inFigures(faulty_count) },
        ]}
      />
      {faulty_count > 0 && bringing.facts ? (
        <Paragraph>
          <Link href={pathTo('/sheets/:bringing/problems', { bringing: bringing.id })}>
            The rows that could not come in, with their reasons (CSV)
          </Link>
        </Paragraph>
      ) : null}
      {until && now < until && made_count + filled_count > 0 ? (
        <Form action={pathTo('/sheets/:bringing/undo', { bringing: bringing.id })} once={once}>
          <Paragraph>You can undo all of it until {momentInWords(until)}. What was used since then stays.</Paragraph>
          <Button kind="warning">Undo all of it</Button>
        </Form>
      ) : null}
    </>
  )
}

function Stayed({ rows }: { rows: BringingInHand['rows'] }) {
  if (rows.length === 0) return null
  return (
    <Table
      caption="What stays"
      captionHidden
      columns={[{ label: 'Row' }, { label: 'Why it stays' }]}
      rows={rows.map(({ line, told }) => ({ key: String(line), cells: [`Row ${line}`, told?.says.join(' ') ?? ''] }))}
    />
  )
}
