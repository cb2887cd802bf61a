/** Who needs which check, over HTTP. */
import { findNation } from '#modules/people/index.ts'
import type { Typed } from '#platform/forms/form.ts'
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { kindsFor } from '../vetting.rules.ts'
import { decideNeeds } from './decide-needs.command.ts'
import { decideNeedsForm, needField } from './decide-needs.form.ts'
import { DecideNeedsPage } from './decide-needs.page.tsx'
import type { Decided } from './decide-needs.view.ts'
import { readNeeds } from './decide-needs.view.ts'

const title = 'Who needs a check'
const path = '/vetting/needs'

/** What was decided, as the form would have been filled in. */
function asTyped({ decisions, months }: Decided): Typed {
  const chosen = decisions.map(({ engagement, contact, needs }) => [needField(engagement, contact), needs] as const)
  return { ...Object.fromEntries(chosen), months: String(months) }
}

const ask = ({ house, actor }: ActorVisit) =>
  house.inOrganisation(actor, async (work) => ({ nation: await findNation(work), decided: await readNeeds(work) }))

async function showForm(visit: ActorVisit): Promise<Answer> {
  const { nation, decided } = await ask(visit)
  const shown = filledIn(asTyped(decided))
  return page(title, DecideNeedsPage({ kinds: kindsFor(nation), ...shown, once: visit.once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(decideNeedsForm, visit.typed)
  if (!outcome.ok) {
    const { nation } = await ask(visit)
    return formAgain(title, DecideNeedsPage({ kinds: kindsFor(nation), ...outcome, once: visit.once }))
  }
  await decideNeeds(visit.house, visit.actor, visit.once, outcome.answers)
  return seeOther('/vetting')
}

export const decideNeedsRoutes = defineRoutes([
  { method: 'GET', path, may: 'clearance:record', record: 'nothing', handle: showForm },
  { method: 'POST', path, may: 'clearance:record', record: 'needs.decided', handle: submitForm },
])
