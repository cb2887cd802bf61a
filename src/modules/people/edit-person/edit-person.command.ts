/** Changes an adult's details, unless somebody else has since they were opened. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { mayEditPeople } from '../people.permissions.ts'
import { peopleStore } from '../people.store.ts'
import type { PersonRow } from '../people.tables.ts'
import type { EditPersonAnswers } from './edit-person.form.ts'

export interface PersonChange {
  person: string
  version: number
  answers: EditPersonAnswers
}

/** Throws ChangedMeanwhileError with the person as saved now. */
export function editPerson(
  house: House,
  actor: Actor,
  once: string,
  { person, version, answers }: PersonChange,
): Promise<string> {
  insist(mayEditPeople(actor))
  return house.once(actor, 'person.changed', once, async (work) => {
    const store = peopleStore(work)
    const saved = found(await store.lockAdult(person))
    if (saved.version !== version) throw new ChangedMeanwhileError<PersonRow>(saved)
    const { email, phone, contact, ...rest } = answers
    await store.changePerson(
      saved.id,
      { ...rest, email: email || null, phone: phone || null, contactsYoungPeople: contact },
      version,
    )
    work.record('person.changed', { person: saved.id })
    return saved.id
  })
}
