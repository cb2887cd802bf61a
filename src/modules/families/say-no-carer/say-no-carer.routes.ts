/** Why no parent or carer is known, over HTTP: each reading is recorded. */
import { blank, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { readNamedChild } from '../families.name.view.ts'
import { readNoCarer, sayNoCarer } from './say-no-carer.command.ts'
import { noCarerForm } from './say-no-carer.form.ts'
import { noCarerTitle, SayNoCarerPage } from './say-no-carer.page.tsx'

async function show({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const view = await readNoCarer(house, actor, parts['child'] ?? '')
  return page(noCarerTitle, SayNoCarerPage({ ...view, ...blank, once }))
}

async function submitForm({ house, actor, parts, typed, once }: ActorVisit): Promise<Answer> {
  const shown = await house.inOrganisation(actor, (work) => readNamedChild(work, parts['child'] ?? ''))
  const outcome = readAnswers(noCarerForm, typed)
  if (!outcome.ok) return formAgain(noCarerTitle, SayNoCarerPage({ ...shown, reason: '', ...outcome, once }))
  await sayNoCarer(house, actor, once, shown.child, outcome.answers.reason)
  return seeOther(pathTo('/families/:child', { child: shown.child }))
}

const path = '/families/:child/no-carer'
const asked = { may: 'tie-reason:read', personal: true, fresh: true } as const

export const sayNoCarerRoutes = defineRoutes([
  { method: 'GET', path, record: 'no-carer.read', ...asked, handle: show },
  { method: 'POST', path, record: 'no-carer.said', ...asked, handle: submitForm },
])
