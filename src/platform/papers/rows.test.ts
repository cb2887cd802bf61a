/** Shows that rows come back from a spreadsheet as they were given, and that none of them is taken for a formula. */

import { unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { writeCsv, writeXlsx } from './rows.ts'

const csv = (rows: Parameters<typeof writeCsv>[0]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(rows))
const formulas = ['=1+1', '+44 1632 960411', '-2', '@SUM(A1)', '\tx', '\r=1']

describe('CSV', () => {
  test('begins with the mark by which Excel knows its letters, and quotes what it must', () => {
    expect(
      csv([
        ['Name', 'Said'],
        ['Siân', 'a, "b"'],
        [null, 3],
      ]),
    ).toBe('\ufeffName,Said\r\nSiân,"a, ""b"""\r\n,3\r\n')
  })

  test.each(formulas)('gives %j a sign before it, so that no program counts with it', (text) => {
    expect(csv([[text]])).toMatch(/^\ufeff"?'/)
  })

  test('keeps a line break within its cell', () => {
    expect(csv([['a\nb', 'c']])).toBe('\ufeff"a\nb",c\r\n')
  })
})

describe('a workbook', () => {
  const columns = [{ name: 'Name' }, { name: 'Born', kind: 'day' }, { name: 'Times', kind: 'number' }] as const

  test('comes back with texts as texts, days as days and numbers as numbers', async () => {
    const file = await writeXlsx('People', columns, [
      ['Siân', '2008-02-29', 3],
      [null, null, null],
      ['Zoë\nAnn', 'not known', 0],
    ])
    const [sheet] = await readExcelFile(Buffer.from(file))
    expect(sheet?.sheet).toBe('People')
    const [head, first, , third] = sheet?.data ?? []
    expect(head).toEqual(['Name', 'Born', 'Times'])
    const born = first?.[1]
    expect(born instanceof Date && born.toISOString().slice(0, 10)).toBe('2008-02-29')
    expect([first?.[0], first?.[2]]).toEqual(['Siân', 3])
    expect(third).toEqual(['Zoë\nAnn', 'not known', 0])
  })

  test('holds no formula, whatever was typed', async () => {
    const file = await writeXlsx(
      'People',
      [{ name: 'Typed' }],
      formulas.map((one) => [one]),
    )
    const sheet = Buffer.from(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? []).toString()
    expect(sheet).not.toContain('<f')
    const [read] = await readExcelFile(Buffer.from(file), { trim: false })
    expect(read?.data.slice(1).map(([cell]) => String(cell).trim())).toEqual(formulas.map((one) => one.trim()))
  })

  test('keeps its bold head in sight', async () => {
    const parts = unzipSync(await writeXlsx('People', columns, []))
    expect(Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString()).toMatch(
      /<pane[^>]*ySplit="1"[^>]*state="frozen"/,
    )
    expect(Buffer.from(parts['xl/styles.xml'] ?? []).toString()).toContain('<b/>')
  })

  test('takes a name that Excel would not, and letters that no file may hold', async () => {
    const file = await writeXlsx(
      '[Kept]: who/what? and a very long name indeed',
      [{ name: 'Typed' }],
      [['a\u0000b\ud800c']],
    )
    const [sheet] = await readExcelFile(Buffer.from(file))
    expect(sheet?.sheet).toMatch(/^[^[\]:/?]{1,31}$/)
    expect(sheet?.data[1]?.[0]).toMatch(/^ab\ufffd?c$/)
  })
})
