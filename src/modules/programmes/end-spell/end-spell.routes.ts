/** Ending somebody's part in a programme, over HTTP. */
import { typedDay } from '#platform/forms/day-fields.ts'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { dayOf } from '#platform/text/dates.ts'
import { dayForm } from '../programmes.form.ts'
import { endSpell } from './end-spell.command.ts'
import { EndSpellPage, endSpellTitle } from './end-spell.page.tsx'
import { readSpell } from './end-spell.view.ts'

async function pageOf(
  { house, actor, parts, once }: ActorVisit,
  shown: { typed: Typed; errors: readonly FieldError[] },
) {
  const spell = await house.inOrganisation(actor, (work) => readSpell(work, parts['spell'] ?? ''))
  return EndSpellPage({ spell, ...shown, once })
}

async function show(visit: ActorVisit): Promise<Answer> {
  return page(endSpellTitle, await pageOf(visit, filledIn(typedDay('last', dayOf(visit.now)))))
}

const complaints = {
  'over-already': { field: 'last-day', text: 'Their part is over already' },
  'before-it-began': { field: 'last-day', text: 'The last day must not be before the first' },
  'after-it-ends': { field: 'last-day', text: 'Their part ends earlier already. Choose that day or one before it' },
} as const satisfies Record<string, FieldError>

async function submit(visit: ActorVisit): Promise<Answer> {
  const { house, actor, parts, typed, once } = visit
  const outcome = readAnswers(dayForm('last', 'Enter the last day as a real date'), typed)
  if (!outcome.ok) return formAgain(endSpellTitle, await pageOf(visit, outcome))
  const done = await endSpell(house, actor, once, parts['spell'] ?? '', outcome.answers.day)
  if (done.done) return seeOther(pathTo('/programmes/:programme', { programme: done.programme }))
  return formAgain(endSpellTitle, await pageOf(visit, wrong(typed, complaints[done.problem])))
}

const path = '/programmes/spells/:spell/end'

export const endSpellRoutes = defineRoutes([
  { method: 'GET', path, may: 'programme:edit', record: 'nothing', personal: true, handle: show },
  { method: 'POST', path, may: 'programme:edit', record: 'part.ended', personal: true, handle: submit },
])
