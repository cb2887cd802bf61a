/** Builders with words for states, for tests and seeds: a related policy that is held, and what was said of sentences. */
import { findNation } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { noFile } from './add-related/add-related.command.ts'
import type { RelatedContent } from './citations.store.ts'
import { citationsStore } from './citations.store.ts'
import type { LawSaying, NamedSaying } from './citations.words.ts'

/** `by` adds, owns, opens and checks. */
export function aRelatedPolicy(work: Work, by: string) {
  const store = citationsStore(work, by)
  return {
    linked: (content: Partial<RelatedContent> = {}): Promise<string> =>
      store.addRelated({
        ...noFile,
        title: 'Safeguarding policy',
        link: 'https://www.example.org/safeguarding',
        owner_id: by,
        review_on: '2027-11-20',
        opened_on: dayOf(work.now),
        opened_by: by,
        ...content,
      }),
    putAway: (related: string) => store.putAwayRelated(related),
  }
}

export function aSentence(work: Work, by: string, statement: string, wording: string) {
  const store = citationsStore(work, by)
  const of = { statement_id: statement, wording }
  return {
    answered: (says: NamedSaying, policies: readonly string[] = []) => store.addAnswer({ ...of, says }, policies),
    checked: async (says: LawSaying, on = dayOf(work.now)) =>
      store.addLawCheck({
        ...of,
        nation: (await findNation(work)) ?? 'england',
        says,
        instead: says === 'out-of-date' ? 'The newer one.' : '',
        how: 'Read its page.',
        checked_on: on,
      }),
  }
}

/* An act of this room, for seeds that live through a year without a browser. */
export { addRelated } from './add-related/add-related.command.ts'
