/** What this room promises: that policies which the policy names are held and in date, and that the laws it names were checked. */
import type { Evidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import type { Reader } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayInWords, dayOf, startOfDay } from '#platform/text/dates.ts'
import type { RelatedStanding } from './citations.questions.ts'
import { listLawSentences, readRelatedStanding } from './citations.questions.ts'
import { heldStateOf, lawDueOn, lawStateOf, namedSaying, turnsOf } from './citations.rules.ts'

const statementTables = ['policy.version', 'policy.version_statement'] as const

export const citationsPromises = definePromises('citations', {
  'related-policies-held': {
    says: 'Each policy that our policy names is held, has been opened by somebody, and is in date.',
    version: 1,
    reads: ['citations.related_policy', 'citations.named_answer', 'citations.answer_policy', ...statementTables],
    href: '/citations',
    evidence: evidenceOfRelated,
    serves: {
      topics: ['policy-review', 'behaviour-code', 'personal-data', 'other'],
      words: [
        /\b(?:other|related|associated|linked|supporting|relevant|following|all (?:of )?our) (?:\w+ ){0,2}(?:polic(?:y|ies)|procedures)\b/i,
        /\b(?:alongside|in conjunction with|together with|in line with|read with|links? to|refer(?:s|red)? to)\b[^.;]{0,60}\b(?:polic(?:y|ies)|procedures?|codes? of conduct)\b/i,
        /\b(?:polic(?:y|ies)|procedures)\b[^.;]{0,40}\b(?:kept? up to date|in date|are held|available|accessible)\b/i,
      ],
    },
  },
  'legal-checked-this-year': {
    says: 'What our policy says of the law was checked for our nation within the last year.',
    version: 2,
    reads: ['citations.law_check', 'identity.organisation', ...statementTables],
    href: '/citations/laws',
    evidence: evidenceOfLaws,
    serves: {
      topics: ['policy-review', 'personal-data', 'other'],
      words: [
        /\b(?:compl(?:y|ies|ying|iance)|in (?:line|accordance|keeping) with|follow\w*|keep\w* (?:to|up)|meets?|obey\w*|abid\w*)\b[^.;]{0,60}?\b(?:laws?|legal|legislation|statutory|regulations?|acts? of parliament)\b/i,
        /\b(?:laws?|legislation|regulations?|guidance) (?:is |has |have )?chang\w*/i,
        /\b(?:current|latest|up[- ]to[- ]date|national|government|new) (?:\w+ ){0,2}(?:guidance|legislation|requirements|law)\b/i,
        /\b[A-Z]\w+ (?:\([A-Z]\w+\) )?(?:Act|Order) \(?(?:19|20)\d\d\b/,
      ],
    },
  },
})

async function evidenceOfRelated(reader: Reader): Promise<Evidence> {
  const { named, held } = await readRelatedStanding(reader)
  if (named.length === 0 && held.length === 0)
    return notYetKnown('No policy in force names another policy, and none is held.')
  const today = dayOf(reader.now)
  const turns = held.flatMap(({ reviewOn }) => turnsOf(reviewOn, today)).sort()
  const nextReview = held.map(({ reviewOn }) => reviewOn).sort()[0]
  const rest = {
    strength: 'seen' as const,
    counted: [
      { of: 'sentences that name other policies', figure: named.length, href: '/citations' },
      { of: 'related policies held', figure: held.length, href: '/citations' },
    ],
    ...(nextReview ? { nextDue: { on: nextReview, what: 'Look at a related policy again' } } : {}),
    ...(turns[0] ? { validUntil: startOfDay(turns[0]) } : {}),
  }
  return tellRelated({ named, held }, today, rest)
}

const toRelated = { href: '/citations', text: 'See the related policies' }

function tellRelated({ named, held }: RelatedStanding, today: string, rest: Partial<Evidence>): Evidence {
  const sayings = named.map(namedSaying)
  const missing = sayings.filter((says) => says === 'some-missing').length
  const unanswered = sayings.filter((says) => says === undefined).length
  const inState = (...states: string[]) => held.filter((one) => states.includes(heldStateOf(one, today)))
  const [overdue, soon] = [inState('overdue'), inState('soon')]
  const of = `of ${many(held.length, 'related policy', 'related policies')}`
  const step = toRelated
  if (overdue.length > 0) {
    const on = firstReview(overdue)
    const because = `${overdue.length} ${of} ${overdue.length === 1 ? 'was' : 'were'} to be looked at again by ${dayInWords(on)}.`
    return broken(because, { ...rest, telling: 'overdue', on, step })
  }
  if (missing > 0)
    return broken(`${many(missing, 'sentence names', 'sentences name')} a policy that is not held.`, { ...rest, step })
  if (soon.length > 0) {
    const on = firstReview(soon)
    const because = `${soon.length} ${of} ${soon.length === 1 ? 'is' : 'are'} to be looked at again by ${dayInWords(on)}.`
    return atRisk(because, { ...rest, on, step })
  }
  if (unanswered > 0)
    return notYetKnown(
      `Of ${many(unanswered, 'sentence that names', 'sentences that name')} other policies nobody has said whether they are held.`,
      { ...rest, telling: 'not-set-up', step },
    )
  return tellInOrder(held, rest)
}

/** Nothing is missing or late: how strong that is depends on whether somebody has opened each. */
function tellInOrder(held: RelatedStanding['held'], rest: Partial<Evidence>): Evidence {
  if (held.length === 0)
    return kept('What our policy names was said to be not ours to hold.', {
      ...rest,
      telling: 'none-here',
      strength: 'told',
    })
  const unopened = held.filter(({ openedOn }) => openedOn === null).length
  if (unopened > 0)
    return kept(`${unopened} of ${many(held.length, 'related policy', 'related policies')} nobody has opened yet.`, {
      ...rest,
      telling: 'told',
      strength: 'document',
      step: toRelated,
    })
  const are = held.length === 1 ? 'is' : 'are'
  return kept(`${many(held.length, 'related policy', 'related policies')} ${are} held, opened and in date.`, rest)
}

const firstReview = (held: RelatedStanding['held']) => held.map(({ reviewOn }) => reviewOn).sort()[0] ?? ''
const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`

async function evidenceOfLaws(reader: Reader): Promise<Evidence> {
  const sentences = await listLawSentences(reader)
  if (sentences.length === 0) return notYetKnown('No policy in force says anything of the law.')
  const today = dayOf(reader.now)
  const lines = sentences.map((one) => ({ state: lawStateOf(one, today), dueOn: lawDueOn(one) }))
  const inState = (wanted: string) => lines.filter(({ state }) => state === wanted)
  const turning = lines.filter(({ state }) => state !== 'wrong')
  const turns = turning.flatMap(({ dueOn }) => turnsOf(dueOn, today)).sort()
  const firstDue = (some: typeof lines) => some.map(({ dueOn }) => dueOn).sort()[0] ?? today
  const rest: Partial<Evidence> = {
    strength: 'seen',
    counted: [{ of: 'sentences about the law', figure: lines.length, href: '/citations/laws' }],
    nextDue: { on: firstDue(lines), what: 'Check what the policy says of the law' },
    ...(turns[0] ? { validUntil: startOfDay(turns[0]) } : {}),
  }
  const step = { href: '/citations/laws', text: 'Check the laws' }
  const [wrong, overdue, soon, unseen] = [inState('wrong'), inState('overdue'), inState('soon'), inState('new')]
  const of = `of ${many(lines.length, 'sentence', 'sentences')} about the law`
  if (overdue.length > 0) {
    const on = firstDue(overdue)
    const because = `${overdue.length} ${of} ${overdue.length === 1 ? 'was' : 'were'} to be checked by ${dayInWords(on)}.`
    return broken(because, { ...rest, telling: 'overdue', on, step })
  }
  if (wrong.length > 0) {
    const because = `${wrong.length} ${of} ${wrong.length === 1 ? 'is' : 'are'} out of date, as somebody found.`
    return broken(because, { ...rest, step: { href: '/policy', text: 'Change the policy' } })
  }
  if (soon.length > 0) {
    const on = firstDue(soon)
    const because = `${soon.length} ${of} ${soon.length === 1 ? 'is' : 'are'} to be checked by ${dayInWords(on)}.`
    return atRisk(because, { ...rest, on, step })
  }
  if (unseen.length > 0) {
    const because = `${unseen.length} ${of} ${unseen.length === 1 ? 'has' : 'have'} not been checked yet.`
    return notYetKnown(because, { ...rest, telling: 'not-set-up', step })
  }
  const oldest = sentences.flatMap(({ checkedOn }) => checkedOn ?? []).sort()[0] ?? today
  return kept(`Each ${of} was checked, the longest ago on ${dayInWords(oldest)}.`, rest)
}
