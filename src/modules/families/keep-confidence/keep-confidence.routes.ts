/** Keeping something from parents and carers, over HTTP. */
import { blank, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { readNamedChild } from '../families.name.view.ts'
import { endConfidence, readConfidence, setConfidence } from './keep-confidence.command.ts'
import { confidenceForm } from './keep-confidence.form.ts'
import {
  EndConfidencePage,
  endConfidenceTitle,
  KeepConfidencePage,
  keepConfidenceTitle,
} from './keep-confidence.page.tsx'

async function show({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const view = await readConfidence(house, actor, parts['child'] ?? '')
  return page(keepConfidenceTitle, KeepConfidencePage({ ...view, ...blank, once }))
}

const childOf = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readNamedChild(work, parts['child'] ?? ''))

/** A form that is refused does not show the reason that is kept: that would be a reading. */
async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const shown = await childOf(visit)
  const outcome = readAnswers(confidenceForm, typed)
  if (!outcome.ok)
    return formAgain(keepConfidenceTitle, KeepConfidencePage({ ...shown, kept: undefined, ...outcome, once }))
  await setConfidence(house, actor, once, shown.child, outcome.answers.reason)
  return seeOther(pathTo('/families/:child', { child: shown.child }))
}

async function askEnd(visit: ActorVisit): Promise<Answer> {
  return page(endConfidenceTitle, EndConfidencePage({ ...(await childOf(visit)), once: visit.once }))
}

async function submitEnd({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const child = parts['child'] ?? ''
  await endConfidence(house, actor, once, child)
  return seeOther(pathTo('/families/:child', { child }))
}

const asked = { personal: true, fresh: true } as const
const path = '/families/:child/in-confidence'
const endPath = '/families/:child/in-confidence/end'

export const keepConfidenceRoutes = defineRoutes([
  { method: 'GET', path, may: 'confidence:read', record: 'confidence.read', ...asked, handle: show },
  { method: 'POST', path, may: 'confidence:set', record: 'confidence.set', ...asked, handle: submitForm },
  { method: 'GET', path: endPath, may: 'confidence:set', record: 'nothing', ...asked, handle: askEnd },
  { method: 'POST', path: endPath, may: 'confidence:set', record: 'confidence.ended', ...asked, handle: submitEnd },
])
