/** How each paper stands: is the newest one adopted, and is it made from what is true now? */
import type { PaperKind, PaperState } from './privacy.words.ts'
import { paperKinds } from './privacy.words.ts'

/** The newest paper of its kind. */
export interface PaperFacts {
  id: string
  kind: PaperKind
  isAdopted: boolean
  /** Made from the settings, name and nation as they are now. */
  isCurrent: boolean
}

export function stateOf(paper: PaperFacts | undefined): PaperState {
  if (!paper) return 'missing'
  if (!paper.isAdopted) return 'to-adopt'
  return paper.isCurrent ? 'in-force' : 'outdated'
}

/** In the order of the papers. */
export function statesOf(papers: readonly PaperFacts[]): { kind: PaperKind; state: PaperState }[] {
  return paperKinds.map((kind) => ({ kind, state: stateOf(papers.find((one) => one.kind === kind)) }))
}

/** Every paper is adopted, whether or not something changed since: families were told. */
export function areReady(papers: readonly PaperFacts[]): boolean {
  return statesOf(papers).every(({ state }) => state === 'in-force' || state === 'outdated')
}
