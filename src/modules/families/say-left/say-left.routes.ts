/** A young person who has left or come back, over HTTP. */
import type { FieldError } from '#platform/forms/form.ts'
import { blank, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { readChild } from '../families.child.view.ts'
import { sayLeft, sayReturned } from './say-left.command.ts'
import { lastDayIsToCome, sayLeftForm } from './say-left.form.ts'
import { SayLeftPage, sayLeftTitle } from './say-left.page.tsx'

const childOf = async ({ house, actor, parts }: ActorVisit) => {
  const { id, name, leftOn } = await house.inOrganisation(actor, (work) => readChild(work, parts['child'] ?? '', true))
  return { child: id, name, hasLeft: leftOn !== null }
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  return page(sayLeftTitle, SayLeftPage({ ...(await childOf(visit)), ...blank, once: visit.once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const shown = { ...(await childOf(visit)), hasLeft: false }
  const again = (errors: readonly FieldError[]) =>
    formAgain(sayLeftTitle, SayLeftPage({ ...shown, typed, errors, once }))
  const outcome = readAnswers(sayLeftForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const isDone = await sayLeft(house, actor, once, shown.child, outcome.answers)
  return isDone ? seeOther('/families') : again([{ field: 'last-day', text: lastDayIsToCome }])
}

async function submitReturn(visit: ActorVisit): Promise<Answer> {
  const { child } = await childOf(visit)
  await sayReturned(visit.house, visit.actor, visit.once, child)
  return seeOther(pathTo('/families/:child', { child }))
}

const path = '/families/:child/leave'
const asked = { may: 'young-person:edit', personal: true } as const

export const sayLeftRoutes = defineRoutes([
  { method: 'GET', path, record: 'nothing', ...asked, handle: showForm },
  { method: 'POST', path, record: 'young-person.left', ...asked, handle: submitForm },
  { method: 'POST', path: '/families/:child/return', record: 'young-person.returned', ...asked, handle: submitReturn },
])
