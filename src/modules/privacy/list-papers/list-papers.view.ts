/** The six papers and how each stands, and whether the settings that they are made from are there. */
import type { Work } from '#platform/database/house.ts'
import { countYoungPeople, listNewestPapers, readDecided } from '../privacy.questions.ts'
import { statesOf } from '../privacy.rules.ts'
import type { PaperKind, PaperState } from '../privacy.words.ts'

export interface PapersView {
  papers: { kind: PaperKind; state: PaperState; id: string | undefined }[]
  isDecided: boolean
  youngPeople: number
}

export async function listPapers(work: Work): Promise<PapersView> {
  const [newest, { setting }, youngPeople] = await Promise.all([
    listNewestPapers(work),
    readDecided(work),
    countYoungPeople(work),
  ])
  const papers = statesOf(newest).map((one) => ({ ...one, id: newest.find(({ kind }) => kind === one.kind)?.id }))
  return { papers, isDecided: setting !== undefined, youngPeople }
}
