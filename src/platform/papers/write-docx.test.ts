/** Shows that the Word document that a paper leaves as has real headings, heads and lists, and is the same each time. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../documents/read-docx.ts'
import { readOrThrow, told } from '../documents/told-for-tests.ts'
import { aPaper, everything, names } from './papers-for-tests.ts'
import { writeDocx } from './write-docx.ts'

const partOf = (file: Uint8Array, name: string) => strFromU8(unzipSync(file)[name] ?? new Uint8Array())

describe('a Word document', () => {
  test('is read back with its headings, lists, tables and their heads', async () => {
    const lines = told(readOrThrow(readDocx(await writeDocx(everything))))
    expect(lines).toEqual(
      expect.arrayContaining([
        'heading 1 What we do',
        'heading 2 In the hall',
        'item 1 • We lock the door.',
        'item 1 1. Ring the lead.',
        'row of names Name | On | What was learned',
        'row Tarquin | 5 May 2026 | ',
        'row Chair |  |  | ',
      ]),
    )
  })

  test('is the same, byte for byte, when it is made again', async () => {
    expect(Buffer.compare(await writeDocx(everything), await writeDocx(everything))).toBe(0)
  })

  test('says its language, its title, who made it and on which day', async () => {
    const file = await writeDocx(everything)
    const properties = partOf(file, 'docProps/core.xml')
    expect(properties).toContain('<dc:title>Who looks after us online</dc:title>')
    expect(properties).toContain('<dc:creator>Larkrise Ukulele Circle</dc:creator>')
    expect(properties.match(/2026-11-20T12:00:00Z/g)).toHaveLength(2)
    expect(partOf(file, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
    expect(partOf(await writeDocx(aPaper([], { language: 'cy' })), 'word/styles.xml')).toContain(
      '<w:lang w:val="cy-GB"/>',
    )
  })

  test('marks the head of a table and of no other row, tells its pictures, counts its pages', async () => {
    const file = await writeDocx(everything)
    const body = partOf(file, 'word/document.xml')
    expect(body.match(/<w:tblHeader/g)).toHaveLength(2)
    expect(body).not.toMatch(/<w:tblHeader w:val="(?:false|0|off)"/)
    expect(body).toContain('descr="A code that leads to help"')
    expect(partOf(file, 'word/footer1.xml')).toMatch(/PAGE[\s\S]*NUMPAGES/)
  })

  test('begins each numbered list at 1', async () => {
    const list = { kind: 'list', ordered: true, items: ['First', 'Second'] } as const
    const lines = told(readOrThrow(readDocx(await writeDocx(aPaper([list, { kind: 'note', text: 'Then' }, list])))))
    expect(lines.filter((line) => line.includes('1. First'))).toHaveLength(2)
  })

  test('keeps names in any writing as they are', async () => {
    const body = partOf(await writeDocx(aPaper([{ kind: 'list', items: Object.values(names) }])), 'word/document.xml')
    for (const name of Object.values(names)) expect(body).toContain(name.normalize('NFC'))
  })
})
