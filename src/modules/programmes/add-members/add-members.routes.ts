/** Adding people to a programme, many at once, over HTTP. */
import { isUuid } from '#platform/crypto/ids.ts'
import { typedDay } from '#platform/forms/day-fields.ts'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { dayOf } from '#platform/text/dates.ts'
import { addMembers } from './add-members.command.ts'
import { addMembersForm, findMembersForm } from './add-members.form.ts'
import { AddMembersPage, addMembersTitle } from './add-members.page.tsx'
import type { MembersWish } from './add-members.view.ts'
import { readCandidates } from './add-members.view.ts'

const kindOf = (text: string | undefined): MembersWish['kind'] => (text === 'adult' ? 'adult' : 'young-person')

async function pageOf(
  { house, actor, parts, once }: ActorVisit,
  wish: MembersWish,
  shown: { typed: Typed; errors: readonly FieldError[] },
) {
  const view = await house.inOrganisation(actor, (work) => readCandidates(work, parts['programme'] ?? '', wish))
  const here = pathTo('/programmes/:programme/members', { programme: view.programme.id })
  // A name that was typed stands in no address: what it found fits on one page.
  const nextHref = view.next && wish.typed === undefined ? `${here}?kind=${wish.kind}&after=${view.next}` : undefined
  return AddMembersPage({ view, nextHref, ...shown, once })
}

const fromToday = ({ now }: ActorVisit) => typedDay('from', dayOf(now))

async function show(visit: ActorVisit): Promise<Answer> {
  const { query } = visit
  const after = query['after'] && isUuid(query['after']) ? query['after'] : undefined
  const wish = { kind: kindOf(query['kind']), after }
  return page(addMembersTitle, await pageOf(visit, wish, filledIn(fromToday(visit))))
}

async function find(visit: ActorVisit): Promise<Answer> {
  const { typed } = visit
  const kind = kindOf(typed['kind'])
  const outcome = readAnswers(findMembersForm, typed)
  if (!outcome.ok) return formAgain(addMembersTitle, await pageOf(visit, { kind }, outcome))
  const shown = filledIn({ ...fromToday(visit), name: outcome.answers.name })
  return page(addMembersTitle, await pageOf(visit, { kind, typed: outcome.answers.name }, shown))
}

const complaints = {
  nobody: { field: 'people', text: 'Tick somebody who is here and not in it already' },
  'before-the-programme': {
    field: 'from-day',
    text: 'The programme begins later. Choose its first day or a later one',
  },
  'after-the-programme': { field: 'from-day', text: 'The programme has ended by then. Choose an earlier day' },
} as const satisfies Record<string, FieldError>

async function submit(visit: ActorVisit): Promise<Answer> {
  const { house, actor, parts, typed, once } = visit
  const programme = parts['programme'] ?? ''
  const kind = kindOf(typed['kind'])
  const outcome = readAnswers(addMembersForm, typed)
  if (!outcome.ok) return formAgain(addMembersTitle, await pageOf(visit, { kind }, outcome))
  const done = await addMembers(house, actor, once, programme, outcome.answers)
  if (done.done) return seeOther(pathTo('/programmes/:programme', { programme }))
  return formAgain(addMembersTitle, await pageOf(visit, { kind }, wrong(typed, complaints[done.problem])))
}

const path = '/programmes/:programme/members'

export const addMembersRoutes = defineRoutes([
  { method: 'GET', path, may: 'programme:edit', record: 'nothing', personal: true, handle: show },
  { method: 'POST', path, may: 'programme:edit', record: 'member.added', personal: true, handle: submit },
  { method: 'POST', path: `${path}/find`, may: 'programme:edit', record: 'nothing', personal: true, handle: find },
])
