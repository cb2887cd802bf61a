/** What a list of another room does here: bring many people in at once, and take away those of whom nothing else speaks. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import type { PersonKind } from '../people.words.ts'
import { listsStore } from './lists.store.ts'

export interface ListedContact {
  name: string
  knownAs: string
  email: string | null
  phone: string | null
}

/** Their ids, in their order; a statement or two, however many. */
export async function bringInPeople(work: Work, kind: PersonKind, people: readonly ListedContact[]): Promise<string[]> {
  const rows = people.map(({ name, knownAs, email, phone }) => ({
    ...{ id: newId<'Person'>() as string, name, known_as: knownAs, email, phone },
    ...{ languages: [], work: '' },
  }))
  await listsStore(work).addPeople(kind, rows)
  return rows.map(({ id }) => id)
}

/** Gives those who are gone: whom anything else in the house speaks of, or somebody changed, stays. */
export async function removeUntouched(work: Work, ids: readonly string[]): Promise<string[]> {
  const store = listsStore(work)
  return store.removeUnspokenOf(await store.listUntouched(ids))
}
