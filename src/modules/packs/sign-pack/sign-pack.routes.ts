/** Signing a report off, over HTTP. */
import { typedDay } from '#platform/forms/day-fields.ts'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { dayOf } from '#platform/text/dates.ts'
import { printPackOrSayWhy } from '../print-pack/print-pack.command.ts'
import { readPack } from '../read-pack/read-pack.view.ts'
import { fingerprintOf, signPack } from './sign-pack.command.ts'
import { signPackComplaints, signPackForm } from './sign-pack.form.ts'
import { SignPackPage, signPackTitle } from './sign-pack.page.tsx'

const idOf = ({ parts }: ActorVisit) => parts['pack'] ?? ''

async function propsOf(visit: ActorVisit, typed: Typed, errors: readonly FieldError[]) {
  const { house, actor, once } = visit
  const view = await house.inOrganisation(actor, (work) => readPack(work, idOf(visit), actor.person))
  return { view, sha256: fingerprintOf(view.pack), name: actor.name, typed, errors, once }
}

/** Nobody signs what was never printed, where it can be: the fingerprint on the form is that of the PDF, and else of the words. */
async function showForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, files, now, afterwards } = visit
  await printPackOrSayWhy({ house, actor, files, tell: afterwards }, idOf(visit))
  const { typed, errors } = filledIn(typedDay('met', dayOf(now)))
  const props = await propsOf(visit, typed, errors)
  if (!props.view.signing.may) return seeOther(pathTo('/packs/:pack', { pack: idOf(visit) }))
  return page(signPackTitle, SignPackPage(props))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, once, typed } = visit
  const again = async (errors: readonly FieldError[], status: 409 | 422 = 422) =>
    formAgain(signPackTitle, SignPackPage(await propsOf(visit, typed, errors)), status)
  const outcome = readAnswers(signPackForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const wish = { pack: idOf(visit), sha256: typed['sha256'] ?? '', answers: outcome.answers }
  const signing = await signPack(house, actor, once, wish)
  if (signing.done) return seeOther(pathTo('/packs/:pack', { pack: idOf(visit) }))
  return again([signPackComplaints[signing.why]], signing.why === 'changed' ? 409 : 422)
}

export const signPackRoutes = defineRoutes([
  { method: 'GET', path: '/packs/:pack/sign', may: 'pack:sign', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/packs/:pack/sign', may: 'pack:sign', record: 'pack.signed', handle: submitForm },
])
