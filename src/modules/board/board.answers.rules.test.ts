/** What the board says of a commitment: in every case, and never better than the worst that is known of it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Strength, Telling, Verdict } from '#platform/promises/evidence.ts'
import { kept, strengths, tellings, verdicts } from '#platform/promises/evidence.ts'
import type { BoardAnswer, Commitment, Decision, Found, Known, Source } from './board.answers.rules.ts'
import { answerOf, worstStanding } from './board.answers.rules.ts'
import { clausesOf } from './board.clauses.rules.ts'
import type { Standing } from './board.words.ts'

const today = '2026-11-20'
const text = 'We will name a coordinator, whose name is displayed in every room, and train all staff every two years.'
const clauses = clausesOf(text)

const commitment = (polarity: Commitment['polarity'] = 'do'): Commitment => ({
  statementId: 's',
  policyId: 'p',
  policy: 'Policy',
  versionId: 'v',
  section: undefined,
  text,
  polarity,
  topics: [],
  measure: '',
})
const decision = (other: Partial<Decision> = {}): Decision => ({
  how: 'shown',
  decidedText: text,
  rest: 'more-to-show',
  note: '',
  decidedBy: 'Amira Castell',
  decidedOn: '2026-11-01',
  ...other,
})
const source = (evidence: Found | undefined, other: Partial<Source> = {}): Source => ({
  promise: 'toy.promise',
  says: 'It is so.',
  href: undefined,
  covers: clauses,
  evidence,
  since: undefined,
  isBeingChecked: false,
  lookedOn: undefined,
  ...other,
})
const known = (other: Partial<Known> = {}): Known => ({
  commitment: commitment(),
  decision: decision(),
  sources: [],
  denials: [],
  disagreement: undefined,
  gap: undefined,
  ...other,
})
const found = (verdict: Verdict, strength: Strength, telling: Telling, on?: string): Found => ({
  ...kept('Because.', { telling, strength, ...(on ? { on } : {}) }),
  verdict,
})

const order: readonly Standing[] = ['not-met', 'soon', 'unknown', 'told', 'met']
const rank = ({ standing }: Pick<BoardAnswer, 'standing'>) => order.indexOf(standing)

const words: Readonly<Record<Telling, string>> = {
  'up-to-date': 'Up to date',
  'nothing-against': 'Nothing against it recorded (last looked at 1 October 2026)',
  confirmed: 'Confirmed by a person on 1 October 2026',
  told: 'Told to us on 1 October 2026',
  'none-here': 'None here',
  'does-not-apply': 'Does not apply',
  'due-soon': 'Due soon',
  'not-met': 'Not met',
  overdue: 'Overdue by 7 weeks',
  breach: 'Breach recorded',
  'confirmation-overdue': 'Confirmation overdue',
  'not-set-up': 'Not set up',
  'nothing-to-count': 'Nothing to count yet',
  'not-looked-at': 'Not looked at since 1 October 2026',
  'no-one-confirms': 'No one confirms this yet',
  'could-not-be-checked': 'Could not be checked since 1 October 2026',
  'known-gap': 'Known gap, plan until 1 October 2026',
  'gap-over': 'Known gap, plan was until 1 October 2026',
}
const cases = verdicts.flatMap((verdict) =>
  strengths.flatMap((strength) => tellings.map((telling) => ({ verdict, strength, telling }))),
)
const standings: Readonly<Record<Verdict, Standing>> = {
  broken: 'not-met',
  'at-risk': 'soon',
  'not-yet-known': 'unknown',
  kept: 'met',
}

describe('one source', () => {
  test.each(['do', null] as const)('is told by its verdict, telling and strength, where it says %s', (polarity) => {
    for (const { verdict, strength, telling } of cases) {
      const evidence = found(verdict, strength, telling, '2026-10-01')
      const answer = answerOf(known({ commitment: commitment(polarity), sources: [source(evidence)] }), today)
      const isWeak = verdict === 'kept' && (strength === 'told' || strength === 'document')
      const word = isWeak ? (strength === 'told' ? words.told : 'A document only') : words[telling]
      expect({ ...answer, telling }).toMatchObject({
        standing: isWeak ? 'told' : standings[verdict],
        word,
        strength,
        because: 'Because.',
        telling,
      })
    }
  })

  test('of what must never happen shows as met only once a person looked', () => {
    for (const { verdict, strength, telling } of cases)
      for (const lookedOn of [undefined, '2026-10-05']) {
        const evidence = found(verdict, strength, telling, '2026-10-01')
        const never = { commitment: commitment('never'), sources: [source(evidence, { lookedOn })] }
        const answer = answerOf(known(never), today)
        if (verdict !== 'kept' || strength === 'told' || strength === 'document')
          expect(answer).toEqual(answerOf(known({ sources: [source(evidence, { lookedOn })] }), today))
        else if (lookedOn)
          expect([answer.standing, answer.word]).toEqual([
            'met',
            'Nothing against it recorded (last looked at 5 October 2026)',
          ])
        else expect([answer.standing, answer.word]).toEqual(['unknown', 'Not looked at yet'])
      }
  })

  test('that allows something is not judged, whatever is recorded', () => {
    for (const { verdict, strength, telling } of cases)
      expect(
        answerOf(
          known({ commitment: commitment('may'), sources: [source(found(verdict, strength, telling, '2026-10-01'))] }),
          today,
        ),
      ).toMatchObject({ standing: 'permission', word: 'A permission', gap: undefined, uncovered: [], isOverdue: false })
  })

  test('that was never judged, is being judged, or is not known to this release never shows as met', () => {
    const one = (other: Partial<Source>, evidence?: Found) =>
      answerOf(known({ sources: [source(evidence, other)] }), today)
    expect(one({})).toMatchObject({ standing: 'unknown', word: 'Could not be checked' })
    expect(one({ isBeingChecked: true })).toMatchObject({ standing: 'unknown', word: 'Being checked' })
    const before = one({ isBeingChecked: true, since: '2026-03-03' }, kept('All 14 signed.'))
    expect(before).toMatchObject({ standing: 'unknown', word: 'Being checked' })
    expect(before.because).toContain('Before that it was: Up to date, since 3 March 2026. All 14 signed.')
    expect(one({ isBeingChecked: true }, found('broken', 'counted', 'not-met'))).toMatchObject({
      standing: 'not-met',
      word: 'Not met',
    })
  })
})

describe('what was decided', () => {
  test('is said as it was said, by whom and when', () => {
    const of = (how: Decision['how'], note = 'We have no website.') =>
      answerOf(known({ decision: decision({ how, note }) }), today)
    expect(answerOf(known({ decision: undefined }), today)).toMatchObject({ standing: 'unknown', word: 'Not set up' })
    expect(of('none-here')).toMatchObject({
      standing: 'told',
      word: 'None here (said by Amira Castell)',
      because: 'Said by Amira Castell on 1 November 2026: We have no website.',
      strength: 'told',
    })
    expect(of('does-not-apply')).toMatchObject({ standing: 'told', word: 'Does not apply' })
    expect(of('not-set-up')).toMatchObject({ standing: 'unknown', word: 'Not set up', because: 'We have no website.' })
    expect(of('shown')).toMatchObject({ standing: 'unknown', word: 'No one confirms this yet' })
  })

  test('under other words has to be decided again, and what is broken stays so', () => {
    const reworded = { decision: decision({ decidedText: 'Other words.' }) }
    expect(answerOf(known({ ...reworded, sources: [source(kept('Yes.'))] }), today)).toMatchObject({
      standing: 'unknown',
      word: 'Not looked at since it was reworded',
      uncovered: [],
    })
    const broken = source(found('broken', 'counted', 'overdue', '2025-09-20'))
    expect(answerOf(known({ ...reworded, sources: [broken] }), today).word).toBe('Overdue by 1 year and 2 months')
  })
})

describe('beside the answer', () => {
  test('a known gap stands, and changes nothing', () => {
    const sources = [source(found('broken', 'counted', 'not-met'))]
    const gap = { ...found('broken', 'seen', 'known-gap', '2027-03-03'), because: 'We train in March.' }
    const [with_, without] = [answerOf(known({ sources, gap }), today), answerOf(known({ sources }), today)]
    expect(with_).toEqual({
      ...without,
      gap: { word: 'Known gap, plan until 3 March 2027', because: 'We train in March.' },
    })
    expect(answerOf(known({ sources, gap: { ...gap, telling: 'gap-over' } }), today).isOverdue).toBe(true)
  })

  test('stands what falls due first, whichever source it is of', () => {
    const due = (on: string, what: string) =>
      source({ ...found('kept', 'counted', 'up-to-date'), nextDue: { on, what } })
    const late = source({ ...found('broken', 'counted', 'not-met'), nextDue: { on: '2027-05-01', what: 'later' } })
    const answer = answerOf(known({ sources: [late, due('2026-12-01', 'first')] }), today)
    expect([answer.standing, answer.nextDue]).toEqual(['not-met', { on: '2026-12-01', what: 'first' }])
    expect([answer.isOverdue, answerOf(known({ sources: [due('2026-11-19', 'x')] }), today).isOverdue]).toEqual([
      false,
      true,
    ])
  })

  test('stand the words that nothing covers, and then it is only partly shown', () => {
    const part = source(kept('Una is appointed.'), { covers: clauses.slice(0, 1) })
    const answer = answerOf(known({ sources: [part] }), today)
    expect(answer).toMatchObject({ standing: 'unknown', word: 'Only partly shown', uncovered: clauses.slice(1) })
    const nothingMore = decision({ rest: 'nothing-more' })
    expect(answerOf(known({ sources: [part], decision: nothingMore }), today)).toMatchObject({
      standing: 'met',
      uncovered: [],
    })
  })

  test('where records deny it, it is not met and both sides are named', () => {
    const evidence = found('broken', 'counted', 'not-met')
    const denials = [{ promise: 'toy.chat', says: 'A messaging channel is in use.', href: '/chat', evidence }]
    const answer = answerOf(known({ sources: [source(kept('Yes.'))], denials }), today)
    expect(answer).toMatchObject({ standing: 'not-met', word: 'Not met' })
    expect(answer.because).toContain('The policy says one thing and the records say another: A messaging channel')
  })
})

const anEvidence: fc.Arbitrary<Found> = fc
  .record({
    verdict: fc.constantFrom(...verdicts),
    strength: fc.constantFrom(...strengths),
    telling: fc.constantFrom(...tellings),
    on: fc.option(fc.constantFrom('2026-01-01', '2027-01-01'), { nil: undefined }),
  })
  .map(({ verdict, strength, telling, on }) => found(verdict, strength, telling, on))
const aSource = fc
  .record({
    evidence: fc.option(anEvidence, { nil: undefined, freq: 8 }),
    covers: fc.subarray(clauses),
    isBeingChecked: fc.boolean(),
    lookedOn: fc.option(fc.constant('2026-10-05'), { nil: undefined }),
  })
  .map(({ evidence, ...rest }) => source(evidence, rest))
const aKnown = fc.record({
  commitment: fc.constantFrom(commitment('do'), commitment('never'), commitment(null)),
  decision: fc.constantFrom(decision(), decision({ rest: 'nothing-more' }), decision({ decidedText: 'Other words.' })),
  sources: fc.array(aSource, { minLength: 1, maxLength: 4 }),
  denials: fc.constant([]),
  disagreement: fc.option(anEvidence, { nil: undefined }),
  gap: fc.option(anEvidence, { nil: undefined }),
})

describe('the whole is never better than its worst part', () => {
  test('another source that covers nothing more and looks at nothing never betters it', () => {
    fc.assert(
      fc.property(aKnown, aSource, (given, one) => {
        const more = { ...given, sources: [...given.sources, { ...one, covers: [], lookedOn: undefined }] }
        expect(rank(answerOf(more, today))).toBeLessThanOrEqual(rank(answerOf(given, today)))
      }),
    )
  })

  test('each source alone is no worse than all of them, where all words are covered', () => {
    fc.assert(
      fc.property(aKnown, (given) => {
        const all = { ...given, decision: decision({ rest: 'nothing-more' }), commitment: commitment() }
        for (const one of given.sources)
          expect(rank(answerOf(all, today))).toBeLessThanOrEqual(rank(answerOf({ ...all, sources: [one] }, today)))
      }),
    )
  })

  test('covering fewer words never betters it', () => {
    fc.assert(
      fc.property(aKnown, fc.nat({ max: 3 }), (given, which) => {
        const sources = given.sources.map((one, at) => (at === which ? { ...one, covers: one.covers.slice(1) } : one))
        expect(rank(answerOf({ ...given, sources }, today))).toBeLessThanOrEqual(rank(answerOf(given, today)))
      }),
    )
  })

  test('what somebody found otherwise, or the records deny, never betters it; a gap changes nothing', () => {
    fc.assert(
      fc.property(aKnown, anEvidence, (given, evidence) => {
        const { gap: _, ...told } = answerOf(given, today)
        const without = answerOf({ ...given, disagreement: undefined, gap: undefined }, today)
        expect(rank(told)).toBeLessThanOrEqual(rank(without))
        expect(rank(told)).toBe(rank(answerOf({ ...given, gap: undefined }, today)))
        const denials = [{ promise: 'toy.chat', says: 'So.', href: undefined, evidence }]
        expect(answerOf({ ...given, denials }, today).standing).toBe('not-met')
      }),
    )
  })

  test('what is only told, or only a document, or covers only some of the words never shows as met', () => {
    fc.assert(
      fc.property(aKnown, (given) => {
        const { standing, uncovered } = answerOf(given, today)
        if (standing !== 'met') return
        expect(uncovered).toEqual([])
        for (const { evidence, isBeingChecked } of given.sources) {
          expect(isBeingChecked).toBe(false)
          expect([evidence?.verdict, evidence?.strength]).toEqual(['kept', expect.stringMatching(/^(counted|seen)$/)])
        }
      }),
    )
  })

  test('the whole is told by its worst answer, and permissions are no answer', () => {
    const of = (...standings: Standing[]) => worstStanding(standings.map((standing) => ({ standing })))
    expect([of('met', 'told', 'permission'), of('soon', 'not-met'), of('permission'), of()]).toEqual([
      'told',
      'not-met',
      undefined,
      undefined,
    ])
  })
})
