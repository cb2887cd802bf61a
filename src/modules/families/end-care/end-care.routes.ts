/** Ending what was said of a child in care, over HTTP. */
import { blank, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { readNamedChild } from '../families.name.view.ts'
import { endCare } from './end-care.command.ts'
import { endCareForm } from './end-care.form.ts'
import { EndCarePage, endCareTitle } from './end-care.page.tsx'

const childOf = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readNamedChild(work, parts['child'] ?? ''))

async function showForm(visit: ActorVisit): Promise<Answer> {
  return page(endCareTitle, EndCarePage({ ...(await childOf(visit)), ...blank, once: visit.once }))
}

/** Somebody who lives elsewhere now is in care still: who decides is asked at once. */
async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const shown = await childOf(visit)
  const outcome = readAnswers(endCareForm, typed)
  if (!outcome.ok) return formAgain(endCareTitle, EndCarePage({ ...shown, ...outcome, once }))
  const { because } = outcome.answers
  const to = { child: shown.child }
  await endCare(house, actor, once, shown.child, because)
  return seeOther(
    because === 'placement-changed' ? pathTo('/families/:child/care/add', to) : pathTo('/families/:child', to),
  )
}

export const endCareRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/families/:child/care/end',
    may: 'care:edit',
    record: 'nothing',
    personal: true,
    fresh: true,
    handle: showForm,
  },
  {
    method: 'POST',
    path: '/families/:child/care/end',
    may: 'care:edit',
    record: 'care.ended',
    personal: true,
    fresh: true,
    handle: submitForm,
  },
])
