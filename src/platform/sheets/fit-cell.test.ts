/** What becomes of a cell: days, telephone numbers, addresses and chosen words as people write them. */
import { describe, expect, test } from 'vitest'
import { fitCell, fitRow } from './fit-cell.ts'
import { dayOrders } from './fit-day.ts'
import type { ColumnKind, SheetColumn } from './sheet.ts'

const how = { monthFirst: false, countsFrom: '1900' } as const
const column = (kind: ColumnKind, more: Partial<SheetColumn> = {}): SheetColumn => ({
  ...{ name: 'what', label: 'What', aliases: [], kind },
  ...more,
})
const fitted = (kind: ColumnKind, cell: string | number | null, more = {}) => fitCell(column(kind, more), cell, how)

describe('a day', () => {
  test.each([
    ['21/03/2014', '2014-03-21'],
    ['3.4.2014', '2014-04-03'],
    ['2014-03-21', '2014-03-21'],
    ['2014-03-21 00:00:00', '2014-03-21'],
    ['21st March 2014', '2014-03-21'],
    ['21 Mar 2014', '2014-03-21'],
    ['March 21, 2014', '2014-03-21'],
    ['21 Mawrth 2014', '2014-03-21'],
    ['', ''],
  ])('written %s is %s', (typed, day) => {
    expect(fitted('day', typed)).toEqual({ text: day })
  })

  test('that is a number says what it was taken for, by the calendar of its workbook', () => {
    expect(fitted('day', 41_719)).toEqual({
      text: '2014-03-21',
      says: 'was the number 41719 in the workbook, which is 21 March 2014',
    })
    expect(fitCell(column('day'), 40_257, { ...how, countsFrom: '1904' })).toMatchObject({ text: '2014-03-21' })
  })

  test('is never guessed: what cannot be one says how to write it', () => {
    for (const typed of ['31/02/2014', '03/21/2014', '21/03/14', 'last spring', '40000000', 12])
      expect(fitted('day', typed)).toHaveProperty('fault')
    expect(fitted('day', '03/21/2014')).toEqual({
      fault: '“03/21/2014” is not a day that exists, read with the day first',
    })
    expect(fitted('day', '21/03/14')).toEqual({ fault: '“21/03/14” has a year of two figures: write all four' })
  })

  test('has its month first only where a person said so', () => {
    expect(fitCell(column('day'), '03/04/2014', { ...how, monthFirst: true })).toEqual({ text: '2014-03-04' })
    expect(dayOrders(['21/03/2014', '03/04/2014', '04/04/2014', 12, null])).toEqual({
      dayFirst: 1,
      monthFirst: 0,
      either: '03/04/2014',
    })
  })
})

describe('a telephone number', () => {
  test('keeps its zero, and gets back the one that a spreadsheet took', () => {
    expect(fitted('phone', '01632 960001')).toEqual({ text: '01632 960001' })
    expect(fitted('phone', 7_700_900_123)).toEqual({
      text: '07700900123',
      says: 'had lost its first 0, which Kept put back',
    })
    expect(fitted('phone', '+44 7700 900123')).toEqual({ text: '+44 7700 900123' })
    expect(fitted('phone', "'+44 7700 900123")).toEqual({ text: '+44 7700 900123' })
  })

  test('that was shortened or is none says what to do', () => {
    expect(fitted('phone', '4.47701E+11')).toMatchObject({ fault: expect.stringContaining('shortened') })
    expect(fitted('phone', 'ask his nan')).toEqual({ fault: '“ask his nan” is no telephone number' })
  })
})

describe('other words', () => {
  test('that would be a formula stay letters, and that is said', () => {
    expect(fitted('line', '=HYPERLINK("https://evil.test")')).toEqual({
      text: '=HYPERLINK("https://evil.test")',
      says: 'begins with =, and is kept as letters',
    })
    expect(fitted('line', "'=1+1")).toMatchObject({ text: '=1+1' })
  })

  test('lose what nobody sees, and keep their letters whatever the script', () => {
    expect(fitted('line', '\u202eolleH\u202c  Wo\u200brld ')).toEqual({ text: 'olleH World' })
    expect(fitted('line', 'محمد عبد الله')).toEqual({ text: 'محمد عبد الله' })
  })

  test('are taken for one of several by any of its names', () => {
    const choices = { sessional: ['Sessional tutor', 'tutor', 'tiwtor'], staff: ['Member of staff'] }
    expect(fitted('choice', 'TUTOR ', { choices })).toEqual({ text: 'sessional' })
    expect(fitted('choice', 'cook', { choices })).toEqual({
      fault: '“cook” is none of: Sessional tutor, Member of staff',
    })
  })

  test('are an e-mail address only where they are one', () => {
    expect(fitted('email', ' Carys@Rowan.test ')).toEqual({ text: 'carys@rowan.test' })
    expect(fitted('email', 'mailto:carys@rowan.test')).toEqual({ text: 'carys@rowan.test' })
    expect(fitted('email', 'carys at rowan')).toHaveProperty('fault')
  })
})

test('a row says everything that is wrong with it at once, and by the column’s own name', () => {
  const columns = [column('email', { name: 'mail', label: 'E-mail' }), column('day', { name: 'from', label: 'From' })]
  const { faults } = fitRow(columns, { mail: 0, from: 1 }, ['nobody', 'soon'], how)
  expect(faults).toEqual([
    { column: 'mail', text: 'E-mail “nobody” is not like name@example.org.' },
    { column: 'from', text: 'From “soon” is not a day: write it like 21/03/2014.' },
  ])
})
