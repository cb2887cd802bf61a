/** Keeps a draft written from the starter's questions, with the answers beside it. */
import { newId } from '#platform/crypto/ids.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { aCoordinator, mayBring } from '../policy.permissions.ts'
import { policyStore } from '../policy.store.ts'
import { starterFacts, starterStatements } from './write-policy.rules.ts'
import type { StarterAnswers } from './write-policy.words.ts'

/** The draft. */
export function writePolicy(house: House, actor: Actor, once: string, answers: StarterAnswers): Promise<string> {
  insist(mayBring(actor), aCoordinator)
  return house.once(actor, 'policy.written', once, async (work) => {
    const store = policyStore(work, actor.person)
    const policy = await store.addPolicy('Online safety policy')
    const draft = await store.addDraft({ policy, starter: { ...answers }, facts: starterFacts(answers) })
    const statements = starterStatements(answers).map((one) => ({
      ...one,
      id: newId<'Statement'>(),
      state: 'in' as const,
      version: 1,
      readAs: one.text,
      spans: [],
      confidence: 1,
      because: 'It comes from your answers.',
      checked: false,
    }))
    await store.addStatements(draft, statements)
    work.record('policy.written', { policy, draft })
    return draft
  })
}
