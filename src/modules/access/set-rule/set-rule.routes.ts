/** What the organisation asks of those who sign in, over HTTP. */
import { filledIn, readAnswers, versionField, wrong } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { setRule } from './set-rule.command.ts'
import { setRuleForm } from './set-rule.form.ts'
import { SetRulePage, setRuleTitle } from './set-rule.page.tsx'
import { readRule } from './set-rule.view.ts'

async function showForm({ house, actor, once }: ActorVisit): Promise<Answer> {
  const { graceDays, version } = await house.inOrganisation(actor, readRule)
  return page(setRuleTitle, SetRulePage({ ...filledIn({ days: String(graceDays) }), version, once }))
}

async function submitForm({ house, actor, typed, once }: ActorVisit): Promise<Answer> {
  const version = Number(typed[versionField] ?? 0)
  const outcome = readAnswers(setRuleForm, typed)
  if (!outcome.ok) return formAgain(setRuleTitle, SetRulePage({ ...outcome, version, once }))
  try {
    await setRule(house, actor, once, version, outcome.answers)
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    const now = await house.inOrganisation(actor, readRule)
    const text = `Somebody else changed this meanwhile. It is ${now.graceDays} now. Save again if yours is right`
    const shown = { ...wrong(typed, { field: 'days', text }), version: now.version, once }
    return formAgain(setRuleTitle, SetRulePage(shown), 409)
  }
  return seeOther('/access/rule')
}

export const setRuleRoutes = defineRoutes([
  { method: 'GET', path: '/access/rule', may: 'access:rule', record: 'nothing', handle: showForm },
  {
    method: 'POST',
    path: '/access/rule',
    may: 'access:rule',
    record: 'access-rule.set',
    fresh: true,
    handle: submitForm,
  },
])
