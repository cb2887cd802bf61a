/** What this room promises: that what people do is looked after and confirmed. */
import { personCardReads } from '#modules/people/index.ts'
import { publishedStatementReads } from '#modules/policy/index.ts'
import { pathTo } from '#platform/http/paths.ts'
import { standsUntil } from '#platform/promises/first-change.ts'
import type { KeptPromise } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listTended } from './confirm-commitment/confirm-commitment.tended.questions.ts'
import type { Steps } from './confirm-commitment/confirm-commitment.tended.rules.ts'
import { confirmationOn, daysOfChange, everythingOn } from './confirm-commitment/confirm-commitment.tended.rules.ts'

const readsOfTended = [
  'board.decision',
  'board.task',
  'board.ownership',
  'board.confirmation',
  'board.witness',
  ...personCardReads,
  ...publishedStatementReads,
]

const stepsOf = (statement: string): Steps => ({
  own: pathTo('/board/commitments/:statement/owner', { statement }),
  confirm: pathTo('/board/commitments/:statement/confirm', { statement }),
  witness: (confirmation) => pathTo('/board/confirmations/:confirmation/witness', { confirmation }),
})

export const boardPromises: readonly KeptPromise[] = definePromises('board', {
  'people-confirm': {
    says: 'People do it, somebody looks after it, and it is confirmed in time.',
    version: 3,
    reads: readsOfTended,
    href: '/board',
    async evidence(reader) {
      const today = dayOf(reader.now)
      const all = await listTended(reader)
      return all.map((one) => {
        const steps = stepsOf(one.statementId)
        const found = standsUntil(today, daysOfChange(one), (day) => confirmationOn(one, steps, day))
        return { ...found, subject: one.statementId }
      })
    },
  },
  'everything-owned': {
    says: 'Everything that people confirm has somebody who looks after it, and is confirmed in time.',
    version: 3,
    reads: readsOfTended,
    href: '/board',
    async evidence(reader) {
      const all = await listTended(reader)
      return standsUntil(dayOf(reader.now), all.flatMap(daysOfChange), (day) => everythingOn(all, day))
    },
    serves: {
      topics: ['policy-review', 'other', 'coordinator'],
      words: [
        /\b(?:responsib\w+|accountab\w+)\b[^.;]{0,80}?\b(?:policy|policies|procedures?|commitments?|promises?)\b/i,
        /\b(?:monitor|check|oversee|audit|make sure|ensure)\w*\b[^.;]{0,40}?\b(?:policy|policies|procedures?|commitments?)\b[^.;]{0,40}?\b(?:followed|carried out|kept|implemented|in place|working)\b/i,
      ],
    },
  },
})
