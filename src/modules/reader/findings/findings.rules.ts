/** Says what is worth changing in a policy, the serious first, each with its reason, its source and what to do. */
import { type Facts, type Finding, type Nation, type Statement, severities, type Topic } from '../reader.words.ts'
import { clashesOf, nationMismatch } from './findings.clashes.rules.ts'
import { contradictionsOf } from './findings.contradictions.rules.ts'
import { usuallyCovered } from './findings.gaps.lexicon.ts'
import { gapsOf } from './findings.gaps.rules.ts'
import { wordingOf } from './findings.wording.rules.ts'

export interface FindingsGiven {
  readonly statements: readonly Statement[]
  readonly facts: Facts
  /** A day: `2026-11-20`. */
  readonly today: string
  /** Where the organisation works, if that is known from elsewhere than its policy. */
  readonly nation?: Nation | null
  readonly usualTopics?: readonly Topic[]
}

export function findingsOf({
  statements,
  facts,
  today,
  nation,
  usualTopics = usuallyCovered,
}: FindingsGiven): Finding[] {
  const all = [
    ...clashesOf(statements),
    ...gapsOf({ statements, facts, today, usualTopics }),
    ...contradictionsOf(statements),
    ...nationMismatch(statements, nation ?? facts.nation),
    ...wordingOf(statements),
  ]
  return all.sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))
}
