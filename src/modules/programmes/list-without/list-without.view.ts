/** Those who have been in no programme for long, the longest first. */
import type { ContactsPublished } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listWithout, readWithoutRule } from '../programmes.without.questions.ts'
import { reviewBy, withoutState } from '../programmes.without.rules.ts'

export interface WithoutLine {
  readonly id: string
  readonly name: string
  readonly kind: 'adult' | 'young-person'
  readonly since: string
  readonly reviewBy: string
  readonly isOverdue: boolean
}

const aPage = 100

export async function readWithout(work: Work, after: string | undefined) {
  const [without, rule] = await Promise.all([listWithout(work), readWithoutRule(work)])
  const today = dayOf(work.now)
  const waiting = without.filter((one) => withoutState(one, rule, today) !== 'not-yet')
  const from = waiting.findIndex(({ person }) => person === after) + 1
  const shown = waiting.slice(from, from + aPage)
  const names = await namesOf(
    work,
    shown.map(({ person }) => person),
  )
  const lines = shown.map(
    (one): WithoutLine => ({
      id: one.person,
      name: names.get(one.person) ?? '',
      kind: one.kind,
      since: one.since,
      reviewBy: reviewBy(one, rule),
      isOverdue: withoutState(one, rule, today) === 'overdue',
    }),
  )
  const next = waiting.length > from + aPage ? lines.at(-1)?.id : undefined
  return { lines, all: waiting.length, months: rule.months, isFirst: from === 0, next }
}

export type WithoutView = Awaited<ReturnType<typeof readWithout>>

async function namesOf(work: Work, people: readonly string[]): Promise<Map<string, string>> {
  if (people.length === 0) return new Map()
  const rows = await roomHandle<ContactsPublished>(work.db)
    .selectFrom('people.contact_card')
    .select(['id', 'name'])
    .where('organisation_id', '=', work.organisation)
    .where('id', 'in', people)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
