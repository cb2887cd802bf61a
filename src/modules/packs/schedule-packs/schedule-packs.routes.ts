/** Setting how often a report is made, over HTTP. */
import { typedDay } from '#platform/forms/day-fields.ts'
import type { FieldError } from '#platform/forms/form.ts'
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { dayOf, daysAfter } from '#platform/text/dates.ts'
import { never } from '../packs.words.ts'
import { schedulePacks } from './schedule-packs.command.ts'
import { scheduleForm, tooEarly, tooLate } from './schedule-packs.form.ts'
import { SchedulePacksPage, scheduleTitle } from './schedule-packs.page.tsx'
import { readSchedule } from './schedule-packs.view.ts'

const twoYears = 731

async function showForm({ house, actor, once }: ActorVisit): Promise<Answer> {
  const schedule = await house.inOrganisation(actor, readSchedule)
  const often = schedule ? String(schedule.every_months ?? never) : ''
  const typed = { often, ...typedDay('first', schedule?.next_on ?? null) }
  return page(scheduleTitle, SchedulePacksPage({ ...filledIn(typed), once }))
}

async function submitForm({ house, actor, once, typed, now }: ActorVisit): Promise<Answer> {
  const again = (errors: readonly FieldError[]) => formAgain(scheduleTitle, SchedulePacksPage({ typed, errors, once }))
  const outcome = readAnswers(scheduleForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const { everyMonths, firstOn } = outcome.answers
  const today = dayOf(now)
  if (everyMonths !== null && firstOn < today) return again([tooEarly])
  if (everyMonths !== null && firstOn > daysAfter(today, twoYears)) return again([tooLate])
  await schedulePacks(house, actor, once, everyMonths === null ? null : { everyMonths, firstOn })
  return seeOther('/packs')
}

export const schedulePacksRoutes = defineRoutes([
  { method: 'GET', path: '/packs/schedule', may: 'pack:schedule', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/packs/schedule', may: 'pack:schedule', record: 'pack.scheduled', handle: submitForm },
])
