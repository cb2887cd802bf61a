/** Lets somebody in with a printed code: an account, joined to the person they were invited as. */
import { findLetterState } from '#modules/mail/index.ts'
import { digestOfCode, digestOfToken } from '#platform/crypto/tokens.ts'
import type { Door, House, Work } from '#platform/database/house.ts'
import { readyAccount, settleAccount } from '#platform/identity/accounts.ts'
import type { OrganisationId, PersonId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Comer, ComingIn } from '#platform/identity/coming-in.ts'
import { comeIn } from '#platform/identity/coming-in.ts'
import { confirmAddress } from '#platform/identity/confirmed-address.ts'
import { addMembership } from '#platform/identity/memberships.ts'
import { domainOf } from '#platform/identity/outside/claims-rules.ts'
import { dayOf } from '#platform/text/dates.ts'
import { showsAddress } from '../invite-person/invite-person.rules.ts'
import { isOfficeAddress } from '../own-domains/own-domains.addresses.rules.ts'
import { peopleStore } from '../people.store.ts'
import { rolesNeedingProof } from '../people.words.ts'
import type { JoinAnswers } from './join.form.ts'

export interface OpenInvitation {
  id: string
  organisation: OrganisationId
  organisationName: string
  person: PersonId
  personName: string
}

interface InvitationFound {
  organisation_id: OrganisationId
  organisation_name: string
  id: string
  person_id: PersonId
  person_name: string
  expires_at: Date
  accepted_at: Date | null
  cancelled_at: Date | null
}

/** The invitation behind a code as typed or a link as followed, while it can be accepted. */
export async function findOpenInvitation(door: Door, code: string): Promise<OpenInvitation | undefined> {
  const digest = digestOfCode(code) ?? digestOfToken(code)
  if (!digest) return undefined
  const [row] = await door.ask<InvitationFound>('find_invitation', digest.toString('hex'))
  if (!row || row.accepted_at || row.cancelled_at || row.expires_at <= door.now) return undefined
  return {
    id: row.id,
    organisation: row.organisation_id,
    organisationName: row.organisation_name,
    person: row.person_id,
    personName: row.person_name,
  }
}

export type Joining =
  | { kind: 'code-gone' }
  | { kind: 'account-refused' }
  /** They are appointed to what needs an account of one person alone, and this address is an office's. */
  | { kind: 'address-shared' }
  /** `mayLink`: their organisation has a sign-in of its own for addresses such as theirs. */
  | { kind: 'done'; coming: ComingIn; mayLink: boolean }

export async function join(house: House, answers: JoinAnswers, comer: Comer): Promise<Joining> {
  const ready = await readyAccount(house, answers.email, answers.passphrase)
  if (!ready) return { kind: 'account-refused' }
  const isShared = isOfficeAddress(answers.email)
  return house.atTheDoor(async (door) => {
    const invitation = await findOpenInvitation(door, answers.code)
    if (!invitation) return { kind: 'code-gone' }
    const account = await settleAccount(door, ready)
    if (!account) return { kind: 'account-refused' }
    const mayLink = await hasOwnSignIn(door, invitation.organisation, answers.email)
    const { hasSecondFactor } = ready
    const work = await door.enter(keptItself(invitation.organisation))
    if (isShared && (await needsOwnAccount(work, invitation.person))) throw new SharedAddressError()
    if (!(await peopleStore(work).settleInvitation(invitation.id, 'accepted_at'))) throw new InvitationTakenError()
    if (!(await addMembership(work, account, invitation.person, { hasSecondFactor }))) throw new InvitationTakenError()
    if (isShared) await peopleStore(work).noteSharedAccount(invitation.person)
    work.record('invitation.accepted', { invitation: invitation.id, person: invitation.person })
    work.announce('invitation.accepted', { person: invitation.person })
    const isShown = await showedAddress(work, invitation.id, answers)
    await door.back()
    if (isShown) await confirmAddress(door, account, answers.email)
    const known = { id: account, hasSecondFactor }
    const coming = await comeIn(door, comer, known, 'passphrase', invitation.organisation)
    return { kind: 'done', coming, mayLink }
  })
}

/** It is only offered: whose account it is there is shown by signing in there, never by an address. */
async function hasOwnSignIn(door: Door, organisation: OrganisationId, email: string): Promise<boolean> {
  const [found] = await door.ask<{ organisation_id: OrganisationId }>('find_provider_of', domainOf(email) ?? '')
  return found?.organisation_id === organisation
}

/** Whether they came by a link that was mailed to the address that they sign in with. */
async function showedAddress(work: Work, id: string, { code, email }: JoinAnswers): Promise<boolean> {
  const row = await peopleStore(work).findInvitation(id)
  if (!row?.letter_id) return false
  const state = await findLetterState(work, row.letter_id)
  const came = { byLink: digestOfToken(code) !== undefined, email }
  return showsAddress({ goesBy: row.goes_by, mailedTo: row.mailed_to }, state, came)
}

/** Appointed today or from a later day to a role that reads what nobody else may read. */
async function needsOwnAccount(work: Work, person: string): Promise<boolean> {
  const held = await peopleStore(work).lockAppointments(dayOf(work.now))
  return held.some((one) => one.personId === person && rolesNeedingProof.some((role) => role === one.role))
}

/** Everything of this try is undone, an account made for it too. */
export class SharedAddressError extends Error {
  override name = 'SharedAddressError'
}

/** Somebody used the code in the same instant: everything of this second try is undone. */
export class InvitationTakenError extends Error {
  override name = 'InvitationTakenError'
}
