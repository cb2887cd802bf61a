/** What this room promises: that who can see what is looked through each term by somebody it is not about. */
import { calendarReads, readCalendar } from '#modules/calendar/index.ts'
import { roleHolderReads } from '#modules/people/index.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import { standsUntil } from '#platform/promises/first-change.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayInWords, dayOf, daysAfter } from '#platform/text/dates.ts'
import type { Calendar, RoleToReview } from './oversight.questions.ts'
import { readRolesToReview, timesOn } from './oversight.questions.ts'
import { reviewStateOf } from './oversight.rules.ts'

export const oversightPromises = definePromises('oversight', {
  'access-reviewed': {
    says: 'Each term, who can see what is looked through for every role, signed by somebody who does not hold it.',
    version: 1,
    reads: ['oversight.access_review', ...roleHolderReads, ...calendarReads],
    href: '/oversight/reviews',
    evidence: async (reader) => {
      const today = dayOf(reader.now)
      const [roles, calendar] = [await readRolesToReview(reader, today), await readCalendar(reader)]
      const times = timesOn(calendar, today)
      const ends = roles.flatMap(({ holders }) =>
        holders.flatMap(({ untilOn }) => (untilOn ? [daysAfter(untilOn, 1)] : [])),
      )
      const days = [times.term.lastWeeksFrom, daysAfter(times.term.until, 1), ...ends]
      return standsUntil(today, days, (day) => judge(roles, calendar, day))
    },
    serves: {
      topics: ['credentials', 'personal-data', 'official-channels', 'review'],
      words: [
        /\b(?:access|permissions?|who (?:can|may) (?:see|access))\b[^.;]{0,60}?\b(?:review\w*|check\w*|audit\w*|monitor\w*)\b/i,
        /\b(?:review\w*|check\w*|audit\w*)\b[^.;]{0,60}?\b(?:access|permissions?|user rights)\b/i,
        /\badolyg\w*[^.;]{0,60}?\bmynediad\b/i,
      ],
    },
  },
})

const step = { href: '/oversight/reviews', text: 'Look through who can see what' }

function judge(all: readonly RoleToReview[], calendar: Calendar, day: string): Evidence {
  const roles = all.filter(({ holders }) => holders.some(({ untilOn }) => untilOn === null || untilOn >= day))
  if (roles.length === 0) return notYetKnown('Nobody holds a role.')
  const times = timesOn(calendar, day)
  const states = roles.map((role) => reviewStateOf(role, times, day))
  const count = (state: (typeof states)[number]) => states.filter((one) => one === state).length
  const counted = [
    { of: 'roles that are held', figure: roles.length, href: '/oversight/reviews' },
    { of: `of them looked through in the term that began on ${dayInWords(times.term.from)}`, figure: count('done') },
  ]
  const by = dayInWords(times.term.until)
  const nextDue = { on: times.term.until, what: 'Look through who can see what' }
  const rest = { counted, strength: 'seen' as const, nextDue }
  if (count('overdue') > 0)
    return broken(
      `${count('overdue')} of ${roles.length} roles that are held ${was(count('overdue'))} not looked through by the end of the term before.`,
      {
        ...rest,
        telling: 'overdue',
        on: daysAfter(times.term.from, -1),
        step,
      },
    )
  if (roles.every(({ reviewedIn }) => reviewedIn === undefined) && count('soon') === 0)
    return notYetKnown(`Nobody has looked through who can see what yet: the first time is due by ${by}.`, {
      counted,
      nextDue,
      step,
      telling: 'not-set-up',
    })
  if (count('soon') > 0)
    return atRisk(
      `${count('soon')} of ${roles.length} roles that are held ${is(count('soon'))} to be looked through by ${by}.`,
      { ...rest, step },
    )
  return kept(
    count('waits') === 0
      ? `All ${roles.length} roles that are held were looked through in the term that ends on ${by}.`
      : `${count('done')} of ${roles.length} roles that are held were looked through in the term that ends on ${by}, and the others are not due before its last three weeks.`,
    rest,
  )
}

const was = (many: number) => (many === 1 ? 'was' : 'were')
const is = (many: number) => (many === 1 ? 'is' : 'are')
