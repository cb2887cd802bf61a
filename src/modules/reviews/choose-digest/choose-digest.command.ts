/** Stops the weekly letters to oneself, lets them begin again, and chooses the language of all letters, for the organisation one acts for. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { setLetterLanguage } from '#platform/identity/letter-language.ts'
import type { Language } from '#platform/text/language.ts'
import { digestStore } from '../reviews.digest.store.ts'

export async function stopDigest(house: House, actor: Actor, once: string): Promise<void> {
  await house.once(actor, 'digest.stopped', once, async (work) => {
    await digestStore(work, actor.person).setStopped(work.now)
    work.record('digest.stopped', { person: actor.person })
  })
}

export async function beginDigest(house: House, actor: Actor, once: string): Promise<void> {
  await house.once(actor, 'digest.begun', once, async (work) => {
    await digestStore(work, actor.person).setStopped(null)
    work.record('digest.begun', { person: actor.person })
  })
}

export async function chooseLanguage(house: House, actor: Actor, once: string, language: Language): Promise<void> {
  await house.once(actor, 'letter-language.chosen', once, async (work) => {
    await setLetterLanguage(work, actor.person, language)
    work.record('letter-language.chosen', { person: actor.person })
  })
}
