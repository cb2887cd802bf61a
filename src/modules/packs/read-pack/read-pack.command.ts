/** Hands a report out as a file, and writes down that it was. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Paper } from '#platform/papers/paper.ts'
import { getPack } from '../packs.questions.ts'
import { packPaper } from '../packs.templates.rules.ts'

/** What the files are called: organisation, number and day. */
export interface HandedOut {
  readonly paper: Paper
  readonly name: string
}

/** The reader's own variant. Throws NotFoundError. */
export function handOut(house: House, actor: Actor, id: string): Promise<HandedOut> {
  return house.inOrganisation(actor, async (work) => {
    const { answers, template } = await getPack(work, id, actor.person)
    work.record('pack.read', { pack: id })
    return { paper: packPaper(answers, template), name: `report-for-trustees-${answers.number}-${answers.madeOn}` }
  })
}
