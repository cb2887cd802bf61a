/** Asks a person who holds the role whether they may be named beside its contact, or names nobody from now on. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { namingsStore } from '../helplines.namings.store.ts'
import { aKeeper, mayChangeLines } from '../helplines.permissions.ts'
import { listHolders, listNamings } from '../helplines.questions.ts'
import { helplinesStore } from '../helplines.store.ts'

export type Asking = { done: true; naming: string | undefined } | { done: false }

/** `done: false` where the person does not hold the role. The person is asked only; nothing is shown before they agree. */
export function askName(
  house: House,
  actor: Actor,
  once: string,
  { line: id, person }: { line: string; person: string | null },
): Promise<Asking> {
  insist(mayChangeLines(actor), aKeeper)
  return house.once<Asking>(actor, 'naming.changed', once, async (work) => {
    const line = found((await helplinesStore(work, actor.person).lockLines()).find((one) => one.id === id))
    const role = found(line.role)
    const store = namingsStore(work, actor.person)
    if (person === null) {
      await store.endNamingOf(line.id)
      work.record('naming.changed', { line: line.id })
      return { done: true, naming: undefined }
    }
    if (!(await listHolders(work)).some((one) => one.personId === person && one.role === role)) return { done: false }
    const standing = (await listNamings(work)).find((one) => one.line === line.id)
    // Asked already: they are not asked twice.
    if (standing?.person === person) return { done: true, naming: standing.id }
    await store.endNamingOf(line.id)
    const naming = await store.askPerson(line.id, person)
    work.record('naming.changed', { line: line.id, person })
    return { done: true, naming }
  })
}
