/** Says which domains are the organisation's own, or that one is so no more. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { mayEditOrganisation } from '../people.permissions.ts'
import { readDomain } from './own-domains.addresses.rules.ts'
import { domainStore } from './own-domains.store.ts'

export type DomainProblem = 'no-domain' | 'public-mail' | 'known-already' | 'too-many'
export type AddingDomain = { done: true } | { done: false; problem: DomainProblem }

const mostDomains = 20

export async function addOwnDomain(house: House, actor: Actor, once: string, typed: string): Promise<AddingDomain> {
  insist(mayEditOrganisation(actor))
  const read = readDomain(typed)
  if (!read.ok) return { done: false, problem: read.problem }
  return house.once<AddingDomain>(actor, 'domain.added', once, async (work) => {
    const store = domainStore(work)
    const known = await store.listDomains()
    if (known.includes(read.domain)) return { done: false, problem: 'known-already' }
    if (known.length >= mostDomains) return { done: false, problem: 'too-many' }
    await store.addDomain(read.domain, actor.person)
    work.record('domain.added')
    return { done: true }
  })
}

export function takeDomainAway(house: House, actor: Actor, once: string, domain: string): Promise<void> {
  insist(mayEditOrganisation(actor))
  return house.once(actor, 'domain.taken-away', once, async (work) => {
    found((await domainStore(work).takeAway(domain)) || undefined)
    work.record('domain.taken-away')
  })
}
