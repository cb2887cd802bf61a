/** What this room promises: that every policy in use is adopted and signed, and looked at again in time. */
import { pathTo } from '#platform/http/paths.ts'
import type { Counted, Evidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import { standsUntil } from '#platform/promises/first-change.ts'
import type { Reader } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayOf, daysAfter } from '#platform/text/dates.ts'
import { listPoliciesInUse } from './policy.kept.questions.ts'
import type { PolicyInUse, WaitingDraft } from './policy.kept.rules.ts'
import { adoptionsOn, daysToLookAgain, draftMayLie, reviewsOn } from './policy.kept.rules.ts'
import {
  allAdopted,
  draftsLie,
  fallsDueOn,
  fellDueOn,
  inTime,
  noneAdopted,
  noneToReview,
  steps,
  whatIsDue,
} from './policy.promises.words.ts'

const reads = ['policy.policy', 'policy.version', 'policy.draft', 'policy.review']
const texts = 'statement|document|handbook|supplement|memorandum|rules|terms|conditions|guidelines|pages|paper'
const yearly =
  'annually|yearly|once a year|(?:each|every) (?:year|\\d+ (?:months|years)|(?:two|three) years|(?:six|twelve) months)'

export const policyPromises = definePromises('policy', {
  'adopted-and-signed': {
    says: 'Every policy in use has a version in force that was adopted and signed.',
    version: 1,
    reads,
    href: '/policy',
    evidence: (reader) => evidenceOf(reader, adoptions),
    serves: {
      topics: ['policy-review', 'other'],
      words: [
        /\bpolic(?:y|ies)\b[^.;]{0,40}?\b(?:is|are|was|were|been|be)\s+(?:formally\s+)?(?:adopted|approved|agreed|ratified|signed)\b/i,
        /\b(?:adopt|approv|ratify|sign)\w*\s+(?:this|our|the|each|every)\s+(?:[\w-]+\s+){0,3}?polic(?:y|ies)\b/i,
      ],
    },
  },
  'reviewed-in-time': {
    says: 'Every policy in force is looked at again in time: by the day that was signed for, and by its own interval.',
    version: 1,
    reads,
    href: '/policy',
    evidence: (reader) => evidenceOf(reader, reviews),
    serves: {
      topics: ['policy-review'],
      words: [
        /\breview\w*\s+(?:and\s+updat\w+\s+)?(?:(?:this|our|the|its|each)\s+)?(?:[\w-]+\s+){0,3}?polic(?:y|ies)\b/i,
        /\bpolic(?:y|ies)\b[^.;]{0,40}?\breview\w*/i,
        new RegExp(
          `\\b(?:review|revis|reconsider)\\w*\\s+(?:this|our|the|these|its)\\s+(?:[\\w-]+\\s+)?(?:${texts})\\b`,
          'i',
        ),
        new RegExp(`\\blook\\w*(?:\\s+again)?\\s+at\\s+(?:this|our|the|these)\\s+(?:${texts}|polic(?:y|ies))\\b`, 'i'),
        new RegExp(`\\b(?:${texts})\\b[^.;]{0,30}?\\b(?:review|reconsider|revis)\\w*`, 'i'),
        new RegExp(
          `(?<=\\b(?:(?:review|reconsider)\\w*|look again|polic(?:y|ies))\\b[^.;]{0,80})\\b(?:${yearly})\\b`,
          'i',
        ),
        /\badolyg\w*(?:['’]r)?\s+(?:[\w’'-]+\s+){0,3}?(?:b|p|m)h?olisi\w*/i,
      ],
    },
  },
})

type Judge = (policies: readonly PolicyInUse[], day: string) => Evidence

async function evidenceOf(reader: Reader, judge: Judge): Promise<Evidence> {
  const policies = await listPoliciesInUse(reader)
  return standsUntil(dayOf(reader.now), daysToLookAgain(policies), (day) => judge(policies, day))
}

function adoptions(policies: readonly PolicyInUse[], day: string): Evidence {
  const { adopted, waiting, late } = adoptionsOn(policies, day)
  const counted: Counted[] = [
    { of: 'policies adopted and signed', figure: adopted, href: '/policy' },
    { of: 'drafts of policies with nothing in force', figure: waiting.length, href: '/policy' },
  ]
  const [oldest] = waiting
  if (adopted === 0) {
    const step = oldest ? goOn(oldest) : { href: '/policy', text: steps.bring }
    return notYetKnown(noneAdopted, { telling: 'not-set-up', counted, step })
  }
  const [latest] = late
  if (latest) return atRisk(draftsLie(late.length, latest.begunOn), { counted, step: goOn(latest) })
  const due = oldest && { nextDue: { on: daysAfter(oldest.begunOn, draftMayLie), what: whatIsDue.draft } }
  return kept(allAdopted(adopted, oldest?.begunOn), { counted, ...due })
}

const goOn = ({ id }: WaitingDraft) => ({ href: pathTo('/policy/drafts/:draft', { draft: id }), text: steps.goOn })

function reviews(policies: readonly PolicyInUse[], day: string): Evidence {
  const { all, overdue, soon } = reviewsOn(policies, day)
  const [next] = all
  if (!next) return notYetKnown(noneToReview, { telling: 'not-set-up', step: { href: '/policy', text: steps.bring } })
  const counted: Counted[] = [
    { of: 'policies in force', figure: all.length, href: '/policy' },
    { of: 'of them overdue for a look', figure: overdue.length, href: '/policy' },
  ]
  const step = { href: pathTo('/policy/:policy/review', { policy: next.policy }), text: steps.review }
  const nextDue = { on: next.dueOn, what: whatIsDue.review }
  if (overdue.length > 0) {
    const because = fellDueOn(overdue.length, all.length, next.dueOn)
    return broken(because, { telling: 'overdue', on: next.dueOn, counted, step, nextDue })
  }
  if (soon.length > 0) return atRisk(fallsDueOn(all.length, next.dueOn), { counted, step, nextDue })
  return kept(inTime(all.length, next.lookedAtOn, next.dueOn), { counted, nextDue })
}
