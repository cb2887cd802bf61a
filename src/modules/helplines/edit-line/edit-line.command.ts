/** Changes a line, unless somebody else has since it was opened; a new number or address begins unchecked. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import type { LineAnswers } from '../helplines.form.ts'
import { namingsStore } from '../helplines.namings.store.ts'
import { aKeeper, mayChangeLines } from '../helplines.permissions.ts'
import { findSomebodyNamed } from '../helplines.questions.ts'
import { helplinesStore } from '../helplines.store.ts'
import type { LineRow } from '../helplines.tables.ts'

export interface LineChange {
  line: string
  version: number
  answers: LineAnswers
}

export type Changing = { done: true } | { done: false; name: string }

/** Throws ChangedMeanwhileError with the line as saved now. */
export function editLine(house: House, actor: Actor, once: string, change: LineChange): Promise<Changing> {
  insist(mayChangeLines(actor), aKeeper)
  return house.once<Changing>(actor, 'line.changed', once, async (work) => {
    const store = helplinesStore(work, actor.person)
    const saved = found((await store.lockLines()).find(({ id }) => id === change.line))
    if (saved.version !== change.version) throw new ChangedMeanwhileError<LineRow>(saved)
    const { helpFor: help_for, ...rest } = change.answers
    const named = rest.purpose === 'own' ? await findSomebodyNamed(work, change.answers, saved.id) : undefined
    if (named) return { done: false, name: named }
    await store.changeLine(saved, { ...rest, help_for })
    // Whoever agreed to be named agreed to it for the role that it was.
    if (saved.role !== rest.role) await namingsStore(work, actor.person).endNamingOf(saved.id)
    work.record('line.changed', { line: saved.id })
    return { done: true }
  })
}
