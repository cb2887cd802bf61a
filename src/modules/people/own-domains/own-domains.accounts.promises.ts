/** What this room promises of accounts: no leaver has one, nobody shares one, and who contacts young people has one of the organisation's own. */
import type { Evidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import { standsUntil } from '#platform/promises/first-change.ts'
import type { Reader } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayInWords, dayOf, daysAfter } from '#platform/text/dates.ts'
import type { AdultAccount, Leaver } from './own-domains.accounts.questions.ts'
import { listAdultAccounts, listDomains, listLeavers } from './own-domains.accounts.questions.ts'
import { findingsOf, isOnDomains } from './own-domains.addresses.rules.ts'

const account = '(?:accounts?|log-?ins?|user ?names?|passwords?|e-?mail(?: address(?:es)?)?)'
const official = "(?:official|work|organisation(?:al|[’']s)?|charity(?:[’']s)?|service|company|professional)"

export const accountsPromises = definePromises('people', {
  'leavers-done': {
    says: 'In Kept nobody who has left has an account that works, and nothing is left undone of what is done when somebody leaves.',
    version: 1,
    reads: ['people.person', 'people.leaving', 'people.task', 'identity.membership'],
    href: '/people?who=left',
    evidence: evidenceOfLeavers,
    serves: {
      topics: ['credentials', 'personal-data', 'official-channels'],
      words: [
        /\b(?:leav(?:es?|ers?|ing)|left|former staff|no longer (?:works?|volunteers?|employed))\b[^.;]{0,80}?\b(?:accounts?|access|removed|passwords?|log-?ins?|groups?)\b/i,
        /\b(?:remov\w+|withdraw\w*|revok\w+|clos(?:es?|ed|ing)|delet\w+)\b[^.;]{0,60}?\b(?:leavers?|when (?:they|somebody|someone|staff) leave)\b/i,
      ],
    },
  },
  'organisation-accounts': {
    says: 'Every adult who is in touch with young people has an e-mail address on a domain of the organisation’s own.',
    version: 1,
    reads: ['people.person', 'people.own_domain'],
    href: '/people',
    evidence: evidenceOfDomains,
    serves: {
      topics: ['official-channels', 'credentials'],
      words: [
        new RegExp(`\\b${official}\\b[^.;]{0,40}?\\b${account}\\b`, 'i'),
        /\b(?:not|never|no)\b[^.;]{0,60}?\b(?:personal|private|own)\b[^.;]{0,20}?\b(?:accounts?|e-?mails?|e-?mail address(?:es)?)\b/i,
      ],
    },
  },
  'no-shared-accounts': {
    says: 'In Kept nobody signs in, or is written to, at an address that several people read.',
    version: 1,
    reads: ['people.person'],
    href: '/people',
    evidence: evidenceOfSharing,
    serves: {
      topics: ['credentials', 'personal-data'],
      words: [
        new RegExp(`\\b(?:shar(?:e|ed|ing)|generic)\\b[^.;]{0,40}?\\b${account}\\b`, 'i'),
        new RegExp(`\\b${account}\\b[^.;]{0,40}?\\b(?:shared|used effectively|individual|of their own|unique)\\b`, 'i'),
        /\bindividual\b[^.;]{0,20}?\b(?:accounts?|log-?ins?|user ?names?)\b/i,
      ],
    },
  },
})

/** Things that could be otherwise on the day after a last day. */
const turnsOf = (adults: readonly { leftOn: string | null }[]) =>
  adults.flatMap(({ leftOn }) => (leftOn ? [daysAfter(leftOn, 1)] : []))

async function evidenceOfLeavers(reader: Reader): Promise<Evidence> {
  const leavers = await listLeavers(reader)
  const turns = leavers.map(({ lastOn }) => daysAfter(lastOn, 1))
  return standsUntil(dayOf(reader.now), turns, (day) => judgeLeavers(leavers, day))
}

