/** Writes down who found which line to work, and how; what has changed is put right at the same time. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { aKeeper, mayCheckLines } from '../helplines.permissions.ts'
import { helplinesStore } from '../helplines.store.ts'
import type { LineRow } from '../helplines.tables.ts'
import type { CheckAnswer, CheckAnswers } from './check-lines.form.ts'

export type CheckProblem = 'in-the-future' | 'nothing-changed' | 'own-without-reach'
export type Checking = { done: true } | { done: false; problem: CheckProblem; line: string }

/** Throws ChangedMeanwhileError where a line is reached otherwise than was shown. */
export function checkLines(house: House, actor: Actor, once: string, { on, checks }: CheckAnswers): Promise<Checking> {
  insist(mayCheckLines(actor), aKeeper)
  return house.once<Checking>(actor, 'line.checked', once, async (work) => {
    if (on > dayOf(work.now)) return { done: false, problem: 'in-the-future', line: '' }
    const store = helplinesStore(work, actor.person)
    const shown = await store.lockLines()
    const pairs = checks.map((check) => ({ check, line: found(shown.find(({ id }) => id === check.line)) }))
    for (const { check, line } of pairs) {
      if (line.reach_version !== check.seen) throw new ChangedMeanwhileError<LineRow>(line)
      const problem = problemWith(check, line)
      if (problem) return { done: false, problem, line: line.id }
    }
    for (const { check, line } of pairs) {
      const reach_version = check.reach ? await store.changeLine(line, check.reach) : line.reach_version
      const { how, result } = check
      await store.addCheck({ line_id: line.id, reach_version, how, result, checked_on: on })
      work.record('line.checked', { line: line.id })
    }
    return { done: true }
  })
}

function problemWith({ reach }: CheckAnswer, line: LineRow): CheckProblem | undefined {
  if (!reach) return undefined
  if (reach.phone === line.phone && reach.email === line.email && reach.web === line.web) return 'nothing-changed'
  return line.purpose === 'own' && reach.phone === '' && reach.email === '' ? 'own-without-reach' : undefined
}
