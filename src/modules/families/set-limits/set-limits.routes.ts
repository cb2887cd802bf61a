/** Setting limits on a tie, over HTTP. */
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { isKeeper } from '../families.permissions.ts'
import { readTie } from '../families.tie.view.ts'
import { setLimits } from './set-limits.command.ts'
import { limitsForm } from './set-limits.form.ts'
import { SetLimitsPage, setLimitsTitle } from './set-limits.page.tsx'

const tieOf = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readTie(work, parts['tie'] ?? '', isKeeper(actor)))

/** The reason is not filled in: reading it is an act of its own, which is recorded. */
async function showForm(visit: ActorVisit): Promise<Answer> {
  const shown = await tieOf(visit)
  const { mustNotKnow, doNotContact } = shown.tie
  const limit = mustNotKnow ? 'must-not-know' : doNotContact ? 'do-not-contact' : 'none'
  return page(setLimitsTitle, SetLimitsPage({ shown, ...filledIn({ limit }), once: visit.once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const shown = await tieOf(visit)
  const outcome = readAnswers(limitsForm, typed)
  if (!outcome.ok) return formAgain(setLimitsTitle, SetLimitsPage({ shown, ...outcome, once }))
  const child = await setLimits(house, actor, once, shown.tie.id, outcome.answers)
  return seeOther(pathTo('/families/:child', { child }))
}

export const setLimitsRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/families/ties/:tie/limits',
    may: 'tie-limit:set',
    record: 'nothing',
    personal: true,
    fresh: true,
    handle: showForm,
  },
  {
    method: 'POST',
    path: '/families/ties/:tie/limits',
    may: 'tie-limit:set',
    record: 'tie-limit.set',
    personal: true,
    fresh: true,
    handle: submitForm,
  },
])
