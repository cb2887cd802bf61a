/** Shows which roles are in force without a second factor, for how long, and that no clock can change that for good. */
import { describe, expect, test } from 'vitest'
import type { AppointmentHeld, FactorRule } from './role-rules.ts'
import { rolesToday } from './role-rules.ts'

const needsProof = new Set(['lead', 'administrator'])
const rule: FactorRule = { graceDays: 14, askedFrom: '2026-03-01' }
const held = (role: string, from = '2026-03-01', { until = null, made = from }: Partial<AppointmentHeld> = {}) => ({
  role,
  from,
  until,
  made,
})
const on = (
  today: string,
  appointments: readonly AppointmentHeld[],
  { asks = rule, hasSecondFactor = false }: { asks?: FactorRule; hasSecondFactor?: boolean } = {},
) => rolesToday(appointments, asks, { hasSecondFactor, needsProof, today })

describe('somebody with a second factor', () => {
  test('has every role they are appointed to today, however long ago', () => {
    expect(on('2027-01-01', [held('lead')], { hasSecondFactor: true })).toEqual({ inForce: ['lead'], withheld: [] })
  })

  test('has no role before its first day and none after its last', () => {
    const both = [held('lead', '2026-05-01'), held('administrator', '2026-01-01', { until: '2026-04-01' })]
    expect(on('2026-04-15', both, { hasSecondFactor: true }).inForce).toEqual([])
    expect(on('2026-04-01', both, { hasSecondFactor: true }).inForce).toEqual(['administrator'])
    expect(on('2026-05-01', both, { hasSecondFactor: true }).inForce).toEqual(['lead'])
  })
})

describe('somebody without one', () => {
  test('is asked nothing while none of their roles needs it', () => {
    expect(on('2027-01-01', [held('trustee')])).toEqual({ inForce: ['trustee'], withheld: [] })
  })

  test.each([
    ['on the day it begins', '2026-03-01', ['lead', 'trustee'], []],
    ['on the last day of grace', '2026-03-15', ['lead', 'trustee'], []],
    ['on the day after', '2026-03-16', ['trustee'], ['lead']],
    ['years later', '2029-03-16', ['trustee'], ['lead']],
  ])('%s', (_, today, inForce, withheld) => {
    const roles = on(today, [held('lead'), held('trustee')])
    expect(roles).toEqual({ inForce, withheld, proveBy: '2026-03-15' })
  })

  test('has their time from the day the role was given, where that is later than the organisation began to ask', () => {
    expect(on('2026-06-10', [held('lead', '2026-06-10')]).proveBy).toBe('2026-06-24')
  })

  test('has their time from the day the role was written down, where it counts from long before', () => {
    const roles = on('2026-06-10', [held('lead', '2020-01-01', { made: '2026-06-10' })])
    expect(roles).toEqual({ inForce: ['lead'], withheld: [], proveBy: '2026-06-24' })
  })

  test('has as many days as the organisation gives, and never more than fourteen', () => {
    const by = (graceDays: number) => on('2026-03-01', [held('lead')], { asks: { ...rule, graceDays } }).proveBy
    expect([by(0), by(1), by(14), by(15), by(400), by(-3), by(2.9)]).toEqual([
      '2026-03-01',
      '2026-03-02',
      '2026-03-15',
      '2026-03-15',
      '2026-03-15',
      '2026-03-01',
      '2026-03-03',
    ])
  })

  test('begins no second time when a role is ended and given again, or another is given', () => {
    const again = [held('lead', '2026-03-01', { until: '2026-03-14' }), held('lead', '2026-03-15')]
    expect(on('2026-03-16', again).withheld).toEqual(['lead'])
    const another = [held('lead', '2026-03-01', { until: '2026-03-14' }), held('administrator', '2026-03-15')]
    expect(on('2026-03-16', another).withheld).toEqual(['administrator'])
  })

  test('begins anew when somebody comes back after a season', () => {
    const back = [held('lead', '2026-03-01', { until: '2026-03-14' }), held('lead', '2026-09-01')]
    expect(on('2026-09-02', back).withheld).toEqual([])
  })

  test('gains no time by a role that needs no second factor', () => {
    expect(on('2026-06-01', [held('trustee', '2020-01-01'), held('lead', '2026-05-30')]).proveBy).toBe('2026-06-13')
  })
})

describe('a clock that was wrong', () => {
  test('cannot lengthen the time: a day to come on which asking begins is no day at all', () => {
    const roles = on('2026-04-01', [held('lead', '2026-03-01')], { asks: { graceDays: 14, askedFrom: '2031-01-01' } })
    expect(roles).toEqual({ inForce: [], withheld: ['lead'], proveBy: '2026-03-15' })
  })

  test('nor does a role that was written down on a day to come', () => {
    const roles = on('2026-04-01', [held('lead', '2026-03-01', { made: '2031-01-01' })])
    expect(roles.withheld).toEqual(['lead'])
  })

  test('two machines a day apart give the same answer once both have passed the last day', () => {
    for (const today of ['2026-03-16', '2026-03-17']) expect(on(today, [held('lead')]).withheld).toEqual(['lead'])
  })

  test('put back before everything keeps nobody out who has a second factor, and gives nobody more than the days', () => {
    expect(on('2026-03-01', [held('lead')], { hasSecondFactor: true }).inForce).toEqual(['lead'])
    expect(on('2026-03-01', [held('lead')]).proveBy).toBe('2026-03-15')
  })
})

describe('the day from which somebody’s time is counted', () => {
  test('is the day a role begins, where it was given before', () => {
    expect(on('2026-03-12', [held('lead', '2026-03-10', { made: '2026-03-02' })]).proveBy).toBe('2026-03-24')
  })

  test('is today for a role that is given today', () => {
    expect(on('2026-05-05', [held('lead', '2026-05-05')]).proveBy).toBe('2026-05-19')
  })

  test('is that of a role which ended ninety days ago, and not of one that ended before', () => {
    const back = (until: string) => [held('lead', '2026-03-01', { until }), held('lead', '2026-06-29')]
    expect(on('2026-06-29', back('2026-03-31')).proveBy).toBe('2026-03-15')
    expect(on('2026-06-29', back('2026-03-30')).proveBy).toBe('2026-07-13')
  })

  test('is the first of several, in whichever order they are told', () => {
    const roles = [held('administrator', '2026-03-20'), held('lead', '2026-03-05')]
    for (const told of [roles, roles.toReversed()]) expect(on('2026-03-20', told).proveBy).toBe('2026-03-19')
  })
})

test('roles stand in one order, each once, however often they were given', () => {
  const roles = on('2026-03-02', [held('trustee'), held('lead'), held('administrator'), held('lead', '2026-02-01')])
  expect(roles.inForce).toEqual(['administrator', 'lead', 'trustee'])
})
