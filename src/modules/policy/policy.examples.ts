/** Builders with words for states, for tests and seeds: a policy with an open draft, or an adopted version. */
import type { Facts, StatementKind, Topic } from '#modules/reader/index.ts'
import { newId } from '#platform/crypto/ids.ts'
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { canonicalText, suggestedReview, toAdopt } from './adopt-policy/adopt-policy.rules.ts'
import type { StatementToKeep } from './policy.statements.store.ts'
import { policyStore } from './policy.store.ts'

export const noFacts: Facts = {
  organisation: null,
  nation: null,
  coordinators: [],
  contacts: [],
  review: { lastReviewed: null, intervalMonths: null, overdueSince: null },
  signed: false,
  signedBy: null,
  parameters: [],
}

/** A statement of a draft; a commitment to do something unless said otherwise. */
export function aStatement(text: string, other: Partial<StatementToKeep> = {}): StatementToKeep {
  const kind: StatementKind = other.kind ?? 'commitment'
  const isCommitment = kind === 'commitment'
  const topics: readonly Topic[] = isCommitment ? ['other'] : []
  return {
    id: newId<'Statement'>(),
    state: 'in',
    version: 1,
    text,
    readAs: text,
    spans: [],
    level: kind === 'heading' ? 1 : 0,
    kind,
    polarity: isCommitment ? 'do' : null,
    topics,
    confidence: 0.9,
    because: 'It says “will”.',
    carried: false,
    checked: false,
    measure: '',
    ...other,
  }
}

/** `by` is the person who brought it. */
export function aPolicy(work: Work, by: string) {
  const store = policyStore(work, by)
  return {
    called: (title: string) => ({
      /** An open draft with these statements, as if written from the starter's questions. */
      async drafted(statements: readonly StatementToKeep[], facts: Facts = noFacts) {
        const policy = await store.addPolicy(title)
        const draft = await store.addDraft({ policy, starter: {}, facts })
        await store.addStatements(draft, statements)
        return { policy, draft }
      },
      /** A version in force, adopted from a draft that has ended. */
      async adopted(
        statements: readonly StatementToKeep[],
        { on = dayOf(work.now), next = '', facts = noFacts }: Partial<{ on: string; next: string; facts: Facts }> = {},
      ) {
        const policy = await store.addPolicy(title)
        const draft = await store.addDraft({ policy, starter: {}, facts })
        await store.addStatements(draft, statements)
        await store.endDraft(draft, 'adopted')
        const canonical = canonicalText(title, statements)
        const version = newId<'Version'>()
        const signed = { adopter_name: 'Amira Castell', adopter_role: 'Coordinator', signature: 'Amira Castell' }
        const row = { id: version, policy_id: policy, number: 1, title, canonical, sha256: sha256Of(canonical), facts }
        const days = {
          adopted_on: on,
          adopted_by: by,
          next_review_on: next || suggestedReview(on, null),
          draft_id: draft,
        }
        const kept = toAdopt(statements).map((one) => ({ ...one, topics: [...one.topics] }))
        await store.addVersion({ ...row, ...signed, ...days }, kept)
        return { policy, version }
      },
    }),
  }
}

/* The same, for seeds; and what tests over whole policies measure. */
export { adoptPolicy } from './adopt-policy/adopt-policy.command.ts'
export { suggestedReview } from './adopt-policy/adopt-policy.rules.ts'
export { getAdoptable } from './policy.questions.ts'
/* An act of this room, for tests that live through a time without a browser. */
export { keepWhyUnread } from './read-source/read-source.command.ts'
export { writePolicy } from './write-policy/write-policy.command.ts'
export { starterStatements } from './write-policy/write-policy.rules.ts'
export type { StarterAnswers, StarterChoices } from './write-policy/write-policy.words.ts'
