/** Looking through who holds a role, over HTTP. */
import type { Role } from '#modules/people/index.ts'
import { roles } from '#modules/people/index.ts'
import { typedDay } from '#platform/forms/day-fields.ts'
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { anotherReviewer } from '../oversight.permissions.ts'
import type { ReviewProblem } from './review-access.command.ts'
import { reviewAccess } from './review-access.command.ts'
import { reviewAccessForm } from './review-access.form.ts'
import { ReviewsPage, reviewsTitle, SignedPage, signedTitle } from './review-access.list.page.tsx'
import { ReviewAccessPage, reviewTitle } from './review-access.page.tsx'
import { readReviews, readRoleReview, readSigned } from './review-access.view.ts'

const complaints: Readonly<Record<ReviewProblem, { field: string; text: string }>> = {
  'not-their-name': { field: 'signature', text: 'Sign with your own name, as Kept knows it' },
  'in-the-future': { field: 'signed-day', text: 'The day must be today or earlier' },
  'reviewed-already': { field: 'signature', text: 'This role was looked through this term already' },
  changed: { field: 'signature', text: 'Who holds this role has changed. Look again, then sign' },
  'last-administrator': {
    field: 'signature',
    text: 'Somebody here cannot be removed: appoint another administrator first',
  },
  'only-an-administrator': { field: 'signature', text: 'Only an administrator removes an administrator: ask one' },
}

const roleIn = (text: string | undefined): Role => found(roles.find((one) => one === text))

async function showList({ house, actor }: ActorVisit): Promise<Answer> {
  const view = await house.inOrganisation(actor, (work) => readReviews(work, actor.person))
  return page(reviewsTitle, ReviewsPage({ view }))
}

async function reviewOf({ house, actor }: ActorVisit, role: Role) {
  const view = await house.inOrganisation(actor, (work) => readRoleReview(work, role, actor.person))
  insist(!view.isMine, anotherReviewer)
  return view
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  if (!visit.query['of']) return seeOther('/oversight/reviews')
  const view = await reviewOf(visit, roleIn(visit.query['of']))
  const { actor, now, once } = visit
  const shown = { view, name: actor.name, ...filledIn(typedDay('signed', dayOf(now))), once }
  return view.isDone ? seeOther('/oversight/reviews') : page(reviewTitle(view.role), ReviewAccessPage(shown))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, once, typed } = visit
  // A form that is sent again after signing in comes without what stood behind the address.
  const role = roleIn(typed['role'] ?? visit.query['of'])
  const view = await reviewOf(visit, role)
  const again = (shown: Pick<Parameters<typeof ReviewAccessPage>[0], 'typed' | 'errors'>) =>
    formAgain(reviewTitle(role), ReviewAccessPage({ view, name: actor.name, ...shown, once }))
  const form = reviewAccessForm(view.holders.map(({ appointment }) => appointment))
  const outcome = readAnswers(form, typed)
  if (!outcome.ok) return again(outcome)
  const done = await reviewAccess(house, actor, once, role, outcome.answers)
  return done.done
    ? seeOther(pathTo('/oversight/reviews/:reviewed', { reviewed: done.review }))
    : again(wrong(typed, complaints[done.problem]))
}

async function showSigned({ house, actor, parts }: ActorVisit): Promise<Answer> {
  const view = await house.inOrganisation(actor, (work) => readSigned(work, parts['reviewed'] ?? ''))
  return page(signedTitle, SignedPage({ view }))
}

const may = 'access:review'

export const reviewAccessRoutes = defineRoutes([
  { method: 'GET', path: '/oversight/reviews', may, record: 'nothing', personal: true, handle: showList },
  { method: 'GET', path: '/oversight/reviews/role', may, record: 'nothing', personal: true, handle: showForm },
  {
    method: 'POST',
    path: '/oversight/reviews/role',
    may,
    record: 'access.reviewed',
    personal: true,
    handle: submitForm,
  },
  { method: 'GET', path: '/oversight/reviews/:reviewed', may, record: 'nothing', personal: true, handle: showSigned },
])
