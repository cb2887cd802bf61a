/** Begins a check from outside, and keeps that it was passed once its code was typed. */
import { newId } from '#platform/crypto/ids.ts'
import { sha256Of } from '#platform/crypto/sha256.ts'
import { shortCode } from '#platform/crypto/tokens.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { aPublisher, mayPublish } from '../publication.permissions.ts'
import { isSameCode } from '../publication.reach.rules.ts'
import { publicationStore } from '../publication.store.ts'
import { reachLinkHours } from '../publication.words.ts'
import { reachToken } from './check-reach.rules.ts'

const HOUR = 3_600_000

export function beginReachCheck(
  house: House,
  actor: Actor,
  once: string,
  digest: (text: string) => string,
): Promise<string> {
  insist(mayPublish(actor), aPublisher)
  return house.once<string>(actor, 'reach-check.begun', once, async (work) => {
    const id = newId<'ReachCheck'>()
    await publicationStore(work, actor.person).addReachCheck({
      id,
      token_sha256: sha256Of(reachToken(id, digest)),
      code: shortCode(),
      expires_at: new Date(work.now.getTime() + reachLinkHours * HOUR),
    })
    work.record('reach-check.begun', { check: id })
    return id
  })
}

export type Passing = { done: true } | { done: false; problem: 'another-code' | 'too-late' }

/** Throws NotFoundError. A check that was passed stays passed. */
export function passReachCheck(
  house: House,
  actor: Actor,
  once: string,
  wish: { check: string; code: string },
): Promise<Passing> {
  insist(mayPublish(actor), aPublisher)
  return house.once<Passing>(actor, 'reach-check.passed', once, async (work) => {
    const store = publicationStore(work, actor.person)
    const { id, code, passed_at, expires_at } = found(await store.lockReachCheck(wish.check))
    if (passed_at) return { done: true }
    if (expires_at <= work.now) return { done: false, problem: 'too-late' }
    if (!isSameCode(wish.code, code)) return { done: false, problem: 'another-code' }
    await store.passReachCheck(id)
    work.record('reach-check.passed', { check: id })
    return { done: true }
  })
}
