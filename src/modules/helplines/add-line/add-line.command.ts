/** Adds a line of others, or a contact of the organisation itself, at the end of those that are shown. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import type { LineAnswers } from '../helplines.form.ts'
import { aKeeper, mayChangeLines } from '../helplines.permissions.ts'
import { findSomebodyNamed } from '../helplines.questions.ts'
import { helplinesStore } from '../helplines.store.ts'
import { mostLines } from '../helplines.words.ts'

export type Adding =
  | { done: true }
  | { done: false; problem: 'too-many' }
  | { done: false; problem: 'names'; name: string }

export function addLine(house: House, actor: Actor, once: string, answers: LineAnswers): Promise<Adding> {
  insist(mayChangeLines(actor), aKeeper)
  return house.once<Adding>(actor, 'line.added', once, async (work) => {
    const named = answers.purpose === 'own' ? await findSomebodyNamed(work, answers, undefined) : undefined
    if (named) return { done: false, problem: 'names', name: named }
    const store = helplinesStore(work, actor.person)
    const shown = await store.lockLines()
    if (shown.length >= mostLines) return { done: false, problem: 'too-many' }
    const { helpFor: help_for, ...rest } = answers
    const [line = ''] = await store.addLines([{ ...rest, help_for, listed_key: null }], (shown.at(-1)?.place ?? 0) + 1)
    work.record('line.added', { line })
    return { done: true }
  })
}
