/** How one commitment stood over the last year: drawn, and told in a table. */

import { Answer } from '#design/answer/answer.tsx'
import { StepChart } from '#design/chart/chart.tsx'
import { Heading, Paragraph } from '#design/heading/heading.tsx'
import { Table } from '#design/table/table.tsx'
import { dayInWords } from '#platform/text/dates.ts'
import { shapeNames, standingShapes } from '../board.words.ts'
import type { CommitmentView } from './read-commitment.view.ts'

export function CommitmentHistory({ view }: { view: CommitmentView }) {
  const { from, until, stretches } = view.history
  const isJudged = view.answer.standing !== 'permission'
  const told = stretches.filter(({ answer }) => answer)
  return (
    <section aria-labelledby="history">
      <Heading level={2} id="history">
        How it stood over the last year
      </Heading>
      {isJudged ? (
        <StepChart
          id="stood"
          title="How this commitment stood"
          says={`${told.length} ${told.length === 1 ? 'answer' : 'answers'} from ${dayInWords(from)} to ${dayInWords(until)}. The table below says each.`}
          from={dayInWords(from)}
          until={dayInWords(until)}
          names={shapeNames}
          steps={stretches.map(({ start, end, answer }) => ({
            from: start,
            until: end,
            answer: answer && standingShapes[answer.standing],
          }))}
        />
      ) : null}
      {told.length === 0 ? (
        <Paragraph>Nothing is known of it in that time.</Paragraph>
      ) : (
        <Table
          caption="Each answer, the newest first"
          captionHidden
          columns={[{ label: 'When' }, { label: 'Answer' }, { label: 'Why' }]}
          rows={stretches.toReversed().map((one) => ({
            key: String(one.start),
            cells: [
              whenInWords(one),
              one.answer ? (
                <Answer key="answer" kind={standingShapes[one.answer.standing]} word={one.answer.word} />
              ) : (
                'Not in force'
              ),
              one.answer?.because ?? 'No policy in force said this.',
            ],
          }))}
        />
      )}
    </section>
  )
}

/** What stands since before the year, or still, has no end to be told. */
function whenInWords({ start, end, from, until }: CommitmentView['history']['stretches'][number]): string {
  if (start <= 0) return end >= 1 ? 'The whole year' : `Until ${dayInWords(until)}`
  if (end >= 1) return `Since ${dayInWords(from)}`
  return from === until ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(until)}`
}
