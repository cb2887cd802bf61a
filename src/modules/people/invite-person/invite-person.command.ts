/** Brings a person in by a letter, a code on paper or a link to scan; a new invitation of the same person ends the old ones. */
import { cancelLetter, writeLetter } from '#modules/mail/index.ts'
import { newId } from '#platform/crypto/ids.ts'
import { newToken, printedCode } from '#platform/crypto/tokens.ts'
import type { House, Work } from '#platform/database/house.ts'
import type { Actor, PersonId } from '#platform/identity/actor.ts'
import { listPeopleWithAccount } from '#platform/identity/memberships.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Language } from '#platform/text/language.ts'
import { listProposalsFor } from '../decide-proposal/decide-proposal.questions.ts'
import { addOwnTasks } from '../leave-person/leave-person.lent.ts'
import { anAdministrator, mayAppointTo, mayInvite } from '../people.permissions.ts'
import { peopleStore } from '../people.store.ts'
import type { InvitationWay } from '../people.words.ts'
import type { InvitePersonAnswers } from './invite-person.form.ts'
import { invitationEnds } from './invite-person.rules.ts'

/** How it goes, and what its link begins with, such as https://kept.example.org/join/link/. */
export interface Inviting {
  way: InvitationWay
  linkBase: string
  language: Language
}

export interface NewInvitation {
  person: string
  name: string
  way: InvitationWay
  /** Of one that was mailed: whether it waits to be handed over, since there is no mail server. */
  goesBy: 'mail' | 'hand' | 'none'
  letter: string | undefined
  /** Undefined where this form was sent before: they were shown then, and are not kept. */
  shown: { code: string; link: string } | undefined
  expiresAt: Date
}

interface Kept {
  person: string
  name: string
  goesBy: NewInvitation['goesBy']
  letter: string | null
  expiresAt: string
}

export async function invitePerson(
  house: House,
  actor: Actor,
  once: string,
  answers: InvitePersonAnswers,
  inviting: Inviting,
): Promise<NewInvitation> {
  insist(mayInvite(actor))
  const secrets = makeSecrets(inviting)
  const kept = await house.once<Kept>(actor, 'person.invited', once, async (work) => {
    const person = await peopleStore(work).addPerson({
      kind: 'adult',
      name: answers.name,
      email: answers.email || null,
      work: answers.work,
    })
    await addOwnTasks(work, 'joining', person, null)
    return makeInvitation(work, actor, { id: person, name: answers.name, email: answers.email }, inviting, secrets)
  })
  return asShown(kept, inviting, secrets)
}

type NotInvited = 'has-account' | 'no-address' | 'leaves'
export type InvitingAgain = NewInvitation | NotInvited

export async function inviteAgain(
  house: House,
  actor: Actor,
  once: string,
  person: string,
  inviting: Inviting,
): Promise<InvitingAgain> {
  insist(mayInvite(actor))
  const secrets = makeSecrets(inviting)
  const kept = await house.once<Kept | NotInvited>(actor, 'person.invited', once, async (work) => {
    const known = found(await peopleStore(work).lockAdult(person))
    if ((await listPeopleWithAccount(work)).some((one) => one === known.id)) return 'has-account'
    // An account that were made after their last day would be closed by nothing: first they stay after all.
    if (known.left_on !== null) return 'leaves'
    if (inviting.way === 'mail' && !known.email) return 'no-address'
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
    for (const letter of await peopleStore(work).cancelInvitationsOf(known.id)) await cancelLetter(work, letter)
    return makeInvitation(work, actor, { ...known, email: known.email ?? '' }, inviting, secrets)
  })
  return typeof kept === 'string' ? kept : asShown(kept, inviting, secrets)
}

interface Secrets {
  code: string
  codeDigest: string
  link: string
  tokenDigest: string
  /** Set by the act: a form that was sent before makes none. */
  isUsed: boolean
}

function makeSecrets({ linkBase }: Inviting): Secrets {
  const [code, link] = [printedCode(), newToken()]
  const digests = { codeDigest: code.digest.toString('hex'), tokenDigest: link.digest.toString('hex') }
  return { code: code.token, link: linkBase + link.token, ...digests, isUsed: false }
}

interface Invited {
  id: PersonId | string
  name: string
  email: string
}

async function makeInvitation(
  work: Work,
  actor: Actor,
  { id: person, name, email }: Invited,
  { way, language }: Inviting,
  secrets: Secrets,
): Promise<Kept> {
  secrets.isUsed = true
  const expiresAt = invitationEnds(way, work.now)
  const mailedTo = way === 'mail' ? email.toLowerCase() : null
  const letter = mailedTo
    ? await writeLetter(work, {
        kind: 'invitation',
        address: mailedTo,
        person,
        language,
        link: secrets.link,
        expiresAt,
      })
    : undefined
  const id = newId<'Invitation'>()
  const { codeDigest, tokenDigest } = secrets
  const row = { id, person, codeDigest, tokenDigest, goesBy: way, mailedTo, letter: letter?.letter ?? null }
  await peopleStore(work).addInvitation({ ...row, by: actor.person, expiresAt })
  work.record('person.invited', { invitation: id, person })
  const went = { goesBy: letter?.goesBy ?? ('none' as const), letter: letter?.letter ?? null }
  return { person, name, ...went, expiresAt: expiresAt.toISOString() }
}

function asShown(kept: Kept, { way }: Inviting, { isUsed, code, link }: Secrets): NewInvitation {
  const { person, name, goesBy, letter } = kept
  const expiresAt = new Date(kept.expiresAt)
  return {
    person,
    name,
    way,
    goesBy,
    letter: letter ?? undefined,
    shown: isUsed ? { code, link } : undefined,
    expiresAt,
  }
}
