/** What this room promises: that what meets is led at a place that is known, and that nobody is kept who takes part in nothing. */
import { calendarReads } from '#modules/calendar/index.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import { standsUntil } from '#platform/promises/first-change.ts'
import type { Reader } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { ledReads, listLedProgrammes } from './programmes.led.questions.ts'
import type { LedProgramme, LedState } from './programmes.led.rules.ts'
import { isRunning, ledState, ledTurns } from './programmes.led.rules.ts'
import { hasProgrammes, listWithout, readWithoutRule, withoutReads } from './programmes.without.questions.ts'
import type { Without, WithoutRule } from './programmes.without.rules.ts'
import { reviewBy, withoutState, withoutTurns } from './programmes.without.rules.ts'

export const programmesPromises = definePromises('programmes', {
  led: {
    says: 'Every programme that runs has a leader who is here, and a place whose safeguarding lead and ruling policy are known.',
    version: 1,
    reads: ledReads,
    href: '/programmes',
    evidence: evidenceOfLed,
    serves: {
      topics: ['coordinator', 'reporting-route', 'supervision', 'incident-procedure'],
      words: [
        /\b(?:session|programme|project|group|choir|club)s?\b[^.;]{0,40}\b(?:leaders?|led by|supervised by)\b/i,
        /\b(?:schools?|venues?|hosts?|settings?)\b[^.;]{0,60}\b(?:safeguarding|designated|child protection)\b/i,
      ],
    },
  },
  'nobody-forgotten': {
    says: 'Nobody stays in the records for long without a programme unless somebody has said why.',
    version: 1,
    reads: [...withoutReads, ...calendarReads],
    href: '/programmes/without',
    evidence: evidenceOfWithout,
    serves: {
      topics: ['personal-data', 'data-retention', 'group-membership-review'],
      words: [
        /\b(?:no longer|not)\b[^.;]{0,30}\b(?:needed|necessary|required|involved|taking part|members?)\b/i,
        /\b(?:leavers?|former members?|past (?:pupils|members|participants))\b/i,
        /\bkept? (?:for )?(?:no longer|only as long)\b/i,
      ],
    },
  },
})

async function evidenceOfLed(reader: Reader): Promise<Evidence> {
  const all = await listLedProgrammes(reader)
  const turns = all.flatMap(ledTurns)
  return standsUntil(dayOf(reader.now), turns, (day) => judgeLed(all, day))
}

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`

const lacks: Readonly<Record<Exclude<LedState, 'fine'>, (count: number) => string>> = {
  'no-leader': (count) => `${many(count, 'has', 'have')} nobody who leads and is here`,
  'no-place': (count) => `${many(count, 'has', 'have')} no place written down`,
  'no-lead-there': (count) =>
    `${many(count, 'meets', 'meet')} where nobody has written down whose safeguarding lead is asked`,
  'not-asked': (count) => `${many(count, 'meets', 'meet')} at a place that was not asked in the year before`,
  'leader-ends': (count) => `${many(count, 'loses its last leader', 'lose their last leader')} within a month`,
}

function judgeLed(all: readonly LedProgramme[], day: string): Omit<Evidence, 'validUntil'> {
  const states = all.filter((one) => isRunning(one, day)).map((one) => ledState(one, day))
  const step = { href: '/programmes', text: 'See the programmes' }
  if (states.length === 0)
    return notYetKnown('No programme runs in Kept, so that there is nothing to count.', {
      telling: 'not-set-up',
      step: { href: '/programmes', text: 'Add a programme' },
    })
  const count = (state: LedState) => states.filter((one) => one === state).length
  const counted = [
    { of: 'programmes that run', figure: states.length, href: '/programmes' },
    { of: 'of them led, at a place that is known', figure: count('fine') + count('leader-ends'), href: '/programmes' },
  ]
  const of = `Of ${many(states.length, 'programme that runs', 'programmes that run')}, `
  for (const state of ['no-leader', 'no-lead-there', 'no-place'] as const)
    if (count(state) > 0) return broken(`${of}${lacks[state](count(state))}.`, { counted, step })
  for (const state of ['not-asked', 'leader-ends'] as const)
    if (count(state) > 0) return atRisk(`${of}${lacks[state](count(state))}.`, { counted, step })
  return kept(`All of ${many(states.length, 'programme', 'programmes')} that run are led, at places that are known.`, {
    counted,
  })
}

async function evidenceOfWithout(reader: Reader): Promise<Evidence> {
  const [without, rule, isSetUp] = await Promise.all([
    listWithout(reader),
    readWithoutRule(reader),
    hasProgrammes(reader),
  ])
  if (!isSetUp)
    return notYetKnown('No programme is in Kept, so that nobody can be told to be without one.', {
      telling: 'not-set-up',
      step: { href: '/programmes', text: 'Add a programme' },
    })
  const turns = without.flatMap((one) => withoutTurns(one, rule))
  return standsUntil(dayOf(reader.now), turns, (day) => judgeWithout(without, rule, day))
}

function judgeWithout(all: readonly Without[], rule: WithoutRule, day: string): Omit<Evidence, 'validUntil'> {
  const inState = (wanted: string) => all.filter((one) => withoutState(one, rule, day) === wanted)
  const [waiting, overdue] = [inState('waiting'), inState('overdue')]
  const href = '/programmes/without' as const
  const counted = [
    {
      of: `people without a programme for ${rule.months} months or more`,
      figure: waiting.length + overdue.length,
      href,
    },
  ]
  const rest = { counted, step: { href, text: 'Look at them' } }
  const firstOf = (some: readonly Without[]) => some.map((one) => reviewBy(one, rule)).sort()[0] ?? day
  if (overdue.length > 0) {
    const on = firstOf(overdue)
    const because = `${many(overdue.length, 'person', 'people')} in no programme ${overdue.length === 1 ? 'was' : 'were'} to be looked at by ${dayInWords(on)}.`
    return broken(because, { ...rest, telling: 'overdue', on })
  }
  if (waiting.length > 0) {
    const on = firstOf(waiting)
    const because = `${many(waiting.length, 'person', 'people')} in no programme ${waiting.length === 1 ? 'is' : 'are'} to be looked at by ${dayInWords(on)}.`
    return atRisk(because, { ...rest, on, nextDue: { on, what: 'Look at who is in no programme' } })
  }
  return kept(`Nobody who is in no programme is to be looked at: that comes after ${rule.months} months without one.`, {
    counted,
  })
}
