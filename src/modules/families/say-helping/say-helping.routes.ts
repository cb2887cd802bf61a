/** A young person who helps here, over HTTP. */
import { typedDay } from '#platform/forms/day-fields.ts'
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { dayOf } from '#platform/text/dates.ts'
import { readChild } from '../families.child.view.ts'
import { sayHelpedUntil, sayHelping } from './say-helping.command.ts'
import { beganLater, helpsAlready, sayHelpingForm } from './say-helping.form.ts'
import { SayHelpingPage, sayHelpingTitle } from './say-helping.page.tsx'

const childOf = async ({ house, actor, parts }: ActorVisit) => {
  const found = await house.inOrganisation(actor, (work) => readChild(work, parts['child'] ?? '', true))
  return { child: found.id, name: found.name, helpsHere: Boolean(found.helpsHere) }
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const typed = typedDay('day', dayOf(visit.now))
  return page(sayHelpingTitle, SayHelpingPage({ ...(await childOf(visit)), ...filledIn(typed), once: visit.once }))
}

const submit =
  (does: typeof sayHelping, helpsHere: boolean) =>
  async (visit: ActorVisit): Promise<Answer> => {
    const { house, actor, typed, once } = visit
    const shown = { ...(await childOf(visit)), helpsHere }
    const outcome = readAnswers(sayHelpingForm, typed)
    if (!outcome.ok) return formAgain(sayHelpingTitle, SayHelpingPage({ ...shown, ...outcome, once }))
    const isDone = await does(house, actor, once, shown.child, outcome.answers)
    if (!isDone) {
      const errors = [{ field: 'day-day', text: helpsHere ? beganLater : helpsAlready }]
      return formAgain(sayHelpingTitle, SayHelpingPage({ ...shown, typed, errors, once }))
    }
    return seeOther(pathTo('/families/:child', { child: shown.child }))
  }

const path = '/families/:child/helping'
const endPath = '/families/:child/helping/end'
const asked = { may: 'young-person:edit', personal: true } as const

export const sayHelpingRoutes = defineRoutes([
  { method: 'GET', path, record: 'nothing', ...asked, handle: showForm },
  { method: 'POST', path, record: 'young-volunteer.began', ...asked, handle: submit(sayHelping, false) },
  { method: 'POST', path: endPath, record: 'young-volunteer.ended', ...asked, handle: submit(sayHelpedUntil, true) },
])
