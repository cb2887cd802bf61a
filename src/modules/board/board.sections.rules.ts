/** The commitments of the policies in force, section by section, and which of them still wait for somebody to decide. */
import type { Commitment, Decision } from './board.answers.rules.ts'

export interface Section<One extends Commitment = Commitment> {
  /** The statement of its heading; of the version, for what stands before the first heading. */
  readonly id: string
  /** Empty before the first heading. */
  readonly title: string
  readonly policyId: string
  readonly policy: string
  readonly commitments: readonly One[]
}

/** In the order given. A policy whose headings are all empty of commitments has no sections. */
export function sectionsOf<One extends Commitment>(commitments: readonly One[]): Section<One>[] {
  const sections = new Map<string, Section<One> & { commitments: One[] }>()
  for (const one of commitments) {
    const id = sectionOf(one)
    const section = sections.get(id)
    if (section) section.commitments.push(one)
    else
      sections.set(id, {
        id,
        title: one.section?.title ?? '',
        policyId: one.policyId,
        policy: one.policy,
        commitments: [one],
      })
  }
  return [...sections.values()]
}

export const sectionOf = ({ section, versionId }: Pick<Commitment, 'section' | 'versionId'>): string =>
  section?.id ?? versionId

export type DecisionState = 'permission' | 'open' | 'reworded' | 'decided'

/** A permission needs no decision; one made for other words must be made again. */
export function decisionState(
  { polarity, text }: Pick<Commitment, 'polarity' | 'text'>,
  decision: Pick<Decision, 'decidedText'> | undefined,
): DecisionState {
  if (polarity === 'may') return 'permission'
  if (!decision) return 'open'
  return decision.decidedText === text ? 'decided' : 'reworded'
}

export interface Progress {
  /** That need a decision: without permissions. */
  readonly all: number
  readonly decided: number
}

export function progressOf(
  commitments: readonly Commitment[],
  decisions: ReadonlyMap<string, Pick<Decision, 'decidedText'>>,
): Progress {
  const states = commitments.map((one) => decisionState(one, decisions.get(one.statementId)))
  const all = states.filter((state) => state !== 'permission').length
  return { all, decided: states.filter((state) => state === 'decided').length }
}

/** The first section after this one in which something waits; else the first before it; undefined where nothing does. */
export function nextToDecide<One extends { id: string; progress: Progress }>(
  sections: readonly One[],
  after: string | undefined,
): One | undefined {
  const place = sections.findIndex(({ id }) => id === after)
  const turned = [...sections.slice(place + 1), ...sections.slice(0, Math.max(place, 0))]
  return turned.find(({ progress }) => progress.decided < progress.all)
}

/** More than these at once would make a page too heavy for a phone. */
export const mostOnAPage = 10

export interface Stretch<One> {
  readonly shown: readonly One[]
  /** How many stand before those shown. */
  readonly from: number
  /** The commitments at which the pages before and after this one begin. */
  readonly previous: string | undefined
  readonly next: string | undefined
}

/** The page that holds a commitment; the first, where it holds none. */
export function stretchAt<One extends { statementId: string }>(
  all: readonly One[],
  statement: string | undefined,
): Stretch<One> {
  const place = Math.max(
    all.findIndex(({ statementId }) => statementId === statement),
    0,
  )
  const from = place - (place % mostOnAPage)
  return {
    shown: all.slice(from, from + mostOnAPage),
    from,
    previous: from > 0 ? all[from - mostOnAPage]?.statementId : undefined,
    next: all[from + mostOnAPage]?.statementId,
  }
}
