/** What an e-mail address says of itself: whether one person reads it, and whether it is on a domain of the organisation's own. */
import { officeNames, publicMail, publicMailFirst, registrySuffixes } from './own-domains.addresses.words.ts'

const localPart = (email: string) => email.slice(0, email.lastIndexOf('@')).toLowerCase()
const domainPart = (email: string) => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** An office's address, such as info@ or team.leaders@: whoever reads it changes, or several do at once. */
export function isOfficeAddress(email: string): boolean {
  const [local = ''] = localPart(email).split('+')
  const words = local.split(/[._-]+/).map((word) => word.replace(/\d+$/, ''))
  const said = words.filter((word) => word !== '')
  return said.length > 0 && said.every((word) => officeNames.includes(word))
}

export type AddressFinding = 'signs-in-as-office' | 'address-of-office' | 'address-of-two'

export interface AddressFacts {
  email: string | null
  /** Of the account, as it was found when they came in. */
  accountIsShared: boolean
  /** How many other adults who are here have the same address. */
  others: number
}

/** What speaks against this being the account of one person alone, the gravest first. */
export function findingsOf({ email, accountIsShared, others }: AddressFacts): AddressFinding[] {
  return [
    ...(accountIsShared ? (['signs-in-as-office'] as const) : []),
    ...(email !== null && isOfficeAddress(email) ? (['address-of-office'] as const) : []),
    ...(email !== null && others > 0 ? (['address-of-two'] as const) : []),
  ]
}

/** On one of these domains, or on a part of one: post.rowan.example belongs to rowan.example. */
export function isOnDomains(email: string, domains: readonly string[]): boolean {
  const domain = domainPart(email)
  return domains.some((own) => domain === own || domain.endsWith(`.${own}`))
}

export type DomainReading = { ok: true; domain: string } | { ok: false; problem: 'no-domain' | 'public-mail' }

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/

/** A domain as people type it: also a whole address or a web page is understood. */
export function readDomain(typed: string): DomainReading {
  const bare = typed
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/^.*@/, '')
    .replace(/^www\./, '')
    .replace(/\.$/, '')
  const labels = bare.split('.')
  const isShaped = labels.length > 1 && labels.every((one) => LABEL.test(one)) && /^[a-z]/.test(labels.at(-1) ?? '')
  if (!isShaped || bare.length > 253 || registrySuffixes.includes(bare)) return { ok: false, problem: 'no-domain' }
  return isPublicMail(bare) ? { ok: false, problem: 'public-mail' } : { ok: true, domain: bare }
}

/** Where anybody gets an address: being on it says nothing of the organisation. */
export function isPublicMail(domain: string): boolean {
  const [first = ''] = domain.split('.')
  return (
    publicMail.some((one) => domain === one || domain.endsWith(`.${one}`)) ||
    (publicMailFirst.includes(first) && domain.split('.').length <= 3)
  )
}
