/** How the list of people is narrowed, as it stands in the address: codes, and never a name. */
import type { EngagementKind } from '../people.words.ts'
import { engagementKinds } from '../people.words.ts'

export const whoCodes = ['here', 'left', 'no-account', 'young'] as const
export type WhoCode = (typeof whoCodes)[number]

export interface Narrowed {
  as?: EngagementKind | undefined
  who?: WhoCode | undefined
}

/** What an address asks for; what it does not know narrows nothing. */
export function narrowedBy(query: Readonly<Record<string, string>>): Narrowed {
  const as = engagementKinds.find((kind) => kind === query['as'])
  const who = whoCodes.find((code) => code === query['who'])
  return { ...(as ? { as } : {}), ...(who ? { who } : {}) }
}

/** The same as it stands in an address. */
export function queryOf(narrowed: Narrowed, after?: string): string {
  const said = Object.entries({ ...narrowed, after }).filter(([, value]) => value !== undefined)
  return said.length === 0 ? '' : `?${said.map(([name, value]) => `${name}=${value}`).join('&')}`
}
