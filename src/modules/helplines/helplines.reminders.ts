/** What waits for people in this room: one task for all lines that are due, and a question to whoever may be named. */
import { askedFrom, lastWeeksDays, lastWeeksFrom, readCalendar } from '#modules/calendar/index.ts'
import type { Work } from '#platform/database/house.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { mayCheckLines } from './helplines.permissions.ts'
import { listCheckedLines, listNamings } from './helplines.questions.ts'
import { checkStandingOf } from './helplines.rules.ts'

export async function helplinesReminders(work: Work, actor: Actor): Promise<Reminder[]> {
  const asked = await namingsToAnswer(work, actor)
  return mayCheckLines(actor) ? [...(await linesDue(work)), ...asked] : asked
}

async function linesDue(work: Work): Promise<Reminder[]> {
  const today = dayOf(work.now)
  const [lines, calendar] = await Promise.all([listCheckedLines(work), readCalendar(work)])
  const standings = lines.map((line) => checkStandingOf(calendar, line, today))
  const silent = standings.filter(({ state }) => state === 'no-answer').length
  const due = standings.filter(
    ({ state, dueOn }) => state !== 'no-answer' && today >= askedFrom(calendar, lastWeeksFrom(dueOn), lastWeeksDays),
  )
  const firstDue = due.map(({ dueOn }) => dueOn).sort()[0]
  if (silent === 0 && firstDue === undefined) return []
  const by = firstDue ? `${countInWords(due.length)} to be checked by ${dayInWords(firstDue)}. ` : ''
  const quiet = silent > 0 ? `${silent} did not answer when last checked. ` : ''
  return [
    {
      cause: 'helplines to be checked',
      kind: 'due',
      title: 'Check the contacts and helplines',
      why: `${by}${quiet}Families rely on them.`,
      step: { href: '/helplines/check', text: 'Check them' },
      dueOn: firstDue ?? today,
      // Somebody in need may ring it today.
      ...(silent > 0 ? { cannotWait: true as const } : {}),
    },
  ]
}

const countInWords = (count: number) => (count === 1 ? '1 is' : `${count} are`)

async function namingsToAnswer(work: Work, actor: Actor): Promise<Reminder[]> {
  const namings = await listNamings(work)
  return namings
    .filter(({ person, answer }) => person === actor.person && answer === null)
    .map(({ id, title, askedBy }) => ({
      cause: `naming ${id}`,
      kind: 'due' as const,
      title: 'May your name be shown?',
      why: `${askedBy} asks whether your name may stand beside “${title}”. You may say no.`,
      step: { href: pathTo('/helplines/namings/:naming', { naming: id }), text: 'Answer' },
    }))
}
