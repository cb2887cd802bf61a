/** What we said we would do: every commitment in its own words, and what the records show of it. */
import { AnswerCard } from '#design/card/card.tsx'
import { Paragraph } from '#design/heading/heading.tsx'
import { Hero } from '#design/hero/hero.tsx'
import { standingShapes, whatItCannotShow } from '../board.words.ts'
import type { BoardView } from './read-board.view.ts'

export const boardTitle = 'What we said we would do'

export function BoardPage({ rows }: BoardView) {
  return (
    <>
      <Hero title={boardTitle} level={1}>
        <Paragraph>{whatItCannotShow}</Paragraph>
      </Hero>
      {rows.map(({ commitment, answer }) => (
        <AnswerCard
          key={commitment.statementId}
          title={commitment.text}
          answer={standingShapes[answer.standing]}
          word={answer.word}
          because={answer.because}
        />
      ))}
    </>
  )
}
