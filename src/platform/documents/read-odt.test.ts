/** Shows what is read of OpenDocument texts: styled, marked up, locked and damaged. */
import { describe, expect, test } from 'vitest'
import { type WrittenEntry, writeZip } from './hostile/write-zip.ts'
import { readDocx } from './read-docx.ts'
import { readOdt } from './read-odt.ts'
import { policyFile, readOrThrow, told, unaccounted } from './told-for-tests.ts'

const spaces = ['office', 'text', 'table', 'style', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

function odt(body: string, styles = '', ...others: WrittenEntry[]): Uint8Array {
  const content = `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const mimetype = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true as const }
  return writeZip([mimetype, { name: 'content.xml', content }, ...others])
}

const readBody = (body: string, styles = '') => readOrThrow(readOdt(odt(body, styles)))

test('an OpenDocument text is read as the Word file that it was made from', () => {
  const document = readOrThrow(readOdt(policyFile('styled.odt')))
  expect(told(document)).toEqual(told(readOrThrow(readDocx(policyFile('styled.docx')))))
  expect(document.format).toBe('odt')
  expect(unaccounted(document)).toEqual([])
})

test('what several people marked up is read as it would be printed', () => {
  const document = readOrThrow(readOdt(policyFile('marked-up.odt')))
  const word = readOrThrow(readDocx(policyFile('marked-up-libreoffice.docx')))
  expect(told(document)).toEqual(told(word))
  expect(document.notes.toSorted()).toEqual(word.notes.toSorted())
  expect(unaccounted(document)).toEqual([])
})

describe('lists', () => {
  const numbers = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>`
  const point = (words: string) => `<text:list-item><text:p>${words}</text:p></text:list-item>`

  test('count through their levels, and go on after a paragraph where they say so', () => {
    const inner = `<text:list-item><text:list>${point('in writing')}${point('within a day')}</text:list></text:list-item>`
    const body = `<text:p>What leaders do when a rule is broken:</text:p><text:list text:style-name="L">${point('Leaders tell the parents of the child at once:')}${inner}</text:list>
      <text:p>The same holds for helpers of every kind.</text:p>
      <text:list text:style-name="L" text:continue-numbering="true">${point('Leaders keep a record.')}</text:list>
      <text:list text:style-name="L">${point('Parents may ask to see it.')}</text:list>`
    expect(told(readBody(body, numbers))).toEqual([
      'paragraph What leaders do when a rule is broken:',
      'item 1 1. Leaders tell the parents of the child at once:',
      'item 2 1.1 in writing',
      'item 2 1.2 within a day',
      'paragraph The same holds for helpers of every kind.',
      'item 1 2. Leaders keep a record.',
      'item 1 1. Parents may ask to see it.',
    ])
  })

  test('keep a second paragraph of a point apart from it', () => {
    const body = `<text:list><text:list-item><text:p>Ask first.</text:p><text:p>A nod is not enough for us.</text:p></text:list-item></text:list>`
    expect(told(readBody(body))).toEqual(['item 1 • Ask first.', 'paragraph A nod is not enough for us.'])
  })
})

test('a hidden section, a hidden style and a hidden paragraph are left out, and that is said', () => {
  const style = `<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>`
  const body = `<text:section text:display="none"><text:p>not shown</text:p></text:section>
    <text:p>Leaders answer letters <text:span text:style-name="T1">never seen</text:span>within two days.</text:p>
    <text:p><text:hidden-paragraph text:is-hidden="true"/>not shown either</text:p>`
  const document = readBody(body, style)
  expect(told(document)).toEqual(['paragraph Leaders answer letters within two days.'])
  expect(document.notes).toEqual(['hidden-text-left-out'])
})

describe('an OpenDocument text that cannot be read', () => {
  test('says that it has a password, or that it is damaged', () => {
    const locked = `<manifest:manifest ${spaces}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`
    const manifest = { name: 'META-INF/manifest.xml', content: locked }
    expect(readOdt(odt('', '', manifest))).toEqual({ refused: 'password' })
    expect(readOdt(writeZip([{ name: 'content.xml', content: '<a><b>' }]))).toEqual({ refused: 'damaged' })
    expect(readOdt(writeZip([{ name: 'other.xml', content: '<a/>' }]))).toEqual({ refused: 'damaged' })
  })

  test.each([
    ['lists', '<text:list><text:list-item>', '</text:list-item></text:list>'],
    ['sections', '<text:section>', '</text:section>'],
    [
      'tables',
      '<table:table><table:table-row><table:table-cell>',
      '</table:table-cell></table:table-row></table:table>',
    ],
  ])('because its %s are 100,000 deep is read all the same', (_, open, close) => {
    const body = `${open.repeat(100_000)}<text:p>at the bottom</text:p>${close.repeat(100_000)}`
    const content = `<office:document-content ${spaces}><office:body><office:text>${body}</office:text></office:body></office:document-content>`
    const read = readOrThrow(readOdt(writeZip([{ name: 'content.xml', content, stored: true }])))
    expect(read.text).toContain('at the bottom')
  })
})
