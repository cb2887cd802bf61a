/** What the form about one commitment is filled in with, before anybody has typed: as it was decided, or as Kept suggests. */
import type { Typed } from '#platform/forms/form.ts'
import type { CommitmentToDecide } from './decide-commitments.view.ts'
import { coversField, noteField, otherCovers, peopleCovers } from './decide-commitments.words.ts'

/** One of the promises that stand open on the form, each with the words it would cover. */
export interface Offered {
  readonly promise: string
  readonly says: string
  readonly because: string
}

/** What Kept suggests, and what was chosen before. */
export function offeredOn({ offer, decision }: CommitmentToDecide): Offered[] {
  const suggested = offer.suggestions.map(({ promise, says, because }) => ({
    promise,
    says,
    because: `Kept suggests it, because ${because}.`,
  }))
  const chosen = (decision?.shows ?? [])
    .filter(({ promise, isChoosable }) => isChoosable && !suggested.some((one) => one.promise === promise))
    .map(({ promise, says }) => ({ promise, says, because: 'It was chosen before.' }))
  return [...suggested, ...chosen]
}

export function othersOn(one: CommitmentToDecide): { promise: string; says: string }[] {
  const offered = new Set(offeredOn(one).map(({ promise }) => promise))
  return one.offer.others.filter(({ promise }) => !offered.has(promise))
}

export function typedFor(one: CommitmentToDecide): Typed {
  const { decision, task, offer, pieces } = one
  const places = (covers: readonly string[]) =>
    pieces.flatMap((piece, at) => (covers.includes(piece) ? [String(at + 1)] : [])).join('\n')
  const shows = decision?.shows ?? []
  const byPeople = shows.find(({ isChoosable }) => !isChoosable && task !== undefined)
  const every = pieces.map((_, at) => String(at + 1)).join('\n')
  return {
    rest: decision?.how === 'shown' ? decision.rest : 'more-to-show',
    ...(decision ? { how: decision.how, [noteField(decision.how)]: decision.note } : {}),
    ...Object.fromEntries(offer.suggestions.map(({ promise, covers }) => [coversField(promise), places(covers)])),
    ...Object.fromEntries(shows.map(({ promise, covers }) => [coversField(promise), places(covers)])),
    promise: shows.flatMap(({ promise, isChoosable }) => (isChoosable ? [promise] : [])).join('\n'),
    [peopleCovers]: byPeople ? places(byPeople.covers) : every,
    [otherCovers]: '',
    ...(task
      ? {
          people: 'yes',
          does: task.does,
          every: String(task.everyMonths),
          witness: task.needsWitness ? 'yes' : '',
        }
      : {}),
    owner: '',
  }
}

export const chosen = (typed: Typed, field: string): string[] =>
  (typed[field] ?? '').split('\n').filter((one) => one !== '')

/** What was sent, to be shown again: of other words than those in force now, only Kept's own ticks can be shown. */
export function typedAgain(one: CommitmentToDecide, sent: Typed): Typed {
  if (sent['words'] === one.fingerprint) return sent
  const ticks = Object.entries(typedFor(one)).filter(([field]) => field.startsWith('covers-'))
  return { ...sent, ...Object.fromEntries(ticks) }
}