function judgeLeavers(leavers: readonly Leaver[], day: string): Evidence {
  const gone = leavers.filter(({ lastOn }) => lastOn < day)
  const going = leavers.filter(({ lastOn, undone }) => lastOn >= day && undone > 0)
  const [live, undone] = [gone.filter(({ hasAccount }) => hasAccount), gone.filter((one) => one.undone > 0)]
  const href = '/people?who=left'
  const counted = [
    { of: 'people who have left', figure: gone.length, href },
    { of: 'of them with an account that works', figure: live.length, href },
    { of: 'of them with something still to be done', figure: undone.length, href },
  ]
  const step = { href, text: 'See who has left' }
  if (live.length > 0)
    return broken(`${live.length} of ${gone.length} who have left ${has(live)} an account that still works.`, {
      counted,
      step,
    })
  if (undone.length > 0)
    return broken(`Of ${undone.length} of ${gone.length} who have left something is still to be done.`, {
      counted,
      step,
    })
  const first = going.map(({ lastOn }) => lastOn).sort()[0]
  if (first !== undefined)
    return atRisk(
      `${going.length} ${going.length === 1 ? 'leaves' : 'leave'}, the first on ${dayInWords(first)}, and something is still to be done.`,
      {
        counted,
        nextDue: { on: first, what: 'Do what is to be done for somebody who leaves' },
        step: { href: '/people', text: 'See who leaves' },
      },
    )
  if (gone.length === 0) return notYetKnown('Nobody has left yet.', { counted })
  return kept(`Everything was done for all ${gone.length} who have left, and no account of theirs works.`, { counted })
}

async function evidenceOfDomains(reader: Reader): Promise<Evidence> {
  const today = dayOf(reader.now)
  const [adults, domains] = await Promise.all([listAdultAccounts(reader, today), listDomains(reader)])
  return standsUntil(today, turnsOf(adults), (day) => judgeDomains(hereOn(adults, day), domains))
}

function judgeDomains(here: readonly AdultAccount[], domains: readonly string[]): Evidence {
  const meeting = here.filter(({ contact }) => contact === 'yes')
  const own = meeting.filter(({ email }) => email !== null && isOnDomains(email, domains))
  const unsaid = here.filter(({ contact }) => contact === 'unknown')
  const counted = [
    { of: 'adults who are in touch with young people', figure: meeting.length, href: '/people?who=here' },
    { of: 'of them with an address of the organisation’s own', figure: own.length, href: '/people?who=here' },
    { of: 'adults of whom nobody has said', figure: unsaid.length, href: '/people?who=here' },
  ]
  if (domains.length === 0)
    return notYetKnown('Nobody has said yet which e-mail domains are the organisation’s own.', {
      telling: 'not-set-up',
      counted,
      step: { href: '/people/domains', text: 'Say which are your own' },
    })
  const step = { href: '/people?who=here', text: 'See who is here' }
  if (own.length < meeting.length)
    return broken(
      `${meeting.length - own.length} of ${meeting.length} adults who are in touch with young people ${has(meeting.slice(own.length))} no address of the organisation’s own.`,
      { counted, step },
    )
  if (unsaid.length > 0)
    return notYetKnown(
      `Of ${unsaid.length} of ${here.length} adults nobody has said whether they are in touch with young people.`,
      {
        counted,
        step,
      },
    )
  if (meeting.length === 0) return notYetKnown('Nobody who is here is in touch with young people.', { counted })
  return kept(
    `All ${meeting.length} adults who are in touch with young people have an address of the organisation’s own.`,
    {
      counted,
    },
  )
}

async function evidenceOfSharing(reader: Reader): Promise<Evidence> {
  const today = dayOf(reader.now)
  const adults = await listAdultAccounts(reader, today)
  return standsUntil(today, turnsOf(adults), (day) => judgeSharing(hereOn(adults, day)))
}

function judgeSharing(here: readonly AdultAccount[]): Evidence {
  const known = here.filter(({ email, accountIsShared }) => email !== null || accountIsShared)
  const times = new Map<string, number>()
  for (const { email } of here) if (email !== null) times.set(email, (times.get(email) ?? 0) + 1)
  const shared = known.filter(
    ({ email, accountIsShared }) =>
      findingsOf({ email, accountIsShared, others: (times.get(email ?? '') ?? 1) - 1 }).length > 0,
  )
  const counted = [
    { of: 'adults with an address', figure: known.length, href: '/people?who=here' },
    { of: 'of them with one that several people may read', figure: shared.length, href: '/people?who=here' },
  ]
  if (known.length === 0) return notYetKnown('No address of anybody who is here is known.', { counted })
  if (shared.length > 0)
    return broken(`${shared.length} of ${known.length} ${has(shared)} an address that several people may read.`, {
      counted,
      step: { href: '/people?who=here', text: 'See who is here' },
    })
  return kept(`Each of ${known.length} has an address that nobody else here has, and none is that of an office.`, {
    counted,
  })
}

const hereOn = (adults: readonly AdultAccount[], day: string) =>
  adults.filter(({ leftOn }) => leftOn === null || leftOn >= day)
const has = (list: readonly unknown[]) => (list.length === 1 ? 'has' : 'have')
