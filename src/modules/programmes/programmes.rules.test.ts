/** Parts in programmes over time, and whom a leader sees: each said a second time, naively, and held against the first. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '#platform/text/dates.ts'
import type { Lasting, Spell } from './programmes.rules.ts'
import { isOn, problemWithEnd, problemWithSpell, seenBy, shortName } from './programmes.rules.ts'

const choir: Lasting = { fromOn: '2026-09-01', untilOn: '2027-07-20' }
const lasting = (fromOn: string, untilOn: string | null = null): Lasting => ({ fromOn, untilOn })

describe('a part in a programme', () => {
  test.each([
    ['begins before the programme', lasting('2026-08-31'), [], 'before-the-programme'],
    ['begins with it', lasting('2026-09-01'), [], undefined],
    ['begins on its last day', lasting('2027-07-20'), [], undefined],
    ['begins after it', lasting('2027-07-21'), [], 'after-the-programme'],
    ['begins while another is open', lasting('2026-11-01'), [lasting('2026-09-01')], 'there-already'],
    [
      'begins on the last day of another',
      lasting('2026-11-01'),
      [lasting('2026-09-01', '2026-11-01')],
      'there-already',
    ],
    ['begins the day after', lasting('2026-11-02'), [lasting('2026-09-01', '2026-11-01')], undefined],
    ['begins, open, before one to come', lasting('2026-10-01'), [lasting('2027-01-01')], 'there-already'],
  ])('that %s', (_, wish, others, problem) => {
    expect(problemWithSpell(wish, choir, others)).toBe(problem)
  })

  test.each([
    ['before it began', '2026-08-31', 'before-it-began'],
    ['on its first day', '2026-09-01', undefined],
    ['on the day it ends anyway', '2027-07-20', undefined],
    ['later than it ends', '2027-07-21', 'after-it-ends'],
  ])('ended %s', (_, on, problem) => {
    expect(problemWithEnd(choir, on, '2026-11-20')).toBe(problem)
  })

  test('that is over is not ended again', () => {
    expect(problemWithEnd(lasting('2026-09-01', '2026-11-19'), '2026-11-10', '2026-11-20')).toBe('over-already')
  })

  test('nobody is ever in a programme twice on one day, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.array(aLasting, { maxLength: 12 }), (wishes) => {
        const kept: Lasting[] = []
        for (const wish of wishes) if (!problemWithSpell(wish, lasting('2026-01-01'), kept)) kept.push(wish)
        for (const day of days) expect(kept.filter((one) => isOn(one, day)).length).toBeLessThanOrEqual(1)
        // What was refused would have been in it twice on some day.
        for (const wish of wishes.filter((one) => !kept.includes(one)))
          expect(endless.some((day) => isOn(wish, day) && kept.some((one) => isOn(one, day)))).toBe(true)
      }),
    )
  })
})

describe('a leader', () => {
  test('sees who takes part today in what runs and what they lead today, and nobody else', () => {
    fc.assert(
      fc.property(fc.array(aSpell, { maxLength: 15 }), aProgrammes, fc.constantFrom(...days), (spells, runs, day) => {
        const seen = seenBy('lea', spells, runs, day)
        for (const person of ['lea', 'efa', 'ben']) {
          let expected = false
          for (const led of spells)
            for (const joined of spells) {
              const together =
                led.programme === joined.programme && led.part === 'leads' && joined.part === 'takes-part'
              const running = runs.get(led.programme)
              if (!together || led.person !== 'lea' || joined.person !== person || !running) continue
              const all = [led, joined, running]
              if (all.every((one) => day >= one.fromOn && (one.untilOn ?? '9999') >= day)) expected = true
            }
          expect(seen.has(person)).toBe(expected)
        }
      }),
      { numRuns: 500 },
    )
  })
})

test.each([
  ['Efa Morris', '', 'Efa M.'],
  ['Efa Lowri ap Rhys', '', 'Efa R.'],
  ['Efa Morris', 'Effie', 'Effie M.'],
  ['Mair', '', 'Mair'],
  ['陳 大文', '', '陳 大.'],
  ['  Efa   Morris ', '', 'Efa M.'],
])('of “%s” (called “%s”) a leader reads “%s”', (name, knownAs, short) => {
  expect(shortName(name, knownAs)).toBe(short)
})

const days = Array.from({ length: 40 }, (_, at) => daysAfter('2026-01-01', at))
const endless = [...days, '2030-01-01']
const aLasting = fc
  .tuple(fc.nat(35), fc.option(fc.nat(10)))
  .map(([from, length]) =>
    lasting(daysAfter('2026-01-01', from), length === null ? null : daysAfter('2026-01-01', from + length)),
  )
const aSpell = fc
  .record({
    programme: fc.constantFrom('choir', 'band'),
    person: fc.constantFrom('lea', 'efa', 'ben'),
    part: fc.constantFrom('leads' as const, 'takes-part' as const),
  })
  .chain((spell) => aLasting.map((when): Spell => ({ ...spell, ...when })))
const aProgrammes = fc
  .tuple(aLasting, fc.option(aLasting))
  .map(([one, other]) => new Map([['choir', one], ...(other ? [['band', other] as const] : [])]))
