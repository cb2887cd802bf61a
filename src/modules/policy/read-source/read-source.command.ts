/** Keeps the reading of a source that took longer than anybody waited for, or why it could not be read. */
import type { ReadPolicy } from '#modules/reader/index.ts'
import { isOfTheFile } from '#modules/reader/index.ts'
import { findId, newId } from '#platform/crypto/ids.ts'
import type { House } from '#platform/database/house.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { keepReading } from '../bring-policy/bring-policy.command.ts'
import { aCoordinator, mayBring } from '../policy.permissions.ts'
import { policyStore } from '../policy.store.ts'

/** The draft it came to; where two read it at once, the second finds the first's draft. Undefined where another draft is open. */
export function keepReadingOfSource(
  house: House,
  actor: Actor,
  source: string,
  reading: ReadPolicy,
  once: string = newId<'Once'>(),
): Promise<string | undefined> {
  insist(mayBring(actor), aCoordinator)
  return house.once(actor, 'policy.read', once, async (work): Promise<string | undefined> => {
    const store = policyStore(work, actor.person)
    const held = found(await store.findSource(source))
    found(await store.findPolicy(held.policy_id, 'lock'))
    const before = await store.findDraftOfSource(held.id)
    if (before) return before.id
    if (await store.findOpenDraft(held.policy_id)) return undefined
    const draft = await keepReading(work, actor, { policy: held.policy_id, source: held.id, reading })
    work.record('policy.read', { policy: held.policy_id, source: held.id })
    return draft
  })
}

export interface Unread {
  source: string
  /** In the word of the program. */
  why: string
  files: FileStore
}

/**
 * So that the page of what was brought can say it, whoever looks and whenever. A file that can never be read is not kept:
 * it may be nothing but pictures.
 */
export async function keepWhyUnread(house: House, actor: Actor, { source, why, files }: Unread): Promise<void> {
  insist(mayBring(actor), aCoordinator)
  const file = await house.once(actor, 'policy.unreadable', newId<'Once'>(), async (work) => {
    const store = policyStore(work, actor.person)
    const held = found(await store.findSource(source))
    await store.addUnread(held.id, why)
    work.record('policy.unreadable', { policy: held.policy_id, source: held.id })
    return held.file_id
  })
  const id = findId<'File'>(file ?? '')
  if (id && isOfTheFile(why)) await files.delete(id)
}
