/** What a row of a list says of a young person and of those who care for them, and what is wrong with it. */
import { problemWithAge } from '../families.ages.rules.ts'
import { reachesLimited } from '../families.told.rules.ts'
import type { AgeBand, TieKind } from '../families.words.ts'
import { ageBands, tieKinds } from '../families.words.ts'

type Row = Readonly<Record<string, string>>

export interface ListedCarer {
  name: string
  email: string | null
  phone: string | null
  kind: TieKind
}

export interface ListedChild {
  name: string
  knownAs: string
  bornOn: string | null
  band: AgeBand | null
  carers: readonly ListedCarer[]
}

const text = (row: Row, column: string) => row[column] ?? ''
export const carerPlaces = ['1', '2'] as const

export function childIn(row: Row): ListedChild {
  const name = text(row, 'name') || [text(row, 'first-name'), text(row, 'last-name')].filter(Boolean).join(' ')
  const bornOn = text(row, 'born') || null
  const band = bornOn ? null : (ageBands.find((one) => one === text(row, 'band')) ?? null)
  const carers = carerPlaces.map((place) => ({
    name: text(row, `carer-${place}`),
    email: text(row, `carer-${place}-email`) || null,
    phone: text(row, `carer-${place}-phone`) || null,
    kind: tieKinds.find((kind) => kind === text(row, `carer-${place}-tie`)) ?? ('parent' as const),
  }))
  return { name, knownAs: text(row, 'known-as'), bornOn, band, carers: carers.filter((carer) => carer.name !== '') }
}

const ageFaults = {
  'not-born-yet': 'The birthday is not in the past.',
  'too-long-ago': 'The birthday is over 120 years ago.',
  'is-adult': 'They are 18 or over: bring them in with the people who work or volunteer here, or add them by hand.',
} as const

export function faultsIn(row: Row, today: string): { column: string; text: string }[] {
  const { name, bornOn, band } = childIn(row)
  const faults: { column: string; text: string }[] = []
  if (name === '') faults.push({ column: 'name', text: 'There is no name.' })
  else if (name.length > 200) faults.push({ column: 'name', text: 'The name is longer than 200 letters.' })
  const problem = bornOn ? problemWithAge(bornOn, false, today) : undefined
  if (problem) faults.push({ column: 'born', text: ageFaults[problem] })
  if (!bornOn && !band)
    faults.push({ column: 'born', text: 'There is no date of birth and no age band: one of them is needed.' })
  for (const place of carerPlaces) {
    const says = ['email', 'phone', 'tie'].some((what) => text(row, `carer-${place}-${what}`) !== '')
    if (says && text(row, `carer-${place}`) === '')
      faults.push({ column: `carer-${place}`, text: `Parent or carer ${place} has no name.` })
  }
  return faults
}

/** By name and birthday; where one of the two birthdays is not known, by the name alone. */
export function keysIn(row: Row): string[] {
  const { name, bornOn } = childIn(row)
  const called = name.toLowerCase()
  return bornOn ? [`born:${called}|${bornOn}`, `bornless:${called}`] : [`name:${called}`]
}

export function keysOfKnown(name: string, bornOn: string | null): string[] {
  const called = name.toLowerCase()
  return [`name:${called}`, bornOn ? `born:${called}|${bornOn}` : `bornless:${called}`]
}

export const nameInKey = (key: string): string => key.slice(key.indexOf(':') + 1).replace(/\|\d{4}-\d{2}-\d{2}$/, '')

/** The same address and the same name are one person, who may care for several; without an address nobody is. */
export function carerKey({ name, email }: Pick<ListedCarer, 'name' | 'email'>): string | undefined {
  return email ? `${email}|${name.toLowerCase()}` : undefined
}

export interface TiedTo {
  child: string
  name: string
  email: string | null
  phone: string | null
  doNotContact: boolean
  mustNotKnow: boolean
  untilOn: string | null
}

/** Whom a row brings for a child: nobody twice, and nobody who must not know or is not contacted by another name. */
export function carersToBring(
  carers: readonly ListedCarer[],
  ties: readonly Omit<TiedTo, 'child'>[],
  today: string,
): ListedCarer[] {
  const isTheirs = reachesLimited(ties, today)
  const isTied = (name: string) => ties.some((tie) => tie.name === name.toLowerCase())
  return carers.filter(({ name, email, phone }) => !isTheirs(email) && !isTheirs(phone) && !isTied(name))
}

export interface ListedTie {
  name: string
  email: string | null
  phone: string | null
  kind: string
  doNotContact: boolean
  mustNotKnow: boolean
  untilOn: null
}

/** Nobody who must not know or is not contacted, and no address of anybody else that is theirs too. */
export function carersToHandOut(ties: readonly ListedTie[]): ListedTie[] {
  const isTheirs = reachesLimited(ties, '')
  const unlessTheirs = (address: string | null) => (isTheirs(address) ? null : address)
  return ties
    .filter(({ doNotContact, mustNotKnow }) => !doNotContact && !mustNotKnow)
    .map((tie) => ({ ...tie, email: unlessTheirs(tie.email), phone: unlessTheirs(tie.phone) }))
}
