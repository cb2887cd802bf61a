/** A spreadsheet that was checked: what was found of its rows, what is to be decided, and the button that saves. */
import { Button } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { Details } from '#design/details/details.tsx'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { Form } from '#design/form/form.tsx'
import { errorOf } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Pagination } from '#design/pagination/pagination.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { Table } from '#design/table/table.tsx'
import type { FieldError } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { DecideRows } from '../decide-rows/decide-rows.page.tsx'
import type { Show } from '../sheets.words.ts'
import { showNames, shows } from '../sheets.words.ts'
import type { BringingInHand } from './read-bringing.view.ts'

export interface ReadBringingProps {
  inHand: BringingInHand
  title: string
  rowsAre: string
  errors: readonly FieldError[]
  once: string
  isFirst: boolean
}

export const checkTitle = 'Look before anything is saved'

const inFigures = (count: number) => count.toLocaleString('en-GB')

export function CheckedPage({ inHand, title, rowsAre, errors, once, isFirst }: ReadBringingProps) {
  const { bringing, facts, undecided, show, next } = inHand
  const here = pathTo('/sheets/:bringing', { bringing: bringing.id })
  const counts: Readonly<Record<Show, number>> = {
    alike: bringing.alike_count,
    faulty: bringing.faulty_count,
    told: bringing.told_count,
    ready: bringing.ready_count,
  }
  return (
    <>
      <ErrorSummary words={englishWords} items={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      <Heading level={1}>{checkTitle}</Heading>
      <Paragraph>
        {facts?.name}: {title}. Nothing of it is saved yet.{' '}
        <Link href={pathTo('/sheets/:bringing/columns', { bringing: bringing.id })}>Choose the columns again</Link>
      </Paragraph>
      <SummaryList
        rows={shows
          .filter((one) => counts[one] > 0 || one === 'ready')
          .map((one) => ({
            key: showNames[one],
            value: `${inFigures(counts[one])} ${counts[one] === 1 ? 'row' : 'rows'}`,
            actions:
              counts[one] > 0 && one !== show
                ? [{ href: `${here}?show=${one}`, text: 'Show', hidden: showNames[one] }]
                : [],
          }))}
      />
      <Heading level={2}>{showNames[show]}</Heading>
      <Explained show={show} undecided={undecided} bringing={bringing.id} />
      {show === 'alike' ? (
        <DecideRows inHand={inHand} once={once} error={errorOf(errors, 'others')} />
      ) : (
        <Rows inHand={inHand} />
      )}
      <Pagination
        previous={isFirst ? undefined : { href: `${here}?show=${show}`, text: 'Back to the beginning' }}
        next={next === undefined ? undefined : { href: `${here}?show=${show}&after=${next}` }}
        words={englishWords}
      />
      <Saving inHand={inHand} rowsAre={rowsAre} once={once} />
    </>
  )
}

function Explained({ show, undecided, bringing }: { show: Show; undecided: number; bringing: string }) {
  switch (show) {
    case 'alike':
      return (
        <Paragraph>
          {undecided === 0
            ? 'You have decided about all of these.'
            : `Decide about ${inFigures(undecided)} ${undecided === 1 ? 'row' : 'rows'}. The same name may still be somebody else.`}
        </Paragraph>
      )
    case 'faulty':
      return (
        <Paragraph>
          These are left out. Put them right in a file of their own, then bring that one:{' '}
          <Link href={pathTo('/sheets/:bringing/problems', { bringing })}>the rows with their reasons (CSV)</Link>.
        </Paragraph>
      )
    case 'told':
      return <Paragraph>These come in. Kept reads something in them otherwise than it is written.</Paragraph>
    case 'ready':
      return <Paragraph>These come in as they are. Rows without a remark are not listed one by one.</Paragraph>
  }
}

function Rows({ inHand: { rows, show } }: { inHand: BringingInHand }) {
  const told = rows.filter(({ told: one }) => one !== undefined)
  if (show === 'ready' || told.length === 0) return null
  return (
    <Table
      caption={showNames[show]}
      captionHidden
      columns={[
        { label: 'Row' },
        { label: 'Who' },
        { label: show === 'faulty' ? 'What to put right' : 'How it is read' },
      ]}
      rows={told.map(({ line, told: one }) => ({
        key: String(line),
        cells: [
          `Row ${line}`,
          <bdi key="who">{one?.called || 'No name'}</bdi>,
          <Lines key="says" says={one?.says ?? []} />,
        ],
      }))}
    />
  )
}

function Lines({ says }: { says: readonly string[] }) {
  return (
    <div>
      {says.map((text) => (
        <div key={text}>
          <bdi>{text}</bdi>
        </div>
      ))}
    </div>
  )
}

function Saving({ inHand, rowsAre, once }: { inHand: BringingInHand; rowsAre: string; once: string }) {
  const { bringing, undecided } = inHand
  const most = bringing.ready_count + bringing.alike_count
  return (
    <>
      <Heading level={2}>Save them</Heading>
      {undecided > 0 ? (
        <InsetText>Decide about the rows that may be known already. Then you can save.</InsetText>
      ) : (
        <Form action={pathTo('/sheets/:bringing/save', { bringing: bringing.id })} once={once}>
          <Paragraph>{most === 0 ? `There are no ${rowsAre} to save.` : 'You can undo all of it for a day.'}</Paragraph>
          {most === 0 ? null : <Button id="save">Save the {rowsAre}</Button>}
        </Form>
      )}
      <Details summary="Do not save any of it">
        <Form action={pathTo('/sheets/:bringing/put-away', { bringing: bringing.id })} once={once}>
          <Paragraph>The rows are deleted. By themselves they go a day after the file was brought.</Paragraph>
          <Button kind="secondary">Put it away</Button>
        </Form>
      </Details>
    </>
  )
}
