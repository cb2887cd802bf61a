/** What an act of another room does here: bring somebody in together with what that room keeps of them. */
import type { Work } from '#platform/database/house.ts'
import type { PersonId } from '#platform/identity/actor.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { PersonFacts } from './people.store.ts'
import { peopleStore } from './people.store.ts'
import type { PersonKind } from './people.words.ts'

export type { PersonFacts } from './people.store.ts'

/** Adds somebody of this kind, findable by their names; the borrowing act records it. */
export function bringInPerson(work: Work, kind: PersonKind, facts: PersonFacts): Promise<PersonId> {
  return peopleStore(work).addPerson({ ...facts, kind })
}

/**
 * All that is known of them becomes these facts: what is left out is forgotten. `kind` is what the borrower takes them for.
 * @throws NotFoundError where there is nobody of that kind.
 * @returns false where somebody changed them since `version`.
 */
export async function changePersonFacts(
  work: Work,
  kind: PersonKind,
  id: string,
  facts: PersonFacts,
  version: number,
): Promise<boolean> {
  const store = peopleStore(work)
  const known = await store.findPerson(id, 'lock')
  const current = found(known?.kind === kind ? known : undefined)
  if (current.version !== version) return false
  await store.changePerson(id, facts, version)
  return true
}
