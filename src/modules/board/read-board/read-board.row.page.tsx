/** One commitment on the board: its own words, how it stands and why, what was counted, and what stands beside it. */
import { Fragment, type ReactNode } from 'react'
import { AnswerItem } from '#design/answer-list/answer-list.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { standingShapes, strengthNames } from '../board.words.ts'
import type { Overdue, SteppedRow } from './read-board.view.ts'

/** `on`: the day that is looked back at. */
export function Row({ row, on }: { row: SteppedRow; on: string | undefined }) {
  const { commitment, answer, denials, step } = row
  const { statementId } = commitment
  return (
    <AnswerItem
      id={`c-${statementId}`}
      text={commitment.text}
      href={commitmentPath(statementId, on)}
      answer={standingShapes[answer.standing]}
      word={answer.word}
      because={denials.length > 0 ? '' : answer.because}
      facts={<Facts row={row} />}
      step={step}
    >
      {denials.length > 0 ? <BothSides row={row} /> : null}
      {answer.uncovered.length > 0 && answer.word !== 'Only partly shown' ? (
        <Beside>{`Nothing shows these words: ${answer.uncovered.map((words) => `“${words}”`).join(', ')}`}</Beside>
      ) : null}
      {answer.gap ? (
        <Beside>
          <strong>{answer.gap.word}</strong> {answer.gap.because}
        </Beside>
      ) : null}
    </AnswerItem>
  )
}

export function commitmentPath(statement: string, on: string | undefined): string {
  const path = pathTo('/board/commitments/:statement', { statement })
  return on === undefined ? path : `${path}?on=${on}`
}

/** Said of the policy itself: not every policy promises its own review. */
export function ReviewOverdue({ policy, overdue: { since, by } }: { policy: string; overdue: Overdue }) {
  return (
    <InsetText>
      <Paragraph>
        <strong>{`Overdue by ${by}.`}</strong>
        {` This policy was to be looked at again by ${dayInWords(since)}. `}
        <Link href={pathTo('/policy/:policy', { policy })}>See how it stands</Link>
      </Paragraph>
    </InsetText>
  )
}

function Beside({ children }: { children: ReactNode }) {
  return <p className="kept-answer-item__beside">{children}</p>
}

/** Policy says, records say: each with a link to where it stands. */
export function BothSides({ row: { commitment, denials } }: { row: Pick<SteppedRow, 'commitment' | 'denials'> }) {
  return (
    <div className="kept-answer-item__beside">
      <p>
        <strong>The policy says:</strong> {`“${commitment.text}” `}
        <a className="govuk-link" href={pathTo('/policy/versions/:version', { version: commitment.versionId })}>
          {`Read ${commitment.policy}`}
        </a>
      </p>
      {denials.map(({ promise, says, href, evidence }) => (
        <p key={promise}>
          <strong>The records say:</strong> {`${says} ${evidence.because} `}
          {href ? (
            <a className="govuk-link" href={href}>
              See the records
            </a>
          ) : null}
        </p>
      ))}
    </div>
  )
}

function Facts({ row: { answer, owner, sources } }: { row: SteppedRow }) {
  if (answer.standing === 'permission') return null
  const { strength, nextDue } = answer
  const counted = sources.flatMap(({ evidence }) => evidence?.counted ?? [])
  return (
    <>
      {strength ? `${strengthNames[strength]}. ` : null}
      {counted.length > 0 ? (
        <>
          {counted.map((one, at) => (
            <Fragment key={one.of}>
              {at > 0 ? ', ' : null}
              {one.href ? (
                <a className="govuk-link" href={one.href}>
                  {figureInWords(one)}
                </a>
              ) : (
                figureInWords(one)
              )}
            </Fragment>
          ))}
          {'. '}
        </>
      ) : null}
      {owner ? `Looked after by ${ownerInWords(owner)}. ` : 'Nobody looks after it yet. '}
      {nextDue ? `Next due on ${dayInWords(nextDue.on)}: ${nextDue.what}` : null}
    </>
  )
}

export const figureInWords = ({ of, figure }: { of: string; figure: number }) =>
  `${of}: ${figure.toLocaleString('en-GB')}`

export const ownerInWords = ({ name, isActive }: NonNullable<SteppedRow['owner']>) =>
  isActive ? name : `${name}, who is no longer here`
