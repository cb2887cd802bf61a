/** What is shown first, what waits in the holidays, and what waits for another week. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canWait, choose, mondayOf, mostAWeek } from './reviews.rules.ts'

const reminder = fc.record(
  {
    cause: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'),
    kind: fc.constantFrom('unsafe', 'due', 'told'),
    dueOn: fc.constantFrom('2026-11-20', '2026-12-01', '2027-01-01'),
    cannotWait: fc.constant(true as const),
  },
  { requiredKeys: ['cause', 'kind'] },
)
type Told = Parameters<typeof canWait>[0]
const isPressing = ({ kind, cannotWait }: Told) => kind === 'unsafe' || cannotWait === true
const causesOf = (some: readonly Told[]) => some.map(({ cause }) => cause)
const due = (cause: string, dueOn?: string): Told => ({ cause, kind: 'due', ...(dueOn ? { dueOn } : {}) })

describe('this week', () => {
  test('shows one task a cause, the unsafe before everything, and at most seven but for what cannot wait', () => {
    fc.assert(
      fc.property(fc.array(reminder, { maxLength: 30 }), (all) => {
        const { shown, later } = choose(all)
        const pressing = new Set(causesOf(all.filter(isPressing)))
        expect(shown.length).toBeLessThanOrEqual(Math.max(mostAWeek, pressing.size))
        expect(new Set(causesOf([...shown, ...later]))).toEqual(new Set(causesOf(all)))
        expect(shown.length + later.length).toBe(new Set(causesOf(all)).size)
        expect(shown.filter(isPressing).length).toBe(pressing.size)
        const ranks = shown.map((one) => (one.kind === 'unsafe' ? 0 : isPressing(one) ? 1 : one.kind === 'due' ? 2 : 3))
        expect(ranks).toEqual(ranks.toSorted())
      }),
    )
  })

  test('is seven in all, in whatever order things are done and come in', () => {
    fc.assert(
      fc.property(fc.array(fc.array(reminder, { maxLength: 12 }), { maxLength: 8 }), (visits) => {
        const seen = new Set<string>()
        const pressing = new Set<string>()
        for (const all of visits) {
          for (const cause of causesOf(all.filter(isPressing))) pressing.add(cause)
          for (const cause of causesOf(choose(all, seen).shown)) seen.add(cause)
        }
        const asked = [...seen].filter((cause) => !pressing.has(cause))
        expect(asked.length).toBeLessThanOrEqual(mostAWeek)
      }),
    )
  })

  test('makes no room for an eighth when something is done', () => {
    const many = 'abcdefghij'.split('').map((cause) => due(cause))
    const first = choose(many)
    expect(causesOf(first.shown)).toEqual([...'abcdefg'])
    const left = many.slice(3)
    const next = choose(left, new Set(causesOf(first.shown)))
    expect([causesOf(next.shown), causesOf(next.later)]).toEqual([[...'defg'], [...'hij']])
    expect(causesOf(choose(left).shown)).toEqual([...'defghij'])
  })

  test('holds back nothing that is unsafe or cannot wait, without a day and after seven others', () => {
    const seven = 'abcdefg'.split('').map((cause) => due(cause, '2026-11-20'))
    const lead: Told = { cause: 'nobody is lead', kind: 'due', cannotWait: true }
    expect(choose([...seven, lead]).shown[0]).toBe(lead)
    expect(causesOf(choose([...seven, lead]).later)).toEqual(['g'])
    const unsafe: Told = { cause: 'unsafe', kind: 'unsafe' }
    expect(causesOf(choose([unsafe], new Set(causesOf(seven))).shown)).toEqual(['unsafe'])
  })

  test('lets what is due wait in the holidays, but nothing that a child’s safety hangs on', () => {
    expect(canWait({ cause: 'a', kind: 'due' })).toBe(true)
    expect(canWait({ cause: 'a', kind: 'due', cannotWait: true })).toBe(false)
    expect(canWait({ cause: 'a', kind: 'unsafe' })).toBe(false)
    expect(canWait({ cause: 'a', kind: 'told' })).toBe(false)
  })

  test('is from Monday to Sunday', () => {
    const days = ['2026-11-15', '2026-11-16', '2026-11-20', '2026-11-22', '2026-11-23', '2027-01-01']
    const mondays = ['2026-11-09', '2026-11-16', '2026-11-16', '2026-11-16', '2026-11-23', '2026-12-28']
    expect(days.map(mondayOf)).toEqual(mondays)
  })
})
