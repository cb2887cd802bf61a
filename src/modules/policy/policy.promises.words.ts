/** How it is told whether policies are adopted, signed and reviewed. */
import { dayInWords } from '#platform/text/dates.ts'

export const noneAdopted = 'No policy has been adopted yet.'
export const noneToReview = 'No policy has been adopted yet, so none has a review to count.'

const policiesAre = (count: number) => (count === 1 ? 'One policy is' : `${count} policies are`)

export function allAdopted(count: number, oldestDraft: string | undefined): string {
  const says = `${policiesAre(count)} adopted and signed in Kept.`
  if (oldestDraft === undefined) return says
  return `${says} A draft of another was begun on ${dayInWords(oldestDraft)}.`
}

export function draftsLie(count: number, oldest: string): string {
  const since = dayInWords(oldest)
  return count === 1
    ? `A draft has been open since ${since}, and no version of that policy is adopted.`
    : `${count} drafts are open, the first since ${since}, and no version of those policies is adopted.`
}

export function fellDueOn(overdue: number, all: number, first: string): string {
  const day = dayInWords(first)
  if (all === 1) return `The policy in force was to be looked at again by ${day}.`
  if (overdue === 1) return `One of ${all} policies in force was to be looked at again by ${day}.`
  return `${overdue} of ${all} policies in force were to be looked at again, the first by ${day}.`
}

export function fallsDueOn(all: number, first: string): string {
  const which = all === 1 ? 'The policy in force' : `One of ${all} policies in force`
  return `${which} is to be looked at again by ${dayInWords(first)}.`
}

export function inTime(all: number, lookedAtOn: string, next: string): string {
  if (all === 1)
    return `The policy in force was looked at on ${dayInWords(lookedAtOn)}, and is to be looked at again by ${dayInWords(next)}.`
  return `All ${all} policies in force were looked at in time. The next is to be looked at again by ${dayInWords(next)}.`
}

export const steps = {
  bring: 'Bring your policy or write one',
  goOn: 'Go on with the draft',
  review: 'Look at it again',
} as const

export const whatIsDue = {
  draft: 'Adopt the draft, or put it away',
  review: 'Look at the policy again',
} as const
