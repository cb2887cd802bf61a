/** Founds an organisation and brings in its first person, who may then bring in others. */
import { newId } from '#platform/crypto/ids.ts'
import type { Door, House, Work } from '#platform/database/house.ts'
import type { ReadyAccount } from '#platform/identity/accounts.ts'
import { readyAccount, settleAccount } from '#platform/identity/accounts.ts'
import type { AccountId, OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Comer, ComingIn } from '#platform/identity/coming-in.ts'
import { comeIn } from '#platform/identity/coming-in.ts'
import { findOpenLink, spendLink } from '#platform/identity/links.ts'
import { addMembership } from '#platform/identity/memberships.ts'
import { dayOf } from '#platform/text/dates.ts'
import { proposalStore } from '../decide-proposal/decide-proposal.store.ts'
import { peopleStore } from '../people.store.ts'
import type { Role } from '../people.words.ts'
import { isGivenByTwo } from '../people.words.ts'
import type { FirstPersonAnswers, OrganisationAnswers } from './set-up.form.ts'
import { noRole } from './set-up.words.ts'

export type OrganisationSetUp = 'done' | 'link-gone'

/** The first time it founds the organisation; coming back, it changes the same one. */
export function setUpOrganisation(
  house: House,
  token: string | undefined,
  answers: OrganisationAnswers,
): Promise<OrganisationSetUp> {
  return house.atTheDoor(async (door) => {
    const link = await findOpenLink(door, 'set-up', token)
    if (!link) return 'link-gone'
    if (link.organisation) {
      const work = await door.enter(keptItself(link.organisation))
      const current = await peopleStore(work).findOrganisation('lock')
      await peopleStore(work).changeOrganisation(answers, current?.version ?? 1)
      work.record('organisation.changed', { organisation: link.organisation })
      return 'done'
    }
    const organisation = newId<'Organisation'>()
    const work = await door.enter(keptItself(organisation))
    await peopleStore(work).foundOrganisation(answers)
    await door.makeKey(work)
    work.record('organisation.founded', { organisation })
    await door.back()
    await door.ask('bind_link', link.id, organisation)
    return 'done'
  })
}

export type FirstPersonSetUp =
  | { kind: 'link-gone' }
  | { kind: 'organisation-first' }
  | { kind: 'account-refused' }
  | { kind: 'done'; coming: ComingIn }

export async function setUpFirstPerson(
  house: House,
  token: string | undefined,
  answers: FirstPersonAnswers,
  once: string,
  comer: Comer,
): Promise<FirstPersonSetUp> {
  const ready = await readyAccount(house, answers.email, answers.passphrase)
  if (!ready) return { kind: 'account-refused' }
  try {
    return await house.atTheDoor((door) => comeInFirst(door, { token, ready, answers, once, comer }))
  } catch (error) {
    if (error instanceof LinkSpentError) return { kind: 'link-gone' }
    throw error
  }
}

interface SettingUp {
  token: string | undefined
  ready: ReadyAccount
  answers: FirstPersonAnswers
  once: string
  comer: Comer
}

async function comeInFirst(door: Door, { token, ready, answers, once, comer }: SettingUp): Promise<FirstPersonSetUp> {
  const link = await findOpenLink(door, 'set-up', token)
  if (!link) return { kind: 'link-gone' }
  if (!link.organisation) return { kind: 'organisation-first' }
  const account = await settleAccount(door, ready)
  if (!account) return { kind: 'account-refused' }
  if (!(await spendLink(door, link, once))) throw new LinkSpentError()
  const known = { id: account, hasSecondFactor: ready.hasSecondFactor }
  await bringInFirst(door, link.organisation, known, answers)
  await door.back()
  return { kind: 'done', coming: await comeIn(door, comer, known, 'passphrase', link.organisation) }
}

/** Somebody used the link in the same instant: everything of this second try is undone, an account made for it too. */
class LinkSpentError extends Error {
  override name = 'LinkSpentError'
}

async function bringInFirst(
  door: Door,
  organisation: OrganisationId,
  { id: account, hasSecondFactor }: { id: AccountId; hasSecondFactor: boolean },
  answers: FirstPersonAnswers,
): Promise<void> {
  const work = await door.enter(keptItself(organisation))
  const store = peopleStore(work)
  const person = await store.addPerson({ kind: 'adult', name: answers.name, email: answers.email, work: '' })
  await addMembership(work, account, person, { hasSecondFactor })
  const held: Role[] =
    answers.role === noRole || answers.role === 'administrator' ? ['administrator'] : ['administrator', answers.role]
  for (const role of held) {
    const fromOn = dayOf(work.now)
    const appointment = await store.addAppointment({ person, role, fromOn, untilOn: null, by: null })
    if (isGivenByTwo(role)) await leaveToConfirm(work, { person_id: person, role, from_on: fromOn }, appointment)
    work.record('appointment.made', { appointment, person })
  }
  work.record('person.set-up', { person })
  work.announce('person.set-up', { person })
}

/** Nobody else is here yet: the first who can confirms what was given at set-up. */
async function leaveToConfirm(
  work: Work,
  given: { person_id: string; role: Role; from_on: string },
  appointment_id: string,
): Promise<void> {
  await proposalStore(work).addProposal({
    ...given,
    until_on: null,
    by_trustees: false,
    proposed_by: null,
    appointment_id,
  })
}
