/** What this room promises: that the carers of every young person are known, and that nobody over 18 is still kept as a child. */
import type { Evidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import { standsUntil } from '#platform/promises/first-change.ts'
import type { Reader } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayInWords, dayOf, daysAfter } from '#platform/text/dates.ts'
import { eighteenthOf, turnsOn } from './families.ages.rules.ts'
import { readAgeRules } from './families.questions.ts'
import type { YoungStanding } from './families.standing.questions.ts'
import { listStandings } from './families.standing.questions.ts'
import { daysToFindCarers, youngPeopleList } from './families.words.ts'

const reads = ['families.young_person', 'families.tie', 'families.confidence', 'families.care', 'people.person']

export const familiesPromises = definePromises('families', {
  'ties-known': {
    says: 'A parent or carer of every young person is known, or it is written down why none is.',
    version: 1,
    reads,
    href: '/families',
    over: [youngPeopleList.name],
    evidence: evidenceOfTies,
    serves: {
      topics: ['parent-guidance', 'personal-data'],
      words: [
        /\b(?:contact details|emergency contacts?|details)\b[^.;]{0,40}\b(?:parents?|carers?|guardians?|famil(?:y|ies))\b/i,
        /\b(?:parents?|carers?|guardians?)\b[^.;]{0,40}\b(?:contact details|emergency contacts?)\b/i,
      ],
    },
  },
  'turned-eighteen': {
    says: 'For everybody who turns 18 it is settled what that changes.',
    version: 1,
    reads: [...reads, 'families.age_rule'],
    href: '/families',
    evidence: evidenceOfEighteen,
    serves: {
      topics: ['personal-data'],
      words: [/\b(?:turn(?:s|ing)?|reach(?:es|ing)?|over the age of)\s+(?:18|eighteen)\b/i, /\baged?[- ]out\b/i],
    },
  },
})

const step = { href: '/families', text: 'Look at the list' }
const noChildren = (what: string) =>
  notYetKnown(`No young person has been added, so that ${what}.`, {
    telling: 'not-set-up',
    step: { href: '/families/add', text: 'Add a young person' },
  })

async function evidenceOfTies(reader: Reader): Promise<Evidence> {
  const all = await listStandings(reader)
  if (all.length === 0) return noChildren('no carers can be missing')
  const waiting = all.filter((one) => !one.isAnswered && one.keptAs === 'child')
  const days = [...waiting.map(({ addedOn }) => overdueOn(addedOn)), ...all.flatMap(leftAfter)]
  return standsUntil(dayOf(reader.now), days, (day) => judgeTies(all, day))
}

const overdueOn = (addedOn: string) => daysAfter(addedOn, daysToFindCarers + 1)
const leftAfter = ({ leftOn }: YoungStanding) => (leftOn ? [daysAfter(leftOn, 1)] : [])
const isHere = ({ leftOn }: YoungStanding, day: string) => leftOn === null || leftOn >= day

function judgeTies(all: readonly YoungStanding[], day: string): Evidence {
  const here = all.filter((one) => isHere(one, day))
  if (here.length === 0) return noChildren('no carers can be missing')
  const waiting = here.filter((one) => !one.isAnswered && one.keptAs === 'child')
  const late = waiting.filter(({ addedOn }) => overdueOn(addedOn) <= day)
  const counted = [
    { of: 'young people and adults at risk', figure: here.length, href: '/families' },
    { of: 'of them with nobody known and no reason', figure: waiting.length, href: '/families' },
  ]
  if (late.length > 0)
    return broken(`For ${late.length} of ${here.length} no parent or carer is known, and no reason is written down.`, {
      counted,
      step,
    })
  const firstLate = waiting.map(({ addedOn }) => overdueOn(addedOn)).sort()[0]
  if (firstLate)
    return atRisk(`For ${waiting.length} of ${here.length} who are new a parent or carer is still to be added.`, {
      counted,
      step,
      on: daysAfter(firstLate, -1),
      nextDue: { on: daysAfter(firstLate, -1), what: 'Add their parents or carers' },
    })
  return kept(`For all ${here.length} it is known who cares for them, or why nobody is to be asked.`, { counted })
}

async function evidenceOfEighteen(reader: Reader): Promise<Evidence> {
  const all = await listStandings(reader)
  if (all.length === 0) return noChildren('nobody turns 18')
  const warnDays = (await readAgeRules(reader))['turning-eighteen-days'].amount
  const days = [...all.flatMap((one) => turnsOn(one, warnDays)), ...all.flatMap(leftAfter)]
  return standsUntil(dayOf(reader.now), days, (day) => judgeEighteen(all, day, warnDays))
}

function judgeEighteen(all: readonly YoungStanding[], day: string, warnDays: number): Evidence {
  const here = all.filter((one) => isHere(one, day))
  if (here.length === 0) return noChildren('nobody turns 18')
  const states = here.map((one) => eighteenthOf(one, day, warnDays))
  const turned = states.filter(({ state }) => state === 'turned').length
  const unsure = states.filter(({ state }) => state === 'may-have-turned').length
  const soon = states.flatMap((one) => (one.state === 'soon' ? [one.on] : [])).sort()
  const counted = [
    { of: 'young people and adults at risk', figure: here.length, href: '/families' },
    { of: 'of them 18, and nothing is settled', figure: turned, href: '/families' },
  ]
  if (turned > 0) return broken(`${turned} of ${here.length} turned 18, and nothing is settled.`, { counted, step })
  if (unsure > 0)
    return atRisk(`${unsure} of ${here.length} may have turned 18: their birthday is not known.`, { counted, step })
  const [first] = soon
  if (first)
    return atRisk(`${soon.length} of ${here.length} will turn 18, the first on ${dayInWords(first)}.`, {
      counted,
      step,
      on: first,
      nextDue: { on: first, what: 'Settle what turning 18 changes' },
    })
  return kept(`Nobody of ${here.length} is 18 without it being settled.`, { counted })
}
