/** The door of the people room: what other rooms may ask of it. */
export { type Holiday, holidayOf } from './people.holidays.rules.ts'
export { peopleRoom } from './people.module.ts'
export { getOrganisationName } from './people.organisation.questions.ts'
export type { PeoplePublished } from './people.published.ts'
export type { NamedAdult } from './people.questions.ts'
export { findNation, listActiveAdults, listAppointments, listPeopleInRoles } from './people.questions.ts'
export type { Role } from './people.words.ts'
export { roles } from './people.words.ts'
