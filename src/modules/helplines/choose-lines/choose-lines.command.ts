/** Shows lines of Kept's list from now on, after those that are shown already. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { listedLines } from '../helplines.list.words.ts'
import { aKeeper, mayChangeLines } from '../helplines.permissions.ts'
import { helplinesStore } from '../helplines.store.ts'
import { mostLines } from '../helplines.words.ts'

export type Choosing = { done: true } | { done: false; problem: 'too-many' | 'shown-already' }

export function chooseLines(house: House, actor: Actor, once: string, keys: readonly string[]): Promise<Choosing> {
  insist(mayChangeLines(actor), aKeeper)
  return house.once<Choosing>(actor, 'line.chosen', once, async (work) => {
    const store = helplinesStore(work, actor.person)
    const shown = await store.lockLines()
    const isNew = ({ key }: { key: string }) => keys.includes(key) && !shown.some((line) => line.listed_key === key)
    const chosen = listedLines.filter(isNew)
    if (chosen.length === 0) return { done: false, problem: 'shown-already' }
    if (shown.length + chosen.length > mostLines) return { done: false, problem: 'too-many' }
    const contents = chosen.map(({ key, purpose, title, helpFor, phone, web, hours }) => ({
      ...{ listed_key: key, purpose, role: null, title, help_for: helpFor, phone, email: '', web, hours },
    }))
    const ids = await store.addLines(contents, (shown.at(-1)?.place ?? 0) + 1)
    for (const line of ids) work.record('line.chosen', { line })
    return { done: true }
  })
}
