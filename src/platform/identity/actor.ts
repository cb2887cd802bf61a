/** Who acts, for which organisation: what every act is told about the person behind it. */
import type { Id } from '#platform/crypto/ids.ts'

export type AccountId = Id<'Account'>
export type OrganisationId = Id<'Organisation'>
export type PersonId = Id<'Person'>
export type SessionId = Id<'Session'>

/** A signed-in person acting for one organisation. */
export interface Actor {
  readonly account: AccountId
  readonly person: PersonId
  readonly name: string
  readonly organisation: OrganisationId
  readonly organisationName: string
  readonly session: SessionId
  /** Roles held today; a room's permissions say what each may do. */
  readonly roles: readonly string[]
  /** May know no names: where rooms take names from, the database gives none. */
  readonly seesNoNames?: boolean
  /** Roles held that count only with a second factor, which the account has not. */
  readonly withheldRoles?: readonly string[]
  /** The last day on which the roles that need a second factor count without one. */
  readonly proveBy?: string | undefined
}

/** A signed-in account, for whichever organisation it acts. */
export interface SignedIn {
  readonly id: AccountId
  readonly session: SessionId
  readonly hasSecondFactor: boolean
  /** When this session last showed the strongest that the account has: its second factor, or its passphrase where it has none. */
  readonly provedAt: Date | null
}

/** Kept itself, doing what nobody asked for just now: relaying, sweeping, reminding. */
export interface KeptItself {
  readonly keptItself: true
  readonly organisation: OrganisationId
}

export type AnyActor = Actor | PersonActing | KeptItself

export function keptItself(organisation: OrganisationId): KeptItself {
  return { keptItself: true, organisation }
}

/** As the audit names an actor: `person:<id>` or `kept`. */
export function actorName(actor: AnyActor): string {
  return 'keptItself' in actor ? 'kept' : `person:${actor.person}`
}

/** Somebody acting for themselves before their session is in hand, such as in the moment they sign in. */
export interface PersonActing {
  readonly personActing: true
  readonly organisation: OrganisationId
  readonly person: PersonId
}

export function personActing(organisation: OrganisationId, person: PersonId): PersonActing {
  return { personActing: true, organisation, person }
}
