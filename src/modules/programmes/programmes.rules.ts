/** When somebody belongs to a programme, what may be kept of that, and whom its leaders see. */
import type { Part } from './programmes.words.ts'

/** From the first day until the last, which counts; without a last day until further notice. */
export interface Lasting {
  readonly fromOn: string
  readonly untilOn: string | null
}

export const isOn = ({ fromOn, untilOn }: Lasting, day: string): boolean =>
  fromOn <= day && (untilOn === null || untilOn >= day)

export interface Spell extends Lasting {
  readonly programme: string
  readonly person: string
  readonly part: Part
}

export type SpellProblem = 'before-the-programme' | 'after-the-programme' | 'there-already'

/** `others`: of the same person, in the same part of the same programme. */
export function problemWithSpell(
  wish: Lasting,
  programme: Lasting,
  others: readonly Lasting[],
): SpellProblem | undefined {
  if (wish.fromOn < programme.fromOn) return 'before-the-programme'
  if (programme.untilOn !== null && wish.fromOn > programme.untilOn) return 'after-the-programme'
  return others.some((other) => meet(other, wish)) ? 'there-already' : undefined
}

const meet = (one: Lasting, other: Lasting) =>
  (one.untilOn === null || one.untilOn >= other.fromOn) && (other.untilOn === null || other.untilOn >= one.fromOn)

export type EndProblem = 'before-it-began' | 'after-it-ends' | 'over-already'

/** An end can be brought forward, and never put off. */
export function problemWithEnd(of: Lasting, lastOn: string, today: string): EndProblem | undefined {
  if (of.untilOn !== null && of.untilOn < today) return 'over-already'
  if (lastOn < of.fromOn) return 'before-it-began'
  return of.untilOn !== null && lastOn > of.untilOn ? 'after-it-ends' : undefined
}

/** Those who take part, on a day, in something that somebody leads on that day. */
export function seenBy(
  leader: string,
  spells: readonly Spell[],
  programmes: ReadonlyMap<string, Lasting>,
  day: string,
) {
  const runs = (programme: string) => {
    const lasting = programmes.get(programme)
    return lasting !== undefined && isOn(lasting, day)
  }
  const here = spells.filter((one) => isOn(one, day) && runs(one.programme))
  const led = new Set(here.flatMap((one) => (one.part === 'leads' && one.person === leader ? one.programme : [])))
  return new Set(here.flatMap((one) => (one.part === 'takes-part' && led.has(one.programme) ? one.person : [])))
}

/** "Efa M.", for whoever needs no more of a name. What somebody is called stands for the first name. */
export function shortName(name: string, knownAs: string): string {
  const words = name.trim().split(/\s+/)
  const first = knownAs.trim() || words[0] || ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  const [initial] = [...last]
  return initial && !first.endsWith(last) ? `${first} ${initial}.` : first
}
