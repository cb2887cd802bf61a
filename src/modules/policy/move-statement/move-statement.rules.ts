/** After which statement one comes to stand, when it is moved up, down or to a section. */
import type { DraftStatement } from '../policy.rules.ts'
import { isIn } from '../policy.rules.ts'

export interface MoveWish {
  readonly where: 'up' | 'down' | 'section'
  /** The heading of the section. */
  readonly section: string
}

/** Null to stand first; undefined where it cannot move that way. */
export function placeFor(statements: readonly DraftStatement[], id: string, wish: MoveWish): string | null | undefined {
  const kept = statements.filter(isIn)
  const at = kept.findIndex((one) => one.id === id)
  if (at < 0) return undefined
  switch (wish.where) {
    case 'up':
      return at === 0 ? undefined : (kept[at - 2]?.id ?? null)
    case 'down':
      return kept[at + 1]?.id
    case 'section':
      return endOfSection(kept, wish.section, id)
  }
}

function endOfSection(kept: readonly DraftStatement[], heading: string, moving: string): string | undefined {
  const from = kept.findIndex((one) => one.id === heading)
  if (from < 0 || heading === moving) return undefined
  const next = kept.findIndex((one, place) => place > from && one.kind === 'heading')
  const section = kept.slice(from, next < 0 ? undefined : next).filter((one) => one.id !== moving)
  return section.at(-1)?.id
}
