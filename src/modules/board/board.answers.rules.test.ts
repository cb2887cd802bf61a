/** What the board says of a commitment: every telling of every verdict, strength and polarity. */
import { describe, expect, test } from 'vitest'
import type { Telling, Verdict } from '#platform/promises/evidence.ts'
import { kept, strengths, tellings, verdicts } from '#platform/promises/evidence.ts'
import type { Decision, Found, Source } from './board.answers.rules.ts'
import { answerOf } from './board.answers.rules.ts'
import { clauses, commitment, decision, found, known, source, today } from './board.known.examples.ts'
import type { Standing } from './board.words.ts'

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
