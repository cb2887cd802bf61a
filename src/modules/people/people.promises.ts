/** What this room promises: that a coordinator, a lead and an alternate are appointed, minuted, here, and stood in for while away. */

import { pathTo } from '#platform/http/paths.ts'
import type { Counted, Evidence, Strength } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import { standsUntil } from '#platform/promises/first-change.ts'
import type { Reader } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayOf } from '#platform/text/dates.ts'
import { readPosts } from './people.posts.questions.ts'
import type { Filling, PostAppointment, PostFacts } from './people.posts.rules.ts'
import { daysToLookAgain, fillingOn, firstGap, holdersOn, lastDayOf } from './people.posts.rules.ts'
import {
  awaySoon,
  awayUncovered,
  emptyPost,
  endsSoon,
  filled,
  onePerson,
  onePersonFrom,
  postNames,
  steps,
} from './people.promises.words.ts'
import type { Post } from './people.words.ts'

const reads = ['people.appointment', 'people.person', 'people.minute', 'people.absence']
const title = 'coordinators?|officers?|leads?|persons?|governors?|stewards?|(?:link )?trustees?'
const safety = '(?:on-?line|e-?|internet|digital) ?-?safety'
const safeguarding = '(?:safeguarding|child protection|welfare|(?<!data )protection|designated(?: liaison)?)'
/** “The designated lead” is spoken of everywhere; who designates one promises it. */
const naming = '(?:appoint\\w*|designat(?:es?|ing)|nominat\\w*|nam(?:es?|ing)|identif\\w*|assign\\w*)'
const having = '(?:ha(?:s|ve|ving)|there (?:is|are))\\s+(?:an?|one|two)\\s+(?:[\\w-]+\\s+){0,2}?'
const appoints = `\\b(?:${naming}\\b[^.;(]{0,60}?\\b|${having})`

export const peoplePromises = definePromises('people', {
  'coordinator-appointed': {
    says: 'An online safety coordinator is appointed, by a minute that a trustee recorded, and stood in for while away.',
    version: 1,
    reads,
    href: '/people',
    evidence: (reader) => evidenceOf(reader, ['coordinator']),
    serves: {
      topics: ['coordinator'],
      words: [
        new RegExp(`${appoints}${safety}\\s+(?:${title})`, 'i'),
        new RegExp(`\\b${safety}\\s+(?:${title})\\s+(?:is|are|will be)\\b`, 'i'),
        new RegExp(`\\bperson\\b[^.;(]{0,20}?\\b(?:responsib\\w+|in charge)\\b[^.;(]{0,10}?\\b${safety}`, 'i'),
        /\b[cg]ydlynydd\s+diogelwch\s+ar-?lein/i,
      ],
    },
  },
  'lead-and-alternate': {
    says: 'A safeguarding lead and an alternate, two people, are appointed by minutes that a trustee recorded, and stood in for while away.',
    version: 1,
    reads,
    href: '/people',
    evidence: (reader) => evidenceOf(reader, ['lead', 'alternate']),
    serves: {
      topics: ['coordinator', 'reporting-route', 'incident-procedure'],
      words: [
        new RegExp(`${appoints}${safeguarding}\\s+(?:${title})(?:[^.;(]{0,30}?\\b(?:deput|alternat|stand)\\w*)?`, 'i'),
        new RegExp(`\\bthis is (?:the|our)\\s+(?:[\\w-]+\\s+){0,2}?${safeguarding}\\s+(?:${title})`, 'i'),
        /\b(?:p|b|m|ph)enodi\b[^.;]{0,40}?\bswyddog\s+(?:diogelu|lles)\b/i,
        /\b(?:deputy|alternate|stand-?in)\b[^.;]{0,40}?\b(?:safeguarding|child protection|welfare)\b/i,
      ],
    },
  },
})

async function evidenceOf(reader: Reader, wanted: readonly Post[]): Promise<Evidence> {
  const today = dayOf(reader.now)
  const facts = await readPosts(reader, today)
  return standsUntil(today, daysToLookAgain(facts, today), (day) => judge(facts, wanted, day))
}

