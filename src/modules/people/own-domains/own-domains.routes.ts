/** The organisation's own domains, over HTTP. */
import { blank, readAnswers, wrong } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import type { DomainProblem } from './own-domains.command.ts'
import { addOwnDomain, takeDomainAway } from './own-domains.command.ts'
import { ownDomainForm } from './own-domains.form.ts'
import { OwnDomainsPage } from './own-domains.page.tsx'
import { listOwnDomains } from './own-domains.view.ts'

const title = 'Your own e-mail domains'
const here = '/people/domains'

const complaints: Readonly<Record<DomainProblem, string>> = {
  'no-domain': 'Enter what stands behind the @, such as rowan.org.uk',
  'public-mail': 'Anybody can have an address there, so it cannot be your organisation’s own. Enter another domain',
  'known-already': 'This domain is on the list already',
  'too-many': 'Take one of the domains away first: there can be twenty',
}

async function pageFor(visit: ActorVisit, shown: Pick<Parameters<typeof OwnDomainsPage>[0], 'typed' | 'errors'>) {
  const domains = await visit.house.askInOrganisation(visit.actor, listOwnDomains)
  return OwnDomainsPage({ domains, ...shown, once: visit.once })
}

async function show(visit: ActorVisit): Promise<Answer> {
  return page(title, await pageFor(visit, blank))
}

async function submit(visit: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(ownDomainForm, visit.typed)
  if (!outcome.ok) return formAgain(title, await pageFor(visit, outcome))
  const done = await addOwnDomain(visit.house, visit.actor, visit.once, outcome.answers.domain)
  if (done.done) return seeOther(here)
  const again = wrong(visit.typed, { field: 'domain', text: complaints[done.problem] })
  return formAgain(title, await pageFor(visit, again))
}

async function submitTakeAway({ house, actor, once, typed }: ActorVisit): Promise<Answer> {
  await takeDomainAway(house, actor, once, typed['own'] ?? '')
  return seeOther(here)
}

const may = 'organisation:edit'

export const ownDomainsRoutes = defineRoutes([
  { method: 'GET', path: here, may, record: 'nothing', handle: show },
  { method: 'POST', path: here, may, record: 'domain.added', handle: submit },
  { method: 'POST', path: `${here}/take-away`, may, record: 'domain.taken-away', handle: submitTakeAway },
])
