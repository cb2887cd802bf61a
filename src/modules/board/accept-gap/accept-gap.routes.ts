/** Accepting a known gap, over HTTP. */
import type { FieldError } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { acceptGap } from './accept-gap.command.ts'
import { AcceptGapPage, acceptGapTitle } from './accept-gap.page.tsx'
import { readGapToAccept } from './accept-gap.view.ts'

const gapOf = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readGapToAccept(work, parts['gap'] ?? ''))

async function showForm(visit: ActorVisit): Promise<Answer> {
  const view = await gapOf(visit)
  // Accepted or ended already: the commitment's own page tells how it stands.
  if (view.state !== 'proposed')
    return seeOther(pathTo('/board/commitments/:statement', { statement: view.gap.statement_id }))
  return page(acceptGapTitle, AcceptGapPage({ view, errors: [], once: visit.once }))
}

const own: FieldError = { field: 'gap', text: 'You proposed this yourself. Another trustee has to accept it' }

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, once, parts } = visit
  const done = await acceptGap(house, actor, once, parts['gap'] ?? '')
  if (done.done) return seeOther(pathTo('/board/commitments/:statement', { statement: done.statement }))
  return formAgain(acceptGapTitle, AcceptGapPage({ view: await gapOf(visit), errors: [own], once }))
}

const path = '/board/gaps/:gap/accept'

export const acceptGapRoutes = defineRoutes([
  { method: 'GET', path, may: 'gap:accept', record: 'nothing', handle: showForm },
  { method: 'POST', path, may: 'gap:accept', record: 'gap.accepted', handle: submitForm },
])
