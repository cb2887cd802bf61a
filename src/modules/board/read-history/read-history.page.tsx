/** How the whole board stood over a year: drawn week by week, and told in a table. */
import { ColumnChart } from '#design/chart/chart.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Table } from '#design/table/table.tsx'
import { dayInWords } from '#platform/text/dates.ts'
import { shapeNames, standingNames, whatItCannotShow } from '../board.words.ts'
import type { HistoryView } from './read-history.view.ts'

export const historyTitle = 'How it stood over the last year'

/** Permissions are not judged and not drawn. */
const judged = ['met', 'told', 'unknown', 'soon', 'not-met'] as const

export function HistoryPage({ view: { weeks } }: { view: HistoryView }) {
  const [first, last] = [weeks[0], weeks.at(-1)]
  const isEmpty = weeks.every(({ counts }) => judged.every((one) => counts[one] === 0))
  return (
    <>
      <Heading level={1}>{historyTitle}</Heading>
      <Paragraph>{whatItCannotShow}</Paragraph>
      <Paragraph>
        <Link href="/board">Back to the board as it stands</Link>
      </Paragraph>
      {isEmpty || !first || !last ? (
        <Paragraph size="l">No policy was in force in that time, so there is nothing to tell yet.</Paragraph>
      ) : (
        <>
          <ColumnChart
            id="weeks"
            title="How many commitments had each answer, week by week"
            says={`On ${dayInWords(last.day)}: ${inWords(last)}. On ${dayInWords(first.day)}: ${inWords(first)}. The table below says each week in which something changed.`}
            from={dayInWords(first.day)}
            until={dayInWords(last.day)}
            names={shapeNames}
            columns={weeks.map(({ day, counts }) => ({
              key: day,
              figures: {
                ok: counts.met,
                told: counts.told,
                unknown: counts.unknown,
                soon: counts.soon,
                'not-met': counts['not-met'],
              },
            }))}
          />
          <Table
            caption="The ends of weeks in which something changed, the newest first"
            columns={[{ label: 'Day' }, ...judged.map((one) => ({ label: standingNames[one], numeric: true }))]}
            rows={changed(weeks)
              .toReversed()
              .map(({ day, counts }) => ({
                key: day,
                cells: [
                  <Link key="day" href={`/board?on=${day}`}>
                    {dayInWords(day)}
                  </Link>,
                  ...judged.map((one) => counts[one]),
                ],
              }))}
          />
        </>
      )}
    </>
  )
}

function inWords({ counts }: HistoryView['weeks'][number]): string {
  const told = judged
    .filter((one) => counts[one] > 0)
    .map((one) => `${counts[one]} ${standingNames[one].toLowerCase()}`)
  return told.join(', ') || 'nothing in force'
}

/** The first week, and those that differ from the one before. */
function changed(weeks: HistoryView['weeks']): HistoryView['weeks'][number][] {
  const figures = ({ counts }: HistoryView['weeks'][number]) => judged.map((one) => counts[one]).join(' ')
  return weeks.filter((week, at) => {
    const before = weeks[at - 1]
    return !before || figures(before) !== figures(week)
  })
}
