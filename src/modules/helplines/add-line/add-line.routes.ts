/** Adding a line, over HTTP: one address for others, one for the organisation's own. */
import type { FieldError } from '#platform/forms/form.ts'
import { blank, filledIn, readAnswers } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { helplineForm, ownContactForm } from '../helplines.form.ts'
import { namesSomebody, tooManyLines } from '../helplines.words.ts'
import { addLine } from './add-line.command.ts'
import { AddLinePage, addLineTitle, addOwnTitle } from './add-line.page.tsx'

const titleOf = (isOwn: boolean) => (isOwn ? addOwnTitle : addLineTitle)

const suggested = {
  role: 'lead',
  title: 'Safeguarding lead',
  helpFor: 'Tell us if something online, or anything else, worries you.',
}

const showForm =
  (isOwn: boolean) =>
  async ({ once }: ActorVisit): Promise<Answer> =>
    page(titleOf(isOwn), AddLinePage({ isOwn, ...(isOwn ? filledIn(suggested) : blank), once }))

const submitForm =
  (isOwn: boolean) =>
  async ({ house, actor, typed, once }: ActorVisit): Promise<Answer> => {
    const again = (errors: readonly FieldError[]) =>
      formAgain(titleOf(isOwn), AddLinePage({ isOwn, typed, errors, once }))
    const outcome = isOwn ? readAnswers(ownContactForm, typed) : readAnswers(helplineForm, typed)
    if (!outcome.ok) return again(outcome.errors)
    const done = await addLine(house, actor, once, outcome.answers)
    if (done.done) return seeOther('/helplines')
    return again([{ field: 'title', text: done.problem === 'names' ? namesSomebody(done.name) : tooManyLines }])
  }

export const addLineRoutes = defineRoutes([
  { method: 'GET', path: '/helplines/add', may: 'line:change', record: 'nothing', handle: showForm(false) },
  { method: 'POST', path: '/helplines/add', may: 'line:change', record: 'line.added', handle: submitForm(false) },
  { method: 'GET', path: '/helplines/add-own', may: 'line:change', record: 'nothing', handle: showForm(true) },
  { method: 'POST', path: '/helplines/add-own', may: 'line:change', record: 'line.added', handle: submitForm(true) },
])
