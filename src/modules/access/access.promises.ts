/** What this room promises: whoever can see what is private signs in with two steps. */
import { rolesNeedingProof } from '#modules/people/index.ts'
import type { Counted, Evidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import { standsUntil } from '#platform/promises/first-change.ts'
import type { Reader } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayInWords, dayOf, daysAfter } from '#platform/text/dates.ts'
import type { FactorFacts } from './access.factors.questions.ts'
import { readFactors } from './access.factors.questions.ts'
import { factorsOn } from './access.factors.rules.ts'

export const accessPromises = definePromises('access', {
  'second-factors': {
    says: 'Everybody whose role reads private records in Kept signs in to it with a second step.',
    version: 1,
    reads: ['people.appointment', 'people.person', 'identity.membership', 'identity.organisation', 'access.rule'],
    href: '/people',
    evidence,
    serves: {
      topics: ['credentials'],
      words: [/\b(?:two|2|multi)[- ]?(?:factor|step)\b/i, /\b(?:2FA|MFA)\b/, /\bdau[- ]?(?:ffactor|gam)\b/i],
    },
  },
})

const needsProof: ReadonlySet<string> = new Set(rolesNeedingProof)

async function evidence(reader: Reader): Promise<Evidence> {
  const today = dayOf(reader.now)
  const facts = await readFactors(reader, today)
  return standsUntil(today, daysOfChange(facts), (day) => judge(facts, day))
}

function judge(facts: FactorFacts, day: string): Evidence {
  const { having, waiting, withheld, firstDay } = factorsOn(facts, needsProof, day)
  const all = having + waiting + withheld
  const counted: Counted[] = [
    { of: 'people whose role needs a second step in Kept', figure: all, href: '/people' },
    { of: 'people among them without one', figure: waiting + withheld, href: '/people' },
  ]
  const step = { href: '/people', text: 'See who holds which role' }
  if (all === 0) return notYetKnown('Nobody with an account in Kept holds a role that needs a second step.', { step })
  if (withheld > 0)
    return broken(
      `${withheld} of ${all} people whose role reads private records in Kept have no second step: their role does not count until they do.`,
      { counted, step, plainly: 'Somebody whose role reads private records in Kept has no second step.' },
    )
  if (waiting > 0 && firstDay)
    return atRisk(
      `${waiting} of ${all} people whose role reads private records in Kept have no second step yet. The first of them has until ${dayInWords(firstDay)}.`,
      {
        counted,
        step,
        plainly: 'Somebody whose role reads private records in Kept has no second step yet.',
        nextDue: { on: firstDay, what: 'set up a second step' },
      },
    )
  return kept(
    all === 1
      ? 'The one person whose role reads private records in Kept has a second step.'
      : `All ${all} people whose role reads private records in Kept have a second step.`,
    { counted },
  )
}

/** Every day on which a role begins or ends, somebody is gone, or time to set one up is over. */
function daysOfChange({ rule, holders }: FactorFacts): string[] {
  const over = (day: string) => daysAfter(day, rule.graceDays + 1)
  const held = holders.flatMap(({ appointments }) => appointments)
  return [
    over(rule.askedFrom),
    ...holders.flatMap(({ leftOn }) => (leftOn ? [daysAfter(leftOn, 1)] : [])),
    ...held.flatMap(({ from, made, until }) => [
      from,
      made,
      over(from),
      over(made),
      ...(until ? [daysAfter(until, 1), daysAfter(until, 91)] : []),
    ]),
  ]
}
