/** The door of the policy room: what other rooms may ask of it. */
export { monthsAfter } from './adopt-policy/adopt-policy.rules.ts'
export { policyRoom } from './policy.module.ts'
export type { PolicyPublished, PublishedStatement } from './policy.published.ts'
export type { WeakenedPolicy } from './policy.weakened.questions.ts'
export { listWeakened } from './policy.weakened.questions.ts'
export { weakeningNames } from './policy.weakened.words.ts'
export { spanInWords } from './review-policy/review-policy.rules.ts'
