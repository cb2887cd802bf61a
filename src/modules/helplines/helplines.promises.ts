/** What this room promises: that families find whom to ring, and that somebody has found that each of them answers. */
import { calendarReads, readCalendar } from '#modules/calendar/index.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import type { Reader } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayInWords, dayOf, startOfDay } from '#platform/text/dates.ts'
import { listCheckedLines } from './helplines.questions.ts'
import type { CheckFacts, CheckStanding, NeededPurpose } from './helplines.rules.ts'
import { checkStandingOf, checkTurnsOn, missingPurposes } from './helplines.rules.ts'
import type { HelplinesTables } from './helplines.tables.ts'

export const helplinesPromises = definePromises('helplines', {
  shown: {
    says: 'A number for emergencies, a line for children and our own contact for worries are chosen for families to see.',
    version: 2,
    reads: ['helplines.line'],
    href: '/helplines',
    evidence: evidenceOfShown,
    serves: {
      topics: [
        'young-people-guidance',
        'parent-guidance',
        'reporting-route',
        'support-affected',
        'abuse-response-procedure',
      ],
      words: [
        /\bhelplines?\b/i,
        /\bChildline\b|\bNSPCC\b|\bCEOP\b|\bSamaritans\b|\bMeic\b|\bReport Remove\b/i,
        /\bcontact (?:details?|numbers?|points?)\b|\b(?:names?|numbers?) (?:to|of whom to) (?:ring|call|contact)\b/i,
        /\b(?:who|whom|where) (?:to|they can|you can) (?:turn|go|ring|call|contact|tell|report|speak|talk|get help|find (?:help|support|advice))\b/i,
        /\b(?:sources?|places?) of (?:help|support|advice)\b|\bsignpost\w*\b|\bhelp and (?:support|advice)\b/i,
        /\bllinell(?:au)? gymorth\b|\bmanylion cyswllt\b/i,
      ],
    },
  },
  'checked-this-term': {
    says: 'Every contact and helpline shown is checked each term by a person who says how.',
    version: 1,
    reads: ['helplines.line', 'helplines.line_check', ...calendarReads],
    href: '/helplines/check',
    evidence: evidenceOfChecks,
    serves: {
      topics: ['young-people-guidance', 'parent-guidance', 'reporting-route', 'support-affected'],
      words: [
        /\bhelplines?\b/i,
        /\b(?:contacts|contact (?:details?|numbers?)|numbers?|details|links?|signposting)\b[^.;]{0,40}\b(?:up[- ]to[- ]date|current|correct|checked|reviewed|(?<!social )work(?:s|ing)?)\b/i,
        /\b(?:up[- ]to[- ]date|current|correct)\b[^.;]{0,40}\b(?:contacts?|contact (?:details?|numbers?)|numbers?|helplines?|links?)\b/i,
      ],
    },
  },
})

const whatIsMissing: Readonly<Record<NeededPurpose, string>> = {
  emergency: 'a number for emergencies',
  children: 'a line for children',
  own: 'our own contact',
}

async function evidenceOfShown({ db, organisation }: Reader): Promise<Evidence> {
  const rows = await roomHandle<HelplinesTables>(db)
    .selectFrom('helplines.line')
    .select('purpose')
    .where('organisation_id', '=', organisation)
    .where('put_away_at', 'is', null)
    .execute()
  const counted = [{ of: 'contacts and helplines shown', figure: rows.length, href: '/helplines' }]
  if (rows.length === 0)
    return notYetKnown('No contact or helpline has been chosen.', {
      telling: 'not-set-up',
      step: { href: '/helplines/suggested', text: 'Choose helplines' },
    })
  const missing = missingPurposes(rows.map(({ purpose }) => purpose))
  if (missing.length === 0)
    return kept(
      `${many(rows.length)} chosen for families to see, for emergencies, for children and our own among them. Whether they can see them, the public page shows.`,
      { counted },
    )
  const isOurs = missing[0] === 'own'
  return broken(`What is shown lacks ${listed(missing.map((one) => whatIsMissing[one]))}.`, {
    counted,
    step: isOurs
      ? { href: '/helplines/add-own', text: 'Add our own contact' }
      : { href: '/helplines/suggested', text: 'Choose helplines' },
  })
}

async function evidenceOfChecks(reader: Reader): Promise<Evidence> {
  const [lines, calendar] = await Promise.all([listCheckedLines(reader), readCalendar(reader)])
  if (lines.length === 0)
    return notYetKnown('No contact or helpline is shown, so that there is nothing to check.', { telling: 'not-set-up' })
  const today = dayOf(reader.now)
  const standings = lines.map((line) => checkStandingOf(calendar, line, today))
  const turns = lines.flatMap((line) => checkTurnsOn(calendar, line, today)).sort()
  const firstDue = standings.map(({ dueOn }) => dueOn).sort()[0] ?? today
  const rest = {
    strength: 'seen' as const,
    counted: [
      { of: 'contacts and helplines shown', figure: lines.length, href: '/helplines' },
      { of: 'checked in time', figure: standings.filter(isInTime).length, href: '/helplines/check' },
    ],
    nextDue: { on: firstDue, what: 'Check the contacts and helplines' },
    ...(turns[0] ? { validUntil: startOfDay(turns[0]) } : {}),
  }
  return tell(standings, lines, rest)
}

const isInTime = ({ state }: CheckStanding) => state === 'checked' || state === 'soon'
const step = { href: '/helplines/check', text: 'Check them' }

function tell(standings: readonly CheckStanding[], lines: readonly CheckFacts[], rest: Partial<Evidence>): Evidence {
  const inState = (state: CheckStanding['state']) => standings.filter((one) => one.state === state)
  const [silent, overdue, soon, unseen] = [inState('no-answer'), inState('overdue'), inState('soon'), inState('new')]
  const of = `of ${lines.length} shown`
  if (overdue.length > 0) {
    const on = firstDay(overdue)
    const because = `${overdue.length} ${of} ${were(overdue)} to be checked by ${dayInWords(on)}.`
    return broken(because, { ...rest, telling: 'overdue', on, step })
  }
  if (silent.length > 0)
    return broken(`${silent.length} ${of} did not answer when last checked.`, {
      ...rest,
      step: { href: '/helplines', text: 'Put it right' },
    })
  if (soon.length > 0) {
    const on = firstDay(soon)
    return atRisk(`${soon.length} ${of} ${are(soon)} to be checked by ${dayInWords(on)}.`, { ...rest, on, step })
  }
  if (unseen.length > 0)
    return notYetKnown(`${unseen.length} ${of} ${have(unseen)} not been checked yet.`, {
      ...rest,
      telling: 'not-set-up',
      step,
    })
  const longestAgo = lines.flatMap(({ goodOn }) => goodOn ?? []).sort()[0] ?? ''
  return kept(`Each ${of} was checked, the longest ago on ${dayInWords(longestAgo)}.`, rest)
}

const firstDay = (standings: readonly CheckStanding[]) => standings.map(({ dueOn }) => dueOn).sort()[0] ?? ''
const were = (list: readonly unknown[]) => (list.length === 1 ? 'was' : 'were')
const are = (list: readonly unknown[]) => (list.length === 1 ? 'is' : 'are')
const have = (list: readonly unknown[]) => (list.length === 1 ? 'has' : 'have')
const many = (figure: number) => (figure === 1 ? '1 contact or helpline is' : `${figure} contacts and helplines are`)
const listed = (words: readonly string[]) => words.join(', ').replace(/, ([^,]*)$/, ' and $1')
