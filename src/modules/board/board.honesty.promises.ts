/** Promises about the board itself: known gaps, lists said to be complete, and looking for oneself each term. */
import { calendarReads, lastWeeksFrom, readCalendar, termOf } from '#modules/calendar/index.ts'
import { personCardReads } from '#modules/people/index.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { SubjectEvidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import type { Reader } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayInWords, dayOf, daysAfter, startOfDay } from '#platform/text/dates.ts'
import { listDisagreements, listWords } from './board.checks.questions.ts'
import { checksATerm, listState, thingsOf } from './board.checks.rules.ts'
import type { BoardTables } from './board.tables.ts'

async function knownGaps(reader: Reader): Promise<SubjectEvidence[]> {
  const gaps = await roomHandle<BoardTables>(reader.db)
    .selectFrom('board.gap')
    .select(['statement_id', 'plan', 'until_on'])
    .where('organisation_id', '=', reader.organisation)
    .where('accepted_at', 'is not', null)
    .where('ended_at', 'is', null)
    .execute()
  const today = dayOf(reader.now)
  return gaps.map(({ statement_id: subject, plan, until_on: on }) => {
    const nextDue = { on, what: 'The plan for a known gap ends' }
    if (on < today) return { ...broken(plan, { telling: 'gap-over', on, strength: 'seen' }), subject }
    const validUntil = startOfDay(daysAfter(on, 1))
    return { ...broken(plan, { telling: 'known-gap', on, strength: 'seen', nextDue, validUntil }), subject }
  })
}

async function foundOtherwise(reader: Reader): Promise<SubjectEvidence[]> {
  return (await listDisagreements(reader)).map(({ statementId: subject, saw, checkedAt }) => ({
    ...broken(`Somebody looked on ${dayInWords(dayOf(checkedAt))} and it was not so: ${saw}`, {
      strength: 'seen',
      step: { href: '/board/checks', text: 'Put it right, then look again' },
    }),
    subject,
  }))
}

/** Somebody's word on a list holds for the term in which it was given. */
async function completeLists(reader: Reader): Promise<SubjectEvidence[]> {
  const [words, calendar] = await Promise.all([listWords(reader, reader.now), readCalendar(reader)])
  const today = dayOf(reader.now)
  return [...words.values()].map((word) => {
    const [subject, on, term] = [word.listId, dayOf(word.saidAt), termOf(calendar, dayOf(word.saidAt))]
    const ends = startOfDay(daysAfter(term.until, 1))
    if (listState(calendar, word, today) === 'not-asked')
      return {
        ...notYetKnown('Nobody has said this term that the list is complete.', { telling: 'not-looked-at', on }),
        subject,
      }
    const rest = { on, strength: 'seen', validUntil: ends } as const
    if (!word.isComplete) return { ...broken(`Something is missing from the list: ${word.missing}`, rest), subject }
    return { ...kept(`${word.saidBy} said on ${dayInWords(on)} that the list is complete.`, rest), subject }
  })
}

async function lookedThisTerm(reader: Reader) {
  const term = termOf(await readCalendar(reader), dayOf(reader.now))
  const rows = await roomHandle<BoardTables>(reader.db)
    .selectFrom('board.spot_check')
    .select(['statement_id as statementId', 'drawn_at as drawnAt', 'outcome'])
    .where('organisation_id', '=', reader.organisation)
    .execute()
  const looks = rows.filter(({ outcome }) => outcome).map((one) => ({ ...one, drawnOn: dayOf(one.drawnAt) }))
  const done = thingsOf(looks, term).size
  const until = dayInWords(term.until)
  const nextDue = { on: term.until, what: 'Three things are looked at' }
  const step = { href: '/board/checks', text: 'Look for yourself' }
  const counted = [{ of: 'things looked at this term', figure: done, href: '/board/checks' }]
  const ends = startOfDay(daysAfter(term.until, 1))
  if (done >= checksATerm)
    return kept(`Three things were looked at in the term that ends on ${until}.`, { counted, validUntil: ends })
  const soon = startOfDay(lastWeeksFrom(term.until))
  if (rows.length === 0 && reader.now < soon)
    return notYetKnown('Nobody has looked yet at what the board shows as met.', { step, nextDue, validUntil: soon })
  const rest = { counted, step, nextDue }
  if (reader.now < soon)
    return notYetKnown(`${done} of three things were looked at in the term that ends on ${until}.`, {
      ...rest,
      validUntil: soon,
    })
  return atRisk(`${done} of three things were looked at; the term ends on ${until}.`, { ...rest, validUntil: ends })
}

export const honestyPromises = definePromises('board', {
  'known-gap': {
    says: 'A commitment known not to be met has a plan that trustees accepted, and its day has not passed.',
    version: 1,
    reads: ['board.gap'],
    evidence: knownGaps,
  },
  'spot-check-disagrees': {
    says: 'Whoever looked for themselves found what the board shows.',
    version: 1,
    reads: ['board.spot_check'],
    evidence: foundOtherwise,
  },
  'list-is-complete': {
    says: 'Each term somebody says that a list whose total nobody knows is complete.',
    version: 1,
    reads: ['board.list_answer', ...personCardReads, ...calendarReads],
    href: '/board/lists',
    evidence: completeLists,
  },
  'looked-for-ourselves': {
    says: 'Each term a trustee or deputy looks for themselves at three things that show as met.',
    version: 2,
    reads: ['board.spot_check', ...calendarReads],
    href: '/board/checks',
    evidence: lookedThisTerm,
    serves: {
      topics: ['policy-review', 'other'],
      words: [/\bmonitor\w*\b/i, /\btrustees?\b[^.;]{0,60}?\b(?:check|oversee|look for themselves)\w*/i],
    },
  },
})
