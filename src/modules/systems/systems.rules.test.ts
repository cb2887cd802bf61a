/** How a system stands, state by state, and against a second statement by hand. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '#platform/text/dates.ts'
import type { HolderFacts, LookFacts } from './systems.rules.ts'
import { faultsOf, standingOf, turnsOn } from './systems.rules.ts'
import { holderLevels, passwordWays, secondSteps, yesOrNo } from './systems.words.ts'

const good: LookFacts = {
  lookedOn: '2026-06-01',
  secondStep: 'everybody',
  ownNames: 'yes',
  passwords: 'manager',
  leaversGone: 'yes',
  byAnother: true,
}
const administrator: HolderFacts = { level: 'administrator', hasLeft: false }
const system = (change: Partial<LookFacts> = {}, holders: readonly HolderFacts[] = [administrator]) => ({
  since: '2026-01-01',
  look: { ...good, ...change },
  holders,
})

describe('a look', () => {
  test.each([
    ['2026-06-01', 'good'],
    ['2026-11-09', 'good'],
    ['2026-11-10', 'soon'],
    ['2026-12-01', 'soon'],
    ['2026-12-02', 'overdue'],
  ])('on %s it is %s', (day, state) => {
    expect(standingOf(system(), day).state).toBe(state)
  })

  test('nobody has looked: new for three weeks, then overdue', () => {
    const never = { since: '2026-11-01', look: undefined, holders: [] }
    expect([standingOf(never, '2026-11-22').state, standingOf(never, '2026-11-23').state]).toEqual(['new', 'overdue'])
  })

  test('somebody who left is a fault before anybody looked', () => {
    const never = { since: '2026-11-01', look: undefined, holders: [{ level: 'user', hasLeft: true }] as const }
    expect(standingOf(never, '2026-11-02')).toMatchObject({ state: 'faults', faults: ['leaver'] })
  })

  test('an administrator who has left is no administrator', () => {
    expect(faultsOf(good, [{ level: 'administrator', hasLeft: true }])).toEqual(['leaver', 'no-administrator'])
  })

  test('a system that offers no second step is not protected by one', () => {
    expect(standingOf(system({ secondStep: 'cannot' }), '2026-06-02')).toMatchObject({ faults: ['second-step'] })
  })
})

const anyLook = fc.record({
  lookedOn: fc.constant('2026-06-01'),
  secondStep: fc.constantFrom(...secondSteps),
  ownNames: fc.constantFrom(...yesOrNo),
  passwords: fc.constantFrom(...passwordWays),
  leaversGone: fc.constantFrom(...yesOrNo),
  byAnother: fc.boolean(),
})
const anyHolders = fc.array(fc.record({ level: fc.constantFrom(...holderLevels), hasLeft: fc.boolean() }), {
  maxLength: 4,
})

test('without a fault means that every answer was the good one and everybody who can sign in is here', () => {
  fc.assert(
    fc.property(anyLook, anyHolders, (look, holders) => {
      const allWell =
        ['everybody', 'administrators'].includes(look.secondStep) &&
        look.ownNames === 'yes' &&
        ['manager', 'each-their-own'].includes(look.passwords) &&
        look.leaversGone === 'yes' &&
        holders.every(({ hasLeft }) => !hasLeft) &&
        holders.some(({ level }) => level === 'administrator')
      expect(faultsOf(look, holders).length === 0).toBe(allWell)
    }),
  )
})

test('a standing changes on the days it names and on no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (after) => {
      const facts = system()
      const day = daysAfter('2026-06-01', after)
      const next = daysAfter(day, 1)
      const changes = standingOf(facts, day).state !== standingOf(facts, next).state
      expect(changes).toBe(turnsOn(facts).includes(next))
    }),
  )
})
