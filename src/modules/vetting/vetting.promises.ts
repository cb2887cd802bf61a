/** What this room promises: that the checks of adults who need one were seen and are in date. */
import type { Evidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import { standsUntil } from '#platform/promises/first-change.ts'
import type { Reader } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayInWords, dayOf, daysAfter } from '#platform/text/dates.ts'
import type { KnownAdult } from './vetting.questions.ts'
import { listAdults, readDecided } from './vetting.questions.ts'
import type { Decision } from './vetting.rules.ts'
import { standingOn, standingTurns } from './vetting.rules.ts'
import type { StandingState } from './vetting.words.ts'

const check = '(?:DBS|disclosure|PVG|AccessNI|Access NI|Garda vetting|criminal records?|barred lists?|vetting)'

export const vettingPromises = definePromises('vetting', {
  'checks-in-date': {
    says: 'Everybody who needs a check (DBS, PVG, AccessNI) has one that somebody else saw, and that is in date.',
    version: 1,
    reads: ['vetting.clearance', 'vetting.need', 'vetting.setting', 'people.person', 'people.engagement'],
    href: '/vetting',
    evidence: evidenceOfChecks,
    serves: {
      topics: ['credentials', 'coordinator', 'personal-data'],
      words: [
        new RegExp(
          `\\b${check}\\b[^.;]{0,60}?\\b(?:check\\w*|clear\\w*|certificate\\w*|in date|renew\\w*|current)`,
          'i',
        ),
        new RegExp(`\\b(?:check\\w*|vet(?:s|ted)?|clear\\w*)\\b[^.;]{0,60}?\\b${check}\\b`, 'i'),
        /\bgwiriad(?:au)?\s+(?:DBS|cofnodion troseddol)\b/i,
      ],
    },
  },
})

async function evidenceOfChecks(reader: Reader): Promise<Evidence> {
  const today = dayOf(reader.now)
  const [adults, { decisions }] = await Promise.all([listAdults(reader, today), readDecided(reader)])
  const turns = adults.flatMap((adult) => [
    ...standingTurns(adult),
    ...(adult.leftOn ? [daysAfter(adult.leftOn, 1)] : []),
  ])
  return standsUntil(today, turns, (day) => judge(adults, decisions, day))
}

const decideStep = { href: '/vetting/needs', text: 'Decide who needs a check' }
const seeStep = { href: '/vetting', text: 'See whose' }

function judge(all: readonly KnownAdult[], decisions: readonly Decision[], day: string): Evidence {
  const here = all.filter(({ leftOn }) => leftOn === null || leftOn >= day)
  const standings = here.map((adult) => standingOn(adult, decisions, day))
  const of = (state: StandingState) => standings.filter((one) => one.state === state)
  const [overdue, missing, soon, undecided] = [of('overdue'), of('missing'), of('soon'), of('undecided')]
  const good = of('in-date').length + soon.length
  const needing = good + overdue.length + missing.length
  const counted = [
    { of: 'adults who need a check', figure: needing, href: '/vetting' },
    { of: 'of them with one that is in date', figure: good, href: '/vetting' },
    { of: 'adults of whom it is not decided', figure: undecided.length, href: '/vetting/needs' },
  ]
  const rest = { counted, strength: 'seen' as const }
  const first = firstOf([...overdue, ...soon, ...of('in-date')])
  const due = first ? { nextDue: { on: first, what: 'Renew a check' } } : {}
  if (decisions.length === 0)
    return notYetKnown('Nobody has decided yet who needs a check.', {
      ...rest,
      telling: 'not-set-up',
      step: decideStep,
    })
  if (overdue.length + missing.length > 0)
    return broken(notMet(overdue.length, missing.length, needing), { ...rest, ...due, step: seeStep })
  if (soon.length > 0)
    return atRisk(
      `${soon.length} of ${needing} checks ${soon.length === 1 ? 'is' : 'are'} to be renewed by ${dayInWords(firstOf(soon) ?? day)}.`,
      {
        ...rest,
        ...due,
        step: seeStep,
      },
    )
  if (undecided.length > 0)
    return notYetKnown(`Of ${undecided.length} of ${here.length} adults it is not decided whether they need a check.`, {
      ...rest,
      ...due,
      step: decideStep,
    })
  if (needing === 0) return notYetKnown('Nobody who is here needs a check.', rest)
  return kept(
    `${needing === 1 ? 'The one adult who needs a check has' : `All ${needing} adults who need a check have`} one that somebody else saw, and that is in date.`,
    { ...rest, ...due },
  )
}

const firstOf = (standings: readonly { renewOn: string | undefined }[]) =>
  standings.flatMap(({ renewOn }) => renewOn ?? []).sort()[0]

function notMet(overdue: number, missing: number, needing: number): string {
  const parts = [
    ...(missing > 0 ? [`of ${missing} none was seen`] : []),
    ...(overdue > 0 ? [`of ${overdue} it is out of date`] : []),
  ]
  return `Of ${needing} adults who need a check, ${parts.join(', and ')}.`
}
