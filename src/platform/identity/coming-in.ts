/** The one way to a session: whatever was shown first, nobody has one before everything that their account asks for is shown. */
import type { Door } from '#platform/database/house.ts'
import { deviceCookie } from '#platform/http/cookies.ts'
import type { CookieToSet } from '#platform/http/routes.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { AccountId, OrganisationId, PersonId } from './actor.ts'
import { personActing } from './actor.ts'
import { inEveryOrganisation } from './changed-factors.ts'
import type { HalfSignIn } from './half-sign-ins.ts'
import { endedHalfCookie, endHalfSignIn, startHalfSignIn } from './half-sign-ins.ts'
import { knowDevice } from './known-devices.ts'
import type { FirstFactor, SecondFactor, StartedSession } from './sessions.ts'
import { startSession } from './sessions.ts'
import { addressToSlow } from './slowing.ts'

/** From where somebody comes in. */
export interface Comer {
  readonly device: string
  /** A keyed digest of their network. */
  readonly network?: string
  /** What their browser is known by. */
  readonly deviceToken?: string | undefined
}

/** Who comes in, as the app meets them. */
export interface Coming {
  readonly device: string
  readonly address: string
  readonly digest: (text: string) => string
  readonly cookie: (name: string) => string | undefined
}

export function comerOf({ device, address, digest, cookie }: Coming): Comer {
  return { device, network: networkOf({ address, digest }), deviceToken: cookie(deviceCookie) }
}

export function networkOf({ address, digest }: Pick<Coming, 'address' | 'digest'>): string {
  return digest(`network ${addressToSlow(address)}`)
}

export type ComingIn =
  | { kind: 'in'; session: StartedSession; cookies: CookieToSet[]; choose: boolean }
  /** The second step is owed: on to /sign-in/second. */
  | { kind: 'second'; cookies: CookieToSet[] }

interface ComingAccount {
  id: AccountId
  hasSecondFactor: boolean
}

/**
 * After a first factor was shown, in the door's transaction. Where the account has a second factor it leads to that;
 * else somebody is in. `organisation`: for which to act, where the act that lets them in says so and records it.
 */
export async function comeIn(
  door: Door,
  comer: Comer,
  account: ComingAccount,
  first: FirstFactor,
  organisation?: OrganisationId,
): Promise<ComingIn> {
  if (account.hasSecondFactor) return { kind: 'second', cookies: [await startHalfSignIn(door, account.id, first)] }
  return finishSignIn(door, comer, { account: account.id, first, second: null }, organisation)
}

/** As `comeIn`, after something that only one organisation vouches for: what comes of it acts for that one alone. */
export async function comeInBound(
  door: Door,
  comer: Comer,
  account: ComingAccount,
  first: FirstFactor,
  organisation: OrganisationId,
): Promise<ComingIn> {
  if (account.hasSecondFactor)
    return { kind: 'second', cookies: [await startHalfSignIn(door, account.id, first, organisation)] }
  return finishBound(door, comer, { account: account.id, first, second: null }, organisation)
}

/** As `finishSignIn`, for one organisation alone, in whose record it is. */
export async function finishBound(
  door: Door,
  comer: Comer,
  shown: Shown,
  organisation: OrganisationId,
): Promise<Extract<ComingIn, { kind: 'in' }>> {
  const done = await finishSignIn(door, comer, shown, organisation)
  await door.ask('bind_session', done.session.id, shown.account, organisation)
  const memberships = await listMemberships(door, shown.account)
  const own = memberships.find(({ organisation_id }) => organisation_id === organisation)
  if (own) await recordStart(door, own, done.session)
  return done
}

/** Makes the session of a half sign-in, once: undefined for whoever comes second with the same. */
export async function finishHalf(
  door: Door,
  comer: Comer,
  half: HalfSignIn,
  second: SecondFactor,
): Promise<Extract<ComingIn, { kind: 'in' }> | undefined> {
  if (!(await endHalfSignIn(door, half))) return undefined
  const shown = { account: half.account, first: half.first, second }
  const done = half.boundTo
    ? await finishBound(door, comer, shown, half.boundTo)
    : await finishSignIn(door, comer, shown)
  return { ...done, cookies: [...done.cookies, endedHalfCookie] }
}

interface Shown {
  account: AccountId
  first: FirstFactor
  /** Null where the account has none. A passkey that verified its user is both. */
  second: SecondFactor | null
}

interface MembershipFound {
  organisation_id: OrganisationId
  person_id: PersonId
}

/**
 * A session with a token of its own, in the only organisation there is or in none until one is chosen; its start is in
 * that organisation's record. A browser that the account was never signed in on is told of in all of them.
 */
export async function finishSignIn(
  door: Door,
  comer: Comer,
  { account, first, second }: Shown,
  organisation?: OrganisationId,
): Promise<Extract<ComingIn, { kind: 'in' }>> {
  const memberships = await listMemberships(door, account)
  const only = memberships.length === 1 ? memberships[0] : undefined
  const acting = organisation ?? only?.organisation_id ?? null
  const isProved = second !== null || first === 'passphrase'
  const { device, network = '' } = comer
  const shown = { first, second, provedAt: isProved ? door.now : null, network }
  const session = await startSession(door, account, acting, device, shown)
  const known = await knowDevice(door, account, comer)
  if (!organisation && only) await recordStart(door, only, session)
  if (known.isNew)
    await inEveryOrganisation(door, account, (work, person) => {
      work.announce('session.on-new-device', { person, session: session.id })
    })
  return { kind: 'in', session, cookies: [session.cookie, known.cookie], choose: acting === null }
}

function listMemberships(door: Door, account: AccountId): Promise<MembershipFound[]> {
  return door.ask<MembershipFound>('list_memberships', account, dayOf(door.now))
}

async function recordStart(
  door: Door,
  { organisation_id, person_id }: MembershipFound,
  { id }: StartedSession,
): Promise<void> {
  const work = await door.enter(personActing(organisation_id, person_id))
  work.record('session.started', { session: id })
  await door.back()
}
