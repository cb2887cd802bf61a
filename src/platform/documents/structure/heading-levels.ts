/** Says how high each heading stands that was told by its looks: by size, capitals, boldness and number. */
import type { HeadingLook } from './heading-looks.ts'
import type { Passage } from './passages.ts'
import { isCapitals } from './sentence-ends.ts'

export interface LookedHeading {
  readonly passage: Passage
  readonly look: HeadingLook
  /** It is the first thing in the document. */
  readonly isTitle: boolean
  /** The level of the last heading above that the file itself knows; 0 where there is none. */
  readonly below: number
}

/** The level of each, in the same order. */
export function headingLevels(headings: readonly LookedHeading[]): number[] {
  const ranks = [...new Set(headings.filter(({ isTitle }) => !isTitle).map(rankOf))].sort()
  const top = headings[0]?.isTitle ? 1 : 0
  return headings.map((heading) => {
    if (heading.isTitle) return 1
    return Math.min(6, (heading.below || top) + 1 + ranks.indexOf(rankOf(heading)))
  })
}

/** What sorts first is higher. */
function rankOf({ passage: { first, text, sign }, look }: LookedHeading): string {
  const size = first.size > 1.12 ? 99 - Math.round(first.size * 10) : 89
  const depth = sign && look !== 'plain' ? depthOf(sign.shown) : 1
  return [size, isCapitals(text) ? 0 : 1, first.bold ? 0 : 1, depth].join(' ')
}

function depthOf(number: string): number {
  return /^[\d.]+\)?$/u.test(number) ? number.split('.').filter((part) => /\d/u.test(part)).length : 1
}
