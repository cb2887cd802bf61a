/** Builders with words for states, for tests and seeds: an organisation, a person, a minute, days away. */
import type { Work } from '#platform/database/house.ts'
import type { PersonId } from '#platform/identity/actor.ts'
import { dayOf } from '#platform/text/dates.ts'
import { proposalStore } from './decide-proposal/decide-proposal.store.ts'
import { engagementStore } from './keep-engagement/keep-engagement.store.ts'
import { addOwnTasks } from './leave-person/leave-person.lent.ts'
import { leavingStore } from './leave-person/leave-person.store.ts'
import { domainStore } from './own-domains/own-domains.store.ts'
import { postStore } from './people.posts.store.ts'
import { peopleStore } from './people.store.ts'
import type { EngagementKind, MinuteStrength, Nation, Role } from './people.words.ts'

export function anOrganisation(work: Work) {
  return {
    called: (name: string, nation: Nation = 'wales') =>
      peopleStore(work).foundOrganisation({ name, nation, purpose: '' }),
  }
}

export function aPerson(work: Work) {
  const store = peopleStore(work)
  return {
    called(name: string, email: string | null = null, does = '') {
      const add = () => store.addPerson({ kind: 'adult', name, email, work: does })
      return {
        without: (): Promise<PersonId> => add(),
        async appointed(
          roles: readonly Role[],
          fromOn = dayOf(work.now),
          untilOn: string | null = null,
        ): Promise<PersonId> {
          const person = await add()
          for (const role of roles) await store.addAppointment({ person, role, fromOn, untilOn, by: null })
          return person
        },
      }
    },
  }
}

/** An appointment of somebody who is there already. */
export function anAppointment(work: Work, person: string) {
  return (role: Role, fromOn: string, untilOn: string | null = null): Promise<string> =>
    peopleStore(work).addAppointment({ person, role, fromOn, untilOn, by: null })
}

/** As what somebody is here. */
export function anEngagement(work: Work, person: string) {
  return (kind: EngagementKind, from_on: string, until_on: string | null = null): Promise<string> =>
    engagementStore(work).addEngagement(person, { kind, from_on, until_on, through: '' }, person)
}

/** What one person gave, or wants to give, and what a second said of it. */
export function aProposal(work: Work, by: string | null) {
  const add = (person: string, role: Role, appointment: string | null, byTrustees = false) =>
    proposalStore(work).addProposal({
      person_id: person,
      role,
      from_on: dayOf(work.now),
      until_on: null,
      by_trustees: byTrustees,
      proposed_by: by,
      appointment_id: appointment,
    })
  return {
    waiting: (person: string, role: Role) => add(person, role, null),
    alone: add,
    async confirmed(person: string, role: Role, appointment: string, second: string): Promise<void> {
      const id = await add(person, role, appointment)
      const decided = { decided_by: second, accepted: true, why_not: '', appointment_id: appointment }
      await proposalStore(work).decideProposal(id, decided)
    },
  }
}

/** Somebody who leaves, with one thing that is to be done for it. */
export async function aLeaving(work: Work, person: string, by: string, lastOn: string, dueAt: Date | null) {
  const store = leavingStore(work)
  await store.setLastDay(person, lastOn)
  const leaving = await store.addLeaving(person, lastOn, dueAt, by)
  await addOwnTasks(work, 'leaving', person, leaving)
  return leaving
}

/** One thing that is always done when somebody leaves. */
export function aChecklistItem(work: Work, by: string, says = 'Get the keys back'): Promise<string> {
  return leavingStore(work).addItem('leaving', says, by)
}

/** A domain of the organisation's own. */
export function anOwnDomain(work: Work, by: string, domain = 'rowan.test'): Promise<void> {
  return domainStore(work).addDomain(domain, by)
}

/** A minute of an appointment, by whoever records it. */
export function aMinute(work: Work, by: string) {
  const add =
    (strength: MinuteStrength) =>
    (appointment: string, metOn = dayOf(work.now)) =>
      postStore(work, by).addMinute({
        appointment_id: appointment,
        met_on: metOn,
        says: 'Minutes of the spring meeting, item 5.',
        strength,
      })
  return { seen: add('seen'), onPaper: add('document') }
}

/** Days away, from and until, with somebody who stands in or nobody. */
export function aTimeAway(work: Work, person: string) {
  return (from_on: string, until_on: string, cover_id: string | null = null) =>
    postStore(work, person).addAbsence({ person_id: person, from_on, until_on, cover_id })
}

/* The acts of this room, for seeds and tests that live through a time without a browser. */
export { appointPerson } from './appoint-person/appoint-person.command.ts'
export { decideProposal } from './decide-proposal/decide-proposal.command.ts'
export { listWaitingProposals } from './decide-proposal/decide-proposal.questions.ts'
export { dismissNotice } from './dismiss-notice/dismiss-notice.command.ts'
export { editOrganisation } from './edit-organisation/edit-organisation.command.ts'
export { readOrganisation } from './edit-organisation/edit-organisation.view.ts'
export { editPerson } from './edit-person/edit-person.command.ts'
export { endAppointment } from './end-appointment/end-appointment.command.ts'
export { inviteAgain, invitePerson } from './invite-person/invite-person.command.ts'
export { join } from './join/join.command.ts'
export { addEngagement } from './keep-engagement/keep-engagement.command.ts'
export { listPeople } from './list-people/list-people.view.ts'
export { listNotices } from './people.questions.ts'
export { readPerson } from './read-person/read-person.view.ts'
export { recordMinute } from './record-minute/record-minute.command.ts'
export { sayAway } from './say-away/say-away.command.ts'
export { setUpFirstPerson, setUpOrganisation } from './set-up/set-up.command.ts'
