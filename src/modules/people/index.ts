/** The door of the people room: what other rooms may ask of it. */

export { addVolunteering, endVolunteering, makeAdult, markLeft } from './contacts/contacts.lent.ts'
export type { ContactsPublished } from './contacts/contacts.published.ts'
export { findByName, mostFound } from './contacts/contacts.questions.ts'
export { addLeavingTask, settleTasksNamed } from './leave-person/leave-person.lent.ts'
export type { ListedContact } from './lists/lists.lent.ts'
export { bringInPeople, removeUntouched } from './lists/lists.lent.ts'
export { findOwnAddress } from './people.address.questions.ts'
export { endAppointmentAtOnce } from './people.endings.lent.ts'
export type { HeldRole } from './people.held.questions.ts'
export { listHeldRoles } from './people.held.questions.ts'
export type { RoleHolder } from './people.holders.questions.ts'
export { listRoleHolders, roleHolderReads } from './people.holders.questions.ts'
export type { PersonFacts } from './people.lent.ts'
export { bringInPerson, changePersonFacts } from './people.lent.ts'
export { peopleRoom } from './people.module.ts'
export { getFoundedAt, getOrganisationName } from './people.organisation.questions.ts'
export type { PeoplePublished } from './people.published.ts'
export { engagementCardReads, heldCardReads, personCardReads } from './people.published.ts'
export type { NamedAdult } from './people.questions.ts'
export { findNation, listActiveAdults, listAppointments, listPeopleInRoles } from './people.questions.ts'
export type { EngagementKind, Nation, PersonKind, Role } from './people.words.ts'
export {
  engagementKinds,
  engagementNames,
  roleHints,
  roleNames,
  roles,
  rolesGivenByTwo,
  rolesNeedingProof,
  rolesWithoutNames,
  trusteeRoles,
} from './people.words.ts'
