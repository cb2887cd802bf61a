/** Adding a parent or carer, over HTTP. */
import type { FieldError } from '#platform/forms/form.ts'
import { blank } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { addCarer } from './add-carer.command.ts'
import { readCarer } from './add-carer.form.ts'
import { AddCarerPage, addCarerTitle } from './add-carer.page.tsx'
import { readCarerChoice } from './add-carer.view.ts'
import { carerRefusals } from './add-carer.words.ts'

const choiceOf = ({ house, actor, parts, typed }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readCarerChoice(work, parts['child'] ?? '', emailTyped(typed)))
const emailTyped = (typed: ActorVisit['typed']) => (typed['email'] ?? '').trim().toLowerCase()

async function showForm(visit: ActorVisit): Promise<Answer> {
  const choice = await choiceOf(visit)
  return page(addCarerTitle, AddCarerPage({ ...blank, choice, once: visit.once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const choice = await choiceOf(visit)
  const again = (errors: readonly FieldError[]) =>
    formAgain(addCarerTitle, AddCarerPage({ choice, typed, errors, once }))
  const read = readCarer(typed)
  if (!read.outcome.ok) return again(read.outcome.errors)
  const carer = read.isKnown
    ? { isKnown: true as const, answers: read.outcome.answers, email: emailTyped(typed) }
    : { isKnown: false as const, answers: read.outcome.answers }
  const done = await addCarer(house, actor, once, choice.child, carer)
  if (done === 'done') return seeOther(pathTo('/families/:child', { child: choice.child }))
  if (done === 'ask-first') return again([{ field: 'email', text: carerRefusals[done] }])
  return again([{ field: choice.offered.length > 0 ? 'known' : 'name', text: carerRefusals[done] }])
}

export const addCarerRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/families/:child/carers',
    may: 'young-person:edit',
    record: 'nothing',
    personal: true,
    handle: showForm,
  },
  {
    method: 'POST',
    path: '/families/:child/carers',
    may: 'young-person:edit',
    record: 'tie.added',
    personal: true,
    handle: submitForm,
  },
])
