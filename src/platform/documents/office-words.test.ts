/** Shows, for Word and OpenDocument files of any shape, that no words are lost, and that those told as left out are. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type WrittenEntry, writeZip } from './hostile/write-zip.ts'
import { readDocx } from './read-docx.ts'
import { readOdt } from './read-odt.ts'
import { readOrThrow, unaccounted } from './told-for-tests.ts'

/** Elements within elements, in any order, with words at the bottom: `wrong` places among them. */
function bodies(wrappers: readonly string[], empty: readonly string[], leaf: (words: string) => string) {
  return fc.letrec<{ node: string; nodes: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.stringMatching(/^[a-z]{2,9}( [a-z•1.]{1,9}){0,12}[.:;]?$/).map(leaf),
      fc.constantFrom(...empty).map((name) => `<${name}/>`),
      fc.tuple(fc.constantFrom(...wrappers), tie('nodes')).map(([names, inner]) => {
        const path = names.split(' ')
        return (
          path.map((name) => `<${name}>`).join('') +
          inner +
          path
            .map((name) => `</${name.split('~')[0]}>`)
            .reverse()
            .join('')
        )
      }),
    ),
    nodes: fc.array(tie('node'), { maxLength: 6 }).map((parts) => parts.join('')),
  })).nodes
}

const wordNames = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const wordBodies = bodies(
  [
    'w:p',
    'w:p',
    'w:tbl w:tr w:tc',
    'w:tr',
    'w:tc',
    'w:r',
    'w:p w:r w:txbxContent',
    'w:ins',
    'w:hyperlink',
    'w:sdt',
    'w:pPr w:rPr',
  ],
  ['w:br', 'w:tab', 'w:b', 'w:pPr', 'w:tblHeader', 'w:numPr', 'w:sectPr'],
  (words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`,
)

test('every word of a Word file stands in one block, whatever stands within what', () => {
  fc.assert(
    fc.property(wordBodies, (body) => {
      const content = `<w:document ${wordNames}><w:body>${body}</w:body></w:document>`
      const document = readOrThrow(readDocx(writeZip([{ name: 'word/document.xml', content }])))
      expect(unaccounted(document)).toEqual([])
      expect(lettersIn(document.text)).toBe(lettersIn(body.replace(/<[^>]*>/g, ' ')))
    }),
    { numRuns: 300 },
  )
})

const odtNames = ['office', 'text', 'table', 'drawing']
  .map((name) => `xmlns:${name === 'drawing' ? 'draw' : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')
const odtBodies = bodies(
  [
    'text:p',
    'text:h',
    'text:list text:list-item',
    'text:list-item',
    'table:table table:table-row table:table-cell',
    'text:section',
    'text:p draw:frame draw:text-box',
    'text:span',
    'text:p text:note text:note-body',
  ],
  ['text:line-break', 'text:tab', 'text:s', 'text:soft-page-break', 'table:covered-table-cell'],
  (words) => `<text:p>${words}</text:p>`,
)

test('every word of an OpenDocument text stands in one block, whatever stands within what', () => {
  fc.assert(
    fc.property(odtBodies, (body) => {
      const content = `<office:document-content ${odtNames}><office:body><office:text>${body}</office:text></office:body></office:document-content>`
      const mimetype: WrittenEntry = {
        name: 'mimetype',
        content: 'application/vnd.oasis.opendocument.text',
        stored: true,
      }
      const document = readOrThrow(readOdt(writeZip([mimetype, { name: 'content.xml', content }])))
      expect(unaccounted(document)).toEqual([])
      expect(lettersIn(document.text)).toBe(lettersIn(body.replace(/<[^>]*>/g, ' ')))
    }),
    { numRuns: 300 },
  )
})

/** In no order: text boxes and notes are read after the paragraph they hang on, and typed bullets are kept. */
function lettersIn(text: string): string {
  return (text.match(/[a-z]/g) ?? []).sort().join('')
}
