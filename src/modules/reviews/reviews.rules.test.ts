/** What is shown first, and what waits in the holidays. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canWait, choose, mostAtOnce } from './reviews.rules.ts'

const reminder = fc.record(
  {
    cause: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'),
    kind: fc.constantFrom('unsafe', 'due', 'told'),
    dueOn: fc.constantFrom('2026-11-20', '2026-12-01', '2027-01-01'),
    cannotWait: fc.constant(true as const),
  },
  { requiredKeys: ['cause', 'kind'] },
)

describe('this week', () => {
  test('shows one task a cause, at most seven, and the unsafe before everything', () => {
    fc.assert(
      fc.property(fc.array(reminder, { maxLength: 30 }), (all) => {
        const chosen = choose(all)
        expect(chosen.length).toBeLessThanOrEqual(mostAtOnce)
        expect(new Set(chosen.map(({ cause }) => cause)).size).toBe(chosen.length)
        const ranks = chosen.map(({ kind }) => ['unsafe', 'due', 'told'].indexOf(kind))
        expect(ranks).toEqual(ranks.toSorted())
      }),
    )
  })

  test('lets what is due wait in the holidays, but nothing that a child’s safety hangs on', () => {
    expect(canWait({ cause: 'a', kind: 'due' })).toBe(true)
    expect(canWait({ cause: 'a', kind: 'due', cannotWait: true })).toBe(false)
    expect(canWait({ cause: 'a', kind: 'unsafe' })).toBe(false)
    expect(canWait({ cause: 'a', kind: 'told' })).toBe(false)
  })
})
