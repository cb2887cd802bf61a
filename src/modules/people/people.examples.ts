/** Builders with words for states, for tests and seeds: an organisation, a person, an invitation. */
import type { Work } from '#platform/database/house.ts'
import type { PersonId } from '#platform/identity/actor.ts'
import { dayOf } from '#platform/text/dates.ts'
import { peopleStore } from './people.store.ts'
import type { Nation, Role } from './people.words.ts'

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
