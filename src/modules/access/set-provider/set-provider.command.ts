/** Says where people of the organisation sign in already; whatever changes has to be tried before anybody is sent there. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { providerStore } from '../access.provider.store.ts'
import type { SetProviderAnswers } from './set-provider.form.ts'

/** @throws ChangedMeanwhileError */
export async function setProvider(
  house: House,
  actor: Actor,
  once: string,
  version: number,
  { issuer, client, secret, domains, counts }: SetProviderAnswers,
): Promise<void> {
  await house.once(actor, 'provider.set', once, async (work) => {
    const store = providerStore(work)
    const saved = await store.findProvider()
    if ((saved?.version ?? 0) !== version) throw new ChangedMeanwhileError(undefined)
    // A secret is of one provider: sent to another, that one would have it.
    const keepsSecret = secret === '' && saved?.issuer === issuer
    if (secret === '' && !keepsSecret) throw new SecretNeededError()
    const facts = { issuer, client_id: client, domains, counts_second_step: counts, changed_by: actor.person }
    await store.keepProvider(facts, keepsSecret ? undefined : secret, version + 1)
    work.record('provider.set', { organisation: actor.organisation })
  })
}

/** The address changed, so that the secret that is kept is none of the new provider's. */
export class SecretNeededError extends Error {
  override readonly name = 'SecretNeededError'
}
