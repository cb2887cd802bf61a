/** Confirming appointments that take two, over HTTP. */
import { blank, readAnswers, wrong } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { aSecondPerson, mayAppointAsTrustee } from '../people.permissions.ts'
import type { WhyNotDecided } from './decide-proposal.command.ts'
import { decideProposal } from './decide-proposal.command.ts'
import { decideProposalForm, longestWhyNot } from './decide-proposal.form.ts'
import { ProposalsPage, proposalsTitle } from './decide-proposal.list.page.tsx'
import { DecideProposalPage, decideTitle, ProposalWaitsPage } from './decide-proposal.page.tsx'
import { mayBeSecond } from './decide-proposal.rules.ts'
import type { ProposalView } from './decide-proposal.view.ts'
import { readProposal, readProposals } from './decide-proposal.view.ts'

const complaints: Readonly<Record<Exclude<WhyNotDecided['problem'], 'unfit'>, string>> = {
  'decided-already': 'Somebody else has decided this already',
  over: 'The last day is over: propose it again with other days',
  'held-already': 'They hold this role already: answer no',
  leaves: 'They have left or are leaving: answer no',
  'somebody-can-act': 'A lead or deputy can act again: answer no, and let them appoint',
  'ends-before-it-began': 'It has not begun yet: end it on its own page',
  'ended-already': 'It has ended already',
  'last-administrator': 'Appoint another administrator first: somebody must be able to let people in',
  'empties-post': 'Nobody would be left in this role',
}

const complaintOf = (why: WhyNotDecided) => ({
  field: 'answer',
  text: why.problem === 'unfit' ? why.says : complaints[why.problem],
})

const mayDecide = ({ actor }: ActorVisit, proposal: ProposalView) =>
  mayBeSecond({ person: actor.person, roles: actor.roles }, proposal)

async function showList(visit: ActorVisit): Promise<Answer> {
  const { house, actor, query } = visit
  const { proposals, refused, after } = await house.inOrganisation(actor, (work) =>
    readProposals(work, actor.person, query['after']),
  )
  const shown = proposals.map((one) => ({ ...one, mayDecide: mayDecide(visit, one) }))
  return page(
    proposalsTitle,
    ProposalsPage({ proposals: shown, refused, after, mayAppointLead: mayAppointAsTrustee(actor) }),
  )
}

const proposalOf = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readProposal(work, parts['proposal'] ?? ''))

async function showForm(visit: ActorVisit): Promise<Answer> {
  const proposal = await proposalOf(visit)
  if (!mayDecide(visit, proposal)) return page('Waiting for a second person', ProposalWaitsPage({ proposal }))
  return page(decideTitle, DecideProposalPage({ proposal, limit: longestWhyNot, ...blank, once: visit.once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, once, parts, typed } = visit
  const again = async (shown: Pick<Parameters<typeof DecideProposalPage>[0], 'typed' | 'errors'>) => {
    const proposal = await proposalOf(visit)
    insist(mayDecide(visit, proposal), aSecondPerson)
    return formAgain(decideTitle, DecideProposalPage({ proposal, limit: longestWhyNot, ...shown, once }))
  }
  const outcome = readAnswers(decideProposalForm, typed)
  if (!outcome.ok) return again(outcome)
  const done = await decideProposal(house, actor, once, parts['proposal'] ?? '', outcome.answers)
  if (done.done) return seeOther('/people/proposals')
  return done.problem === 'decided-already' ? seeOther('/people/proposals') : again(wrong(typed, complaintOf(done)))
}

const path = '/people/proposals/:proposal'
const may = 'appointment:confirm'

export const decideProposalRoutes = defineRoutes([
  { method: 'GET', path: '/people/proposals', may, record: 'nothing', personal: true, handle: showList },
  { method: 'GET', path, may, record: 'nothing', personal: true, handle: showForm },
  { method: 'POST', path, may, record: 'proposal.decided', handle: submitForm },
])
