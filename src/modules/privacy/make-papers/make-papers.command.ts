/** Makes all six papers anew from what is true now. */
import { findNation, getOrganisationName } from '#modules/people/index.ts'
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { textOf } from '#platform/papers/paper.ts'
import { insist } from '#platform/refusals/refusals.ts'
import type { Holding } from '#platform/rooms/holding.ts'
import { dayOf } from '#platform/text/dates.ts'
import { makePaper } from '../privacy.paper.rules.ts'
import { aKeeper, mayDecide } from '../privacy.permissions.ts'
import { readDecided } from '../privacy.questions.ts'
import { privacyStore } from '../privacy.store.ts'
import { paperKinds } from '../privacy.words.ts'

export type Making = { done: boolean }

/** Not done where the questions have not been answered yet. */
export function makePapers(house: House, actor: Actor, once: string, holdings: readonly Holding[]): Promise<Making> {
  insist(mayDecide(actor), aKeeper)
  return house.once<Making>(actor, 'privacy.papers-made', once, async (work) => {
    const store = privacyStore(work, actor.person)
    const setting = await store.lockSetting()
    if (!setting) return { done: false }
    const { periods } = await readDecided(work)
    const [organisation, nation] = [await getOrganisationName(work), (await findNation(work)) ?? '']
    const numbers = await store.lastNumbers()
    const ground = { organisation, nation, today: dayOf(work.now), setting, periods, holdings }
    await store.addPapers(
      paperKinds.map((kind) => {
        const paper = makePaper(kind, ground)
        return {
          kind,
          number: (numbers.get(kind) ?? 0) + 1,
          settings_version: setting.version,
          organisation_name: organisation,
          nation,
          content: paper,
          sha256: sha256Of(textOf(paper).join('\n')),
        }
      }),
    )
    work.record('privacy.papers-made')
    return { done: true }
  })
}