function judge(facts: PostFacts, wanted: readonly Post[], day: string): Evidence {
  const counted = count(facts, wanted, day)
  const filling = fillingOn(facts, wanted, day)
  if (filling.state !== 'filled') return unfilled(filling, counted)
  const { by } = filling
  const strength = strengthOf(by)
  const gap = firstGap(facts, wanted, day)
  if (gap) return fallsEmpty(gap, { counted, strength })
  const because = filled(wanted.includes('coordinator') ? 'coordinator' : 'lead', minuteOf(by, strength))
  const rest = { counted, strength, ...(nextEnd(by) ?? {}) }
  if (strength === 'counted') return kept(because, rest)
  const telling = { ...rest, telling: 'told' as const, step: minuteStep(by) }
  return strength === 'document' ? kept(because, telling) : atRisk(because, telling)
}

type Unfilled = Exclude<Filling, { state: 'filled' }>
type Rest = { counted: readonly Counted[]; strength?: Strength }

const appointStep = { href: '/people', text: steps.appoint }
const coverStep = (absence: string) => ({
  href: pathTo('/people/absences/:absence/cover', { absence }),
  text: steps.cover,
})

function unfilled(filling: Unfilled, counted: readonly Counted[]): Evidence {
  switch (filling.state) {
    case 'empty': {
      const because = emptyPost(filling.post, filling.lastOn, filling.firstOn)
      if (filling.lastOn !== undefined) return broken(because, { counted, step: appointStep })
      return notYetKnown(because, { telling: 'not-set-up', counted, step: appointStep })
    }
    case 'one-person':
      return broken(onePerson, { counted, step: appointStep })
    case 'away': {
      const { holder, absence } = filling
      return broken(awayUncovered(holder.role, absence.untilOn), { counted, step: coverStep(absence.id) })
    }
  }
}

function fallsEmpty({ on, filling }: { on: string; filling: Unfilled }, rest: Rest): Evidence {
  switch (filling.state) {
    case 'empty': {
      const because = endsSoon(filling.post, on)
      return atRisk(because, {
        ...rest,
        step: appointStep,
        nextDue: { on, what: `Appoint the next ${postNames[filling.post]}` },
      })
    }
    case 'one-person':
      return atRisk(onePersonFrom(on), { ...rest, step: appointStep, nextDue: { on, what: 'Appoint somebody else' } })
    case 'away': {
      const { holder, absence } = filling
      const nextDue = { on, what: `Find somebody who stands in for the ${postNames[holder.role]}` }
      return atRisk(awaySoon(holder.role, on, absence.untilOn), { ...rest, step: coverStep(absence.id), nextDue })
    }
  }
}

/** The weakest of what the minutes are: nobody is appointed by another's minute. */
function strengthOf(by: readonly PostAppointment[]): Strength {
  if (by.some(({ minute }) => minute === undefined)) return 'told'
  return by.every(({ minute }) => minute?.strength === 'seen') ? 'counted' : 'document'
}

function minuteOf(by: readonly PostAppointment[], strength: Strength) {
  const metOn = by
    .flatMap(({ minute }) => minute?.metOn ?? [])
    .sort()
    .at(-1)
  if (strength === 'told' || metOn === undefined) return undefined
  return { strength: strength === 'counted' ? ('seen' as const) : ('document' as const), metOn }
}

function minuteStep(by: readonly PostAppointment[]) {
  const one = by.find(({ minute }) => minute === undefined) ?? by.find(({ minute }) => minute?.strength !== 'seen')
  const href = one ? pathTo('/people/appointments/:appointment/minute', { appointment: one.id }) : '/people'
  return { href, text: steps.minute }
}

function nextEnd(by: readonly PostAppointment[]) {
  const [first] = by
    .flatMap((one) => {
      const on = lastDayOf(one)
      return on === null ? [] : [{ on, what: `The appointment as ${postNames[one.role]} ends` }]
    })
    .sort((one, other) => (one.on < other.on ? -1 : 1))
  return first && { nextDue: first }
}

function count(facts: PostFacts, wanted: readonly Post[], day: string): Counted[] {
  const held = wanted.flatMap((post) => holdersOn(facts, post, day))
  const minuted = held.filter(({ minute }) => minute?.strength === 'seen').length
  return [
    { of: 'appointments that count now', figure: held.length, href: '/people' },
    { of: 'of them by a minute that a trustee recorded', figure: minuted, href: '/people' },
  ]
}
