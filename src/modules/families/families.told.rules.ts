/** Who may be told what about a child, by what address, and whether a picture may be public. */
import type { AgeFacts } from './families.ages.rules.ts'
import { agesOn, isSurely } from './families.ages.rules.ts'
import type { Decider, KeptAs, Matter } from './families.words.ts'

export interface TieFacts {
  carer: string
  told: readonly Matter[]
  doNotContact: boolean
  mustNotKnow: boolean
  fromOn: string
  untilOn: string | null
  email: string | null
  phone: string | null
  /** The last day on which the carer was known here. */
  carerLeftOn: string | null
}

export interface ChildFacts extends AgeFacts {
  keptAs: KeptAs
  inConfidence: boolean
  ties: readonly TieFacts[]
}

export interface MayBeTold {
  carer: string
  /** Empty where they are not to be contacted: they may be told when they ask. */
  addresses: readonly { by: 'mail' | 'telephone'; address: string }[]
}

/** The last day of a tie counts. */
export const isOpen = ({ fromOn, untilOn }: Pick<TieFacts, 'fromOn' | 'untilOn'>, day: string): boolean =>
  fromOn <= day && (untilOn === null || untilOn >= day)

type Limited = Pick<TieFacts, 'doNotContact' | 'mustNotKnow' | 'untilOn' | 'email' | 'phone'>

/** The same mailbox and the same telephone, however they are written: +44 and 0 begin the same number. */
const addressKey = (address: string): string =>
  address.includes('@') ? address.trim().toLowerCase() : address.replace(/\D/g, '').slice(-9)

/** What reaches somebody who must not know or is not contacted reaches them whoever else it is written down for. */
export function reachesLimited(ties: readonly Limited[], day: string): (address: string | null) => boolean {
  const limited = ties.filter((tie) => tie.doNotContact || tie.mustNotKnow)
  const standing = limited.filter(({ untilOn }) => untilOn === null || untilOn >= day)
  const theirs = new Set(standing.flatMap(({ email, phone }) => [email ?? '', phone ?? '']).map(addressKey))
  theirs.delete('')
  return (address) => address !== null && theirs.has(addressKey(address))
}

/** Nobody, from a person's eighteenth birthday on, and while they are here in confidence. */
export function whoMayBeTold(child: ChildFacts, what: Matter, day: string): MayBeTold[] {
  const isGrown = child.keptAs === 'adult' || (child.keptAs === 'child' && isSurely(agesOn(child, day), 18))
  if (child.inConfidence || isGrown) return []
  const isTheirs = reachesLimited(child.ties, day)
  return child.ties
    .filter((tie) => isOpen(tie, day) && !tie.mustNotKnow && tie.told.includes(what))
    .filter(({ carerLeftOn }) => carerLeftOn === null || carerLeftOn >= day)
    .map((tie) => ({ carer: tie.carer, addresses: addressesOf(tie).filter(({ address }) => !isTheirs(address)) }))
}

function addressesOf({ doNotContact, email, phone }: TieFacts): MayBeTold['addresses'] {
  if (doNotContact) return []
  return [
    ...(email ? [{ by: 'mail' as const, address: email }] : []),
    ...(phone ? [{ by: 'telephone' as const, address: phone }] : []),
  ]
}

export interface CareFacts {
  picturesBy: Decider
  picturesAllowed: boolean
  untilOn: string
}

/** Nothing here stands against it; whether anybody agreed is asked elsewhere. */
export function mayBePublic(
  child: Pick<ChildFacts, 'inConfidence' | 'ties'>,
  care: CareFacts | undefined,
  day: string,
): boolean {
  if (child.inConfidence) return false
  if (child.ties.some((tie) => isOpen(tie, day) && tie.mustNotKnow)) return false
  return !care || (care.picturesAllowed && care.picturesBy !== 'not-known' && day <= care.untilOn)
}
