/** What stands against what is said of a child in care: nothing is relied on that nobody saw. */
import { daysAfter } from '#platform/text/dates.ts'
import type { Decider } from '../families.words.ts'

const twoYears = 731

export function problemWithCare(
  care: { picturesBy: Decider; picturesAllowed: boolean; document: { seenOn: string } | undefined; untilOn: string },
  isInCare: boolean,
  today: string,
): 'in-care-already' | 'seen-in-the-future' | 'over-already' | 'too-far' | 'pictures-unseen' | undefined {
  if (isInCare) return 'in-care-already'
  if (care.document && care.document.seenOn > today) return 'seen-in-the-future'
  if (care.untilOn <= today) return 'over-already'
  if (care.untilOn > daysAfter(today, twoYears)) return 'too-far'
  const isUnseen = !care.document || care.picturesBy === 'not-known'
  return care.picturesAllowed && isUnseen ? 'pictures-unseen' : undefined
}
