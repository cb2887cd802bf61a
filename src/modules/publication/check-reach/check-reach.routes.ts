/** The check from outside, over HTTP: asked for by somebody signed in, and opened by whoever has its address. */

import type { FieldError, Typed } from '#platform/forms/form.ts'
import { readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer, Visit } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { qrSvg } from '#platform/papers/qr.ts'
import { isFromOutside, isPublicAddress } from '../publication.reach.rules.ts'
import { beginReachCheck, passReachCheck } from './check-reach.command.ts'
import { checkReachComplaints, checkReachForm } from './check-reach.form.ts'
import {
  BeginReachPage,
  beginReachTitle,
  CheckReachPage,
  checkReachTitle,
  ReachedPage,
  reachedTitle,
} from './check-reach.page.tsx'
import { reachToken } from './check-reach.rules.ts'
import { readCode, readReach } from './check-reach.view.ts'

async function explain({ once, ownAddress }: ActorVisit): Promise<Answer> {
  return page(beginReachTitle, BeginReachPage({ once, isReachable: isPublicAddress(ownAddress) }))
}

async function begin({ house, actor, once, digest }: ActorVisit): Promise<Answer> {
  const check = await beginReachCheck(house, actor, once, digest)
  return seeOther(pathTo('/publication/reach/:check', { check }))
}

async function pageOf(visit: ActorVisit, given: { typed: Typed; errors: readonly FieldError[] }) {
  const { house, actor, parts, digest, ownAddress, once } = visit
  const view = await house.inOrganisation(actor, (work) => readReach(work, parts['check'] ?? ''))
  const address = ownAddress + pathTo('/public/reach/:token', { token: reachToken(view.id, digest) })
  return CheckReachPage({ view, address, picture: pictureOf(address), once, ...given })
}

const pictureOf = (address: string) => `data:image/svg+xml;base64,${Buffer.from(qrSvg(address)).toString('base64')}`

async function show(visit: ActorVisit): Promise<Answer> {
  return page(checkReachTitle, await pageOf(visit, { typed: {}, errors: [] }))
}

async function submit(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once, parts } = visit
  const again = async (errors: readonly FieldError[]) =>
    formAgain(checkReachTitle, await pageOf(visit, { typed, errors }))
  const outcome = readAnswers(checkReachForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const wish = { check: parts['check'] ?? '', code: outcome.answers.code }
  const done = await passReachCheck(house, actor, once, wish)
  return done.done ? seeOther('/publication') : again([checkReachComplaints[done.problem]])
}

async function showCode({ house, parts, address }: Visit): Promise<Answer> {
  const code = await readCode(house, parts['token'] ?? '')
  return page(reachedTitle, ReachedPage({ code: isFromOutside(address) ? code : undefined }))
}

export const checkReachRoutes = defineRoutes([
  // Before /public/:slug/…: no address word can be `reach`.
  { method: 'GET', path: '/public/reach/:token', may: 'anyone', record: 'nothing', handle: showCode },
  { method: 'GET', path: '/publication/reach', may: 'publication:publish', record: 'nothing', handle: explain },
  {
    method: 'POST',
    path: '/publication/reach',
    may: 'publication:publish',
    record: 'reach-check.begun',
    handle: begin,
  },
  { method: 'GET', path: '/publication/reach/:check', may: 'publication:publish', record: 'nothing', handle: show },
  {
    method: 'POST',
    path: '/publication/reach/:check',
    may: 'publication:publish',
    record: 'reach-check.passed',
    handle: submit,
  },
])
