/** Until when evidence stands, where something begins to count or ceases to on some days. */
import { expect, test } from 'vitest'
import { atRisk, kept } from './evidence.ts'
import { standsUntil } from './first-change.ts'

const soonFrom = (from: string) => (day: string) => (day < from ? kept('All is well.') : atRisk('It falls due.'))
const days = ['2026-12-01', '2026-07-01', '2026-11-25', '2026-11-20']

test('is the first day on which it would be found otherwise, whatever the order of the days', () => {
  const found = standsUntil('2026-11-20', days, soonFrom('2026-12-01'))
  expect(found).toEqual({ ...kept('All is well.'), validUntil: new Date('2026-12-01T00:00:00Z') })
})

test('is the moment at which that day begins in the United Kingdom', () => {
  const found = standsUntil('2026-06-01', days, soonFrom('2026-07-01'))
  expect(found.validUntil?.toISOString()).toBe('2026-06-30T23:00:00.000Z')
})

test('is not said where nothing changes on any of them', () => {
  expect(standsUntil('2026-11-20', days, soonFrom('2020-01-01'))).toEqual(atRisk('It falls due.'))
  expect(standsUntil('2026-12-01', days, soonFrom('2027-01-01')).validUntil).toBeUndefined()
})
