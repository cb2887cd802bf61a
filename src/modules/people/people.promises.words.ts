/** How it is told whether the posts are filled. No names: what is told is kept for as long as the history is. */
import { dayInWords, daysAfter } from '#platform/text/dates.ts'
import type { MinuteStrength, Post } from './people.words.ts'

export const postNames: Readonly<Record<Post, string>> = {
  coordinator: 'online safety coordinator',
  lead: 'safeguarding lead',
  alternate: 'alternate',
}

export const untrained = 'Training will be counted once Kept keeps a register of it.'

export function emptyPost(post: Post, lastOn: string | undefined, firstOn: string | undefined): string {
  const name = postNames[post]
  if (lastOn === undefined)
    return firstOn === undefined
      ? `No ${name} has been appointed yet.`
      : `The first ${name} is appointed from ${dayInWords(firstOn)}.`
  const next = firstOn === undefined ? '' : ` The next is appointed from ${dayInWords(firstOn)}.`
  return `Nobody is ${name}: the last appointment ended on ${dayInWords(lastOn)}.${next}`
}

export const onePerson = 'The safeguarding lead and the alternate are one and the same person.'
export const onePersonFrom = (day: string) =>
  `From ${dayInWords(day)} the safeguarding lead and the alternate are one and the same person.`

export const awayUncovered = (post: Post, untilOn: string) =>
  `The ${postNames[post]} is away until ${dayInWords(untilOn)}, and nobody stands in.`
export const awaySoon = (post: Post, on: string, untilOn: string) =>
  `Nobody stands in for the ${postNames[post]}, who is away from ${dayInWords(on)} until ${dayInWords(untilOn)}.`
export const endsSoon = (post: Post, on: string) =>
  `The appointment as ${postNames[post]} ends on ${dayInWords(daysAfter(on, -1))}, and nobody follows yet.`

const filledBy: Readonly<Record<'coordinator' | 'lead', string>> = {
  coordinator: 'An online safety coordinator is appointed',
  lead: 'A safeguarding lead and an alternate, who are two people, are appointed',
}

/** `metOn`: the day of the newest meeting that minuted it. */
export function filled(
  post: 'coordinator' | 'lead',
  minuted: { strength: MinuteStrength; metOn: string } | undefined,
): string {
  const says = filledBy[post]
  if (!minuted) return `${says}, but not every appointment has a minute in Kept.`
  if (minuted.strength === 'document')
    return `${says}, by a minute that was entered from paper: no trustee has recorded it yet.`
  return `${says}, and a trustee recorded the minute of ${dayInWords(minuted.metOn)}. ${untrained}`
}

export const steps = {
  appoint: 'Appoint somebody',
  cover: 'Say who stands in',
  minute: 'Record the minute',
} as const
