/** Keeps what somebody brought, sealed, and what was read in it as a draft. */
import type { Facts, ReadPolicy } from '#modules/reader/index.ts'
import { newId } from '#platform/crypto/ids.ts'
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { House, Work } from '#platform/database/house.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { keepSealed } from '#platform/files/sealed-files.ts'
import type { WelcomeFile } from '#platform/files/welcome-file.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { aCoordinator, mayBring } from '../policy.permissions.ts'
import { getVersion } from '../policy.questions.ts'
import { policyStore } from '../policy.store.ts'
import { statementsFromReading, storable } from './bring-policy.rules.ts'
import type { BringingProblem } from './bring-policy.words.ts'

export interface BringingWish {
  /** An existing policy, or the name of a new one. */
  target: { policy: string } | { title: string }
  /** Its name as it came, and the file looked at and found welcome, or the words. */
  name: string
  brought: WelcomeFile | string
  files: FileStore
  /** Left out where the reading takes longer than anybody waits: it is kept when it is done. */
  reading?: ReadPolicy | undefined
}

export type BringingOutcome =
  | { readonly policy: string; readonly source: string; readonly draft: string | undefined }
  | { readonly problem: BringingProblem }

export function bringPolicy(house: House, actor: Actor, once: string, wish: BringingWish): Promise<BringingOutcome> {
  insist(mayBring(actor), aCoordinator)
  return house.once(actor, 'policy.brought', once, async (work): Promise<BringingOutcome> => {
    const store = policyStore(work, actor.person)
    // Sealed before anything is locked: 20 MB take a moment.
    const kept = await keepBrought(work, wish)
    const policy = 'policy' in wish.target ? wish.target.policy : await store.addPolicy(wish.target.title)
    if ('policy' in wish.target && !(await store.findPolicy(policy, 'lock'))) return { problem: 'no-such-policy' }
    if (await store.findOpenDraft(policy)) return { problem: 'draft-open' }
    const source = newId<'Source'>()
    await store.addSource({ ...kept, id: source, policy_id: policy, name: wish.name })
    const draft = wish.reading && (await keepReading(work, actor, { policy, source, reading: wish.reading }))
    work.record('policy.brought', { policy, source })
    return { policy, source, draft }
  })
}

async function keepBrought(work: Work, { brought, files }: BringingWish) {
  if (typeof brought === 'string')
    return { file_id: null, pasted: brought, sha256: sha256Of(brought), bytes: Buffer.byteLength(brought) }
  const { fileId, sha256, bytes } = await keepSealed(work, files, brought)
  return { file_id: fileId, pasted: null, sha256, bytes }
}

export interface ReadSource {
  policy: string
  source: string
  reading: ReadPolicy
}

/** The extracted text, and a draft whose statements keep the identities of those in force. */
export async function keepReading(work: Work, actor: Actor, { policy, source, reading }: ReadSource): Promise<string> {
  const store = policyStore(work, actor.person)
  const { document } = reading
  const { format, notes, pages } = document
  const extract = { source_id: source, format, text: storable(document.text), notes, pages: pages ?? null }
  await store.addExtract(extract)
  const newest = await store.findNewestVersion(policy)
  const inForce = newest ? (await getVersion(work, newest.id)).statements : []
  const draft = await store.addDraft({ policy, source, facts: factsIn(reading) })
  const { statements } = reading.reading
  const ids = statements.map(() => newId<'Statement'>())
  await store.addStatements(draft, statementsFromReading(statements, inForce, ids))
  return draft
}

function factsIn({ reading: { statements: _, findings: __, ...facts } }: ReadPolicy): Facts {
  return facts
}
