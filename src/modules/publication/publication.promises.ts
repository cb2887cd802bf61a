/** What this room promises: that the policy is published and can be reached; and what it knows of names on the page. */
import { pathTo } from '#platform/http/paths.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import { standsUntil } from '#platform/promises/first-change.ts'
import type { Reader } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayInWords, dayOf, daysAfter, startOfDay } from '#platform/text/dates.ts'
import { forbidsNaming } from './publication.names.rules.ts'
import { findPages, listNamedOn } from './publication.questions.ts'
import { reachAskedFrom, reachHoldsUntil, reachStandingOf } from './publication.reach.rules.ts'

export const publicationPromises = definePromises('publication', {
  published: {
    says: 'The policy in force is published where everybody can read it, and somebody outside has reached it within 90 days.',
    version: 1,
    reads: ['publication.page', 'publication.reach_check'],
    href: '/publication',
    evidence: evidenceOfPublished,
    serves: {
      topics: ['parent-guidance', 'young-people-guidance', 'policy-review', 'website-personal-data', 'other'],
      words: [
        /\bpolic(?:y|ies)\b[^.;]{0,80}?\b(?:publish\w*|publicly|available|displayed?|accessible|downloaded|on request)\b/i,
        /\b(?:publish\w*|display\w*|make available|share)\b[^.;]{0,60}?\bpolic(?:y|ies)\b/i,
        /\bpolic(?:y|ies)\b[^.;]{0,80}?\b(?:website|web ?page|noticeboard)\b/i,
        /\b(?:copy|copies) of (?:this|our|the) (?:[\w-]+ ){0,3}polic(?:y|ies)\b/i,
        /\bpolisi\b[^.;]{0,80}?\b(?:gyhoedd\w*|gwefan|ar gael)\b/i,
      ],
    },
  },
  'names-shown': {
    says: 'Nobody is named on the public page.',
    version: 1,
    reads: [
      'publication.page',
      'publication.reach_check',
      'helplines.line',
      'helplines.naming',
      'helplines.naming_answer',
      'people.person',
      'people.appointment',
      'policy.version',
      'policy.version_statement',
    ],
    href: '/publication',
    evidence: evidenceOfNames,
    denies: forbidsNaming,
  },
})

async function evidenceOfPublished(reader: Reader): Promise<Evidence> {
  const { published, prepared, takenBackAt, reachedOn } = await findPages(reader)
  const today = dayOf(reader.now)
  if (!published) {
    const because = takenBackAt
      ? `The public page was taken back on ${dayInWords(dayOf(takenBackAt))}.`
      : 'The policy is not published in Kept.'
    const step = prepared
      ? { href: pathTo('/publication/pages/:page', { page: prepared.id }), text: 'Look at the page' }
      : { href: '/publication', text: 'Make the page' }
    return notYetKnown(because, { telling: 'not-set-up', step })
  }
  const since = published.publishedAt ? dayInWords(dayOf(published.publishedAt)) : ''
  const step = { href: '/publication/reach', text: 'Look from outside' }
  const counted = [{ of: 'public pages', figure: 1, href: pathTo('/public/:slug', { slug: published.slug }) }]
  if (reachedOn === undefined) {
    const because = `It is published since ${since}, and nobody has looked from outside whether it can be reached.`
    return notYetKnown(because, { telling: 'not-looked-at', counted, step })
  }
  const until = reachHoldsUntil(reachedOn)
  const nextDue = { on: until, what: 'Look from outside whether the public page can be reached' }
  const said = `It is published since ${since}; somebody outside reached it on ${dayInWords(reachedOn)}.`
  const rest = { strength: 'seen' as const, counted, nextDue }
  const days = [reachAskedFrom(reachedOn), daysAfter(until, 1)]
  return standsUntil(today, days, (day) => {
    const standing = reachStandingOf(reachedOn, day)
    if (standing === 'overdue') return broken(said, { ...rest, telling: 'overdue', on: until, step })
    if (standing === 'soon') return atRisk(said, { ...rest, on: until, step })
    return kept(said, rest)
  })
}

/** Who holds a role changes with the day, and with it whose name is shown: it is looked at again each day. */
async function evidenceOfNames(reader: Reader): Promise<Evidence> {
  const { published } = await findPages(reader)
  if (!published)
    return notYetKnown('There is no public page on which anybody could be named.', { telling: 'not-set-up' })
  const today = dayOf(reader.now)
  const named = await listNamedOn(reader, published)
  const counted = [{ of: 'people named on the public page', figure: named.length, href: '/publication' }]
  const validUntil = startOfDay(daysAfter(today, 1))
  if (named.length === 0)
    return kept('Nobody is named on the public page.', { telling: 'nothing-against', on: today, counted, validUntil })
  const because =
    named.length === 1
      ? 'One person is named on the public page.'
      : `${named.length} people are named on the public page.`
  const step = { href: '/publication', text: 'See who is named' }
  return broken(because, { plainly: 'Somebody is named on the public page.', counted, step, validUntil })
}
