/** Writes to somebody how many things wait for them, once a week and nothing else; not in the holidays. */
import { holidayOf, readCalendar } from '#modules/calendar/index.ts'
import { hasMailServer, writeLetter } from '#modules/mail/index.ts'
import { findOwnAddress } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { findLetterLanguage } from '#platform/identity/letter-language.ts'
import type { Desk } from '#platform/rooms/desk.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayOf } from '#platform/text/dates.ts'
import { digestStore, roundStore } from '../reviews.digest.store.ts'
import { choose, mondayOf, nextRoundAfter } from '../reviews.rules.ts'
import { shownStore } from '../reviews.store.ts'

/** For so long another process keeps away, should this one never come back. */
const heldMs = 15 * 60_000

/**
 * Whom it is looked for; nobody where it is not due or they are holidays. Where there is no mail server nobody is
 * written to either: a letter that somebody has to print and hand over tells nobody in time.
 */
export async function takeRound(work: Work, desk: Desk): Promise<Actor[]> {
  const store = roundStore(work)
  const dueAt = await store.lockDue()
  if (!dueAt || dueAt > work.now) return []
  const rests = holidayOf(await readCalendar(work), dayOf(work.now)) || !(await hasMailServer(work))
  await store.setDue(rests ? nextRoundAfter(work.now) : new Date(work.now.getTime() + heldMs))
  return rests ? [] : desk.listActors(work)
}

export async function endRound(work: Work): Promise<void> {
  await roundStore(work).setDue(nextRoundAfter(work.now))
}

export interface Waiting {
  reminders: readonly Reminder[]
  /** Where it was shown that they read it. */
  address: string | undefined
}

/** As many as they would be shown under This week: what they were shown already this week, and what is left of seven. */
export async function writeDigest(work: Work, { person }: Actor, { reminders, address }: Waiting): Promise<void> {
  const monday = mondayOf(dayOf(work.now))
  if (!(await digestStore(work, person).takeWeek(monday))) return
  const { shown } = choose(reminders, await shownStore(work, person, monday).listCauses())
  const to = address ?? (await findOwnAddress(work, person))
  if (shown.length === 0 || !to) return
  const language = await findLetterLanguage(work, person)
  await writeLetter(work, { kind: 'digest', address: to, person, language, count: shown.length })
}
