/** Reads from a policy who answers for it, how to reach them, when it was reviewed and who put their name to it. */
import type { Facts, Judgement, Unit } from '../reader.words.ts'
import { contactsOf } from './facts.contacts.rules.ts'
import { linesOf } from './facts.lines.rules.ts'
import { nationOf } from './facts.nation.rules.ts'
import { organisationOf } from './facts.organisation.rules.ts'
import { coordinatorsOf } from './facts.people.rules.ts'
import { reviewOf } from './facts.review.rules.ts'
import { signatureOf } from './facts.signature.rules.ts'

/** All facts but those that stand in statements: see `parametersOf`. */
export type FactsBeforeStatements = Omit<Facts, 'parameters'>

export interface FactsGiven {
  readonly units: readonly Unit[]
  /** One for each unit. */
  readonly judgements: readonly Judgement[]
  /** A day: `2026-11-20`. */
  readonly today: string
  /** Of the file, where it says one beside its text. */
  readonly title?: string
}

export function factsOf({ units, judgements, today, title }: FactsGiven): FactsBeforeStatements {
  const lines = linesOf(units, judgements)
  const coordinators = coordinatorsOf(lines)
  const people = coordinators.flatMap(({ name }) => (name ? [name] : []))
  const signature = signatureOf(lines)
  const signatory = signature.signedBy?.name
  return {
    organisation: organisationOf(lines, title, signatory ? [...people, signatory] : people),
    nation: nationOf(lines, title),
    coordinators,
    contacts: contactsOf(lines),
    review: reviewOf(lines, today),
    ...signature,
  }
}
