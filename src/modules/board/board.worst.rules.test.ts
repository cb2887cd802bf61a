/** The whole is never told better than its worst part, whatever is known of it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { strengths, tellings, verdicts } from '#platform/promises/evidence.ts'
import type { BoardAnswer, Found } from './board.answers.rules.ts'
import { answerOf } from './board.answers.rules.ts'
import { clauses, commitment, decision, found, source, today } from './board.known.examples.ts'
import type { Standing } from './board.words.ts'

const order: readonly Standing[] = ['not-met', 'soon', 'unknown', 'told', 'met']
const rank = ({ standing }: Pick<BoardAnswer, 'standing'>) => order.indexOf(standing)

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
  doubts: fc.constant([]),
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

  test('while it is not known whether anything speaks against it, nothing shows as met or told', () => {
    fc.assert(
      fc.property(aKnown, (given) => {
        const doubts = [{ word: 'Being checked', because: 'Kept is looking just now.' }]
        const { standing } = answerOf({ ...given, doubts }, today)
        expect(['not-met', 'soon', 'unknown']).toContain(standing)
        expect(rank({ standing })).toBeLessThanOrEqual(rank(answerOf(given, today)))
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
})
