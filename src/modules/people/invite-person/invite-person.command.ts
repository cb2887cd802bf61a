/** Brings a person in by a code that is handed over on paper; a new code for the same person ends the old one. */
import { printedCode } from '#platform/crypto/tokens.ts'
import type { House, Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { listPeopleWithAccount } from '#platform/identity/memberships.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { anAdministrator, mayAppointTo, mayInvite } from '../people.permissions.ts'
import { listProposalsFor } from '../people.proposals.questions.ts'
import { peopleStore } from '../people.store.ts'
import type { InvitePersonAnswers } from './invite-person.form.ts'

const invitationDays = 14
const DAY = 86_400_000

export interface NewInvitation {
  person: string
  name: string
  /** Undefined where this form was sent before: the code was shown then, and is not kept. */
  code: string | undefined
  expiresAt: Date
}

type Kept = Omit<NewInvitation, 'code' | 'expiresAt'> & { expiresAt: string }

export async function invitePerson(
  house: House,
  actor: Actor,
  once: string,
  answers: InvitePersonAnswers,
): Promise<NewInvitation> {
  insist(mayInvite(actor))
  const { token, digest } = printedCode()
  let isFirst = false
  const kept = await house.once<Kept>(actor, 'person.invited', once, async (work) => {
    isFirst = true
    const person = await peopleStore(work).addPerson({
      kind: 'adult',
      name: answers.name,
      email: answers.email || null,
      work: answers.work,
    })
    return makeInvitation(work, actor, person, answers.name, digest)
  })
  return { ...kept, expiresAt: new Date(kept.expiresAt), code: isFirst ? token : undefined }
}

export type InvitingAgain = NewInvitation | 'has-account'

export async function inviteAgain(house: House, actor: Actor, once: string, person: string): Promise<InvitingAgain> {
  insist(mayInvite(actor))
  const { token, digest } = printedCode()
  let isFirst = false
  const kept = await house.once<Kept | 'has-account'>(actor, 'person.invited', once, async (work) => {
    const known = found(await peopleStore(work).lockAdult(person))
    if ((await listPeopleWithAccount(work)).some((one) => one === known.id)) return 'has-account'
    // Whoever holds the code comes in as this person, with all that they are appointed to, or will be.
    const held = await peopleStore(work).lockAppointments(dayOf(work.now))
    const theirs = [
      ...held.filter(({ personId }) => personId === known.id),
      ...(await listProposalsFor(work, known.id)),
    ]
    insist(
      theirs.every(({ role }) => mayAppointTo(actor, role)),
      anAdministrator,
    )
    isFirst = true
    await peopleStore(work).cancelInvitationsOf(known.id)
    return makeInvitation(work, actor, known.id, known.name, digest)
  })
  if (kept === 'has-account') return kept
  return { ...kept, expiresAt: new Date(kept.expiresAt), code: isFirst ? token : undefined }
}

async function makeInvitation(work: Work, actor: Actor, person: string, name: string, digest: Buffer): Promise<Kept> {
  const expiresAt = new Date(work.now.getTime() + invitationDays * DAY)
  const codeDigest = digest.toString('hex')
  const invitation = await peopleStore(work).addInvitation({ person, codeDigest, by: actor.person, expiresAt })
  work.record('person.invited', { invitation, person })
  return { person, name, expiresAt: expiresAt.toISOString() }
}
