/** Makes a report for trustees: everything it will ever show is gathered and kept, in one act. */
import { getOrganisationName } from '#modules/people/index.ts'
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { House, Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { textOf } from '#platform/papers/paper.ts'
import type { Catalogue } from '#platform/promises/catalogue.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { gatherAnswers } from '../packs.answers.questions.ts'
import { aCoordinator, mayMake, readingRoles } from '../packs.permissions.ts'
import { packsStore } from '../packs.store.ts'
import { newestTemplate, packPaper } from '../packs.templates.rules.ts'
import { madeByKept } from '../packs.words.ts'

export interface Counted {
  readonly catalogue: Catalogue
  /** Promises that were out of date and are being judged (see Visit.bringUpToDate). */
  readonly beingChecked: readonly string[]
}

/** Gives the report's id. */
export function makePack(house: House, actor: Actor, once: string, counted: Counted): Promise<string> {
  insist(mayMake(actor), aCoordinator)
  return house.once(actor, 'pack.made', once, (work) => keepPack(work, counted, { id: actor.person, name: actor.name }))
}

/** As anybody makes it, or Kept itself where nobody is named. */
export async function keepPack(
  work: Work,
  { catalogue, beingChecked }: Counted,
  maker: { readonly id: string; readonly name: string } | undefined,
): Promise<string> {
  const store = packsStore(work)
  const number = await store.takeNumber()
  const organisation = await getOrganisationName(work)
  const madeBy = maker?.name ?? madeByKept
  const variants = await gatherAnswers(work, { organisation, madeBy, readingRoles, catalogue, beingChecked, number })
  const pack = await store.addPack({ number, template_version: newestTemplate, made_by: maker?.id ?? null })
  await store.addVariants(
    variants.map(({ viewer, answers }) => ({
      pack_id: pack,
      viewer,
      answers: JSON.stringify(answers),
      words_sha256: sha256Of(textOf(packPaper(answers, newestTemplate)).join('\n')),
    })),
  )
  work.record('pack.made', { pack })
  return pack
}
