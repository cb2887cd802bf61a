/** Spreadsheets as people have them: every one is read, or refused with a reason that says what to do. */
import { describe, expect, test } from 'vitest'
import { writeCsv, writeXlsx } from '#platform/papers/rows.ts'
import { readTable } from './read-table.ts'
import type { Table } from './table.ts'
import { letters, number, row, workbook } from './workbook-for-tests.ts'

async function read(bytes: Uint8Array): Promise<Table> {
  const answer = await readTable(bytes)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.read
}
const refused = async (bytes: Uint8Array) => {
  const answer = await readTable(bytes)
  return 'refused' in answer ? answer.refused : 'read'
}
const text = (words: string) => Buffer.from(words, 'utf8')
const cellsOf = ({ rows }: Table) => rows.map(({ cells }) => cells)

describe('a CSV', () => {
  test('from Excel on a British machine, in Windows-1252 with semicolons, keeps every accent', async () => {
    const bytes = Buffer.from('Name;E-mail\r\nZo\xeb O\x92Neill;zoe@rowan.test\r\nSi\xe2n \x80;\r\n', 'latin1')
    const table = await read(bytes)
    expect([table.delimiter, table.encoding, table.certain]).toEqual([';', 'windows-1252', false])
    expect(cellsOf(table)).toEqual([
      ['Zoë O’Neill', 'zoe@rowan.test'],
      ['Siân €', ''],
    ])
  })

  test('is read in UTF-8 with and without its mark, in UTF-16, with tabs, and with old line ends', async () => {
    const words = 'Name\tBorn\nŁucja\t2014-03-21\n'
    for (const bytes of [
      text(words),
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text(words)]),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')]),
      text(words.replaceAll('\n', '\r')),
    ])
      expect(cellsOf(await read(bytes))).toEqual([['Łucja', '2014-03-21']])
  })

  test('keeps names in four scripts, from right to left too, and names with apostrophes', async () => {
    const names = ["D'Arcy O’Brien", 'محمد عبد الله', 'Ольга Иванова', '王小明', 'ਗੁਰਪ੍ਰੀਤ']
    const table = await read(text(`Name,Work\n${names.map((name) => `${name},Choir`).join('\n')}\n`))
    expect(cellsOf(table).map(([name]) => name)).toEqual(names)
  })

  test('may have commas, quotes and lines within its cells', async () => {
    const table = await read(text('Name,Work\n"Pugh, Carys","plays ""harp""\nand sings"\n'))
    expect(cellsOf(table)).toEqual([['Pugh, Carys', 'plays "harp"\nand sings']])
  })

  test('with a quote that nobody closed still gives all its rows', async () => {
    const table = await read(text('Name,Work\n"Carys,harp\nTom,drums\n'))
    expect(cellsOf(table)).toEqual([
      ['"Carys', 'harp'],
      ['Tom', 'drums'],
    ])
  })

  test('says of each row on which line of the spreadsheet it stands, titles and empty lines counted', async () => {
    const table = await read(text('Members 2026,\n,\nName,Work\nCarys,harp\n,\nTom,drums\n'))
    expect(table.headings).toEqual(['Name', 'Work'])
    expect(table.rows.map(({ line }) => line)).toEqual([4, 6])
  })

  test('says itself what keeps its cells apart, where Excel wrote that above it', async () => {
    const table = await read(text('sep=;\nName;Work\nCarys;harp, voice\n'))
    expect([table.delimiter, table.rows[0]?.line, cellsOf(table)]).toEqual([';', 3, [['Carys', 'harp, voice']]])
  })

  test('that Kept handed out comes back as it was, names that look like formulas among it', async () => {
    const bytes = writeCsv([
      ['Name', 'Phone'],
      ['=HYPERLINK("x")', '+44 1632 960001'],
    ])
    expect(cellsOf(await read(bytes))).toEqual([['\'=HYPERLINK("x")', "'+44 1632 960001"]])
  })
})

describe('a workbook', () => {
  test('gives its days as days, its numbers as numbers, and its letters with their zeros', async () => {
    const columns = [{ name: 'Name' }, { name: 'Born', kind: 'day' as const }, { name: 'Phone' }]
    const bytes = await writeXlsx('People', columns, [["Siân O'Hara", '2014-03-21', '01632 960001']])
    const table = await read(bytes)
    expect([table.format, table.sheet, table.otherSheets]).toEqual(['xlsx', 'People', 0])
    expect(cellsOf(table)).toEqual([["Siân O'Hara", '2014-03-21', '01632 960001']])
  })

  test('counts its days from 1904 where it says so', async () => {
    const rows =
      row(1, letters('A1', 'Name'), letters('B1', 'Born')) + row(2, letters('A2', 'Tom'), number('B2', 40_257, 1))
    const old = await read(workbook({ sheets: { People: rows }, countsFrom1904: true }))
    const usual = await read(workbook({ sheets: { People: rows } }))
    expect([old.countsFrom, cellsOf(old)[0]?.[1]]).toEqual(['1904', '2014-03-21'])
    expect([usual.countsFrom, cellsOf(usual)[0]?.[1]]).toEqual(['1900', '2010-03-20'])
  })

  test('gives what a formula came to when it was saved, and never works one out', async () => {
    const formula =
      '<c r="A2" t="str"><f>CONCATENATE("To","m")</f><v>Tom</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    const rows = row(1, letters('A1', 'Name'), letters('B1', 'Work')) + row(2, formula)
    expect(cellsOf(await read(workbook({ sheets: { People: rows } })))[0]?.[0]).toBe('Tom')
  })

  test('of several sheets is read where the rows are, and says which', async () => {
    const people = row(1, letters('A1', 'Name'), letters('B1', 'Work')) + row(2, letters('A2', 'Tom'))
    const notes = row(1, letters('A1', 'Only a title'))
    const table = await read(workbook({ sheets: { Notes: notes, Empty: '', People: people } }))
    expect([table.sheet, table.otherSheets]).toEqual(['People', 1])
  })
})

describe('what is no spreadsheet that can be read', () => {
  test('is refused with its reason', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    expect(await refused(Buffer.alloc(0))).toBe('empty')
    expect(await refused(text('Name,Work\n'))).toBe('no-rows')
    expect(await refused(text('  \n \n'))).toBe('empty')
    expect(await refused(ole)).toBe('old-excel')
    expect(await refused(Buffer.from('%PDF-1.7 a list of people'))).toBe('no-sheet')
    expect(await refused(Buffer.from('\x89PNG and so on', 'latin1'))).toBe('no-sheet')
    expect(await refused(text(`Name,Work\n${'a,b\n'.repeat(25_001)}`))).toBe('too-many-rows')
  })

  test('breaks nothing where it is cut short', async () => {
    const rows = row(1, letters('A1', 'Name'), letters('B1', 'Work')) + row(2, letters('A2', 'Tom'))
    const whole = workbook({ sheets: { People: rows } })
    expect(await refused(whole.subarray(0, whole.length - 40))).toBe('damaged')
  })
})
