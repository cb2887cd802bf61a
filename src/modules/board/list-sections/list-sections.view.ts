/** The sections of each policy in force, with how many commitments of each are decided. */
import type { Work } from '#platform/database/house.ts'
import { listCommitments, listDecisions } from '../board.questions.ts'
import type { Progress, Section } from '../board.sections.rules.ts'
import { nextToDecide, progressOf, sectionsOf } from '../board.sections.rules.ts'

export interface SectionLine extends Pick<Section, 'id' | 'title' | 'policyId' | 'policy'> {
  readonly progress: Progress
}

export interface SectionsView {
  readonly policies: readonly { id: string; title: string; sections: readonly SectionLine[] }[]
  readonly all: Progress
  readonly next: SectionLine | undefined
}

/** Two queries, however many there are. */
export async function readSections(work: Work): Promise<SectionsView> {
  const [commitments, decisions] = await Promise.all([listCommitments(work, work.now), listDecisions(work, work.now)])
  const sections = sectionsOf(commitments).map(({ commitments: those, ...rest }) => ({
    ...rest,
    progress: progressOf(those, decisions),
  }))
  const policies = [...new Map(sections.map((one) => [one.policyId, one.policy]))].map(([id, title]) => ({
    id,
    title,
    sections: sections.filter(({ policyId }) => policyId === id),
  }))
  return { policies, all: progressOf(commitments, decisions), next: nextToDecide(sections, undefined) }
}
