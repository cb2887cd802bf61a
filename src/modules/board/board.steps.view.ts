/** What somebody may do next about a commitment, where the evidence itself does not say. */
import { pathTo } from '#platform/http/paths.ts'
import type { BoardRow } from './board.rows.rules.ts'

/** What the actor may. */
export interface MayStep {
  readonly decide: boolean
  readonly own: boolean
}

type Stepped = Pick<BoardRow, 'commitment' | 'answer' | 'decision' | 'owner'>

/** Undefined where there is nothing to do, or nothing that this actor may. */
export function stepOf(row: Stepped, may: MayStep): { href: string; text: string } | undefined {
  const { commitment, answer, owner } = row
  if (answer.standing === 'permission') return undefined
  if (answer.step) return answer.step
  const decide = may.decide ? decideText(row) : undefined
  if (decide) return { href: decidePath(commitment), text: decide }
  if (owner === undefined && may.own) return { href: ownPath(commitment.statementId), text: 'Say who looks after it' }
  return undefined
}

function decideText({ commitment, answer, decision }: Stepped): string | undefined {
  if (!decision) return 'Say how we would know'
  if (decision.decidedText !== commitment.text) return 'Decide it again'
  if (answer.uncovered.length > 0) return 'Say what shows the rest'
  return decision.how === 'not-set-up' ? 'Set it up' : undefined
}

export const decidePath = ({ statementId: statement }: BoardRow['commitment']): string =>
  pathTo('/board/commitments/:statement/decide', { statement })

export const ownPath = (statement: string): string => pathTo('/board/commitments/:statement/owner', { statement })
