/** Shows which files are welcome by their content, and that no image is, whatever it calls itself. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileKind } from './file-kind.ts'
import { writeZip } from './hostile/write-zip.ts'

const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const odtType = 'application/vnd.oasis.opendocument.text'
const docx = [
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: 'word/document.xml', content: '<w:document/>' },
]
const odt = [
  { name: 'mimetype', content: odtType, stored: true },
  { name: 'content.xml', content: '<office:document-content/>' },
] as const

test.each([
  ['a PDF', latin('%PDF-1.7\n'), 'pdf'],
  ['a Word document', writeZip(docx), 'docx'],
  ['an OpenDocument text', writeZip(odt), 'odt'],
  ['a web page', latin('<!DOCTYPE html><title>Policy</title>'), 'html'],
  ['a piece of a web page', latin('\n<!-- saved -->\n<h1>Policy</h1>'), 'html'],
  ['Markdown', latin('# Policy\n\n- Two adults <em>always</em>'), 'text'],
  ['a sentence that begins like a bitmap', latin('BM is short for board minutes.'), 'text'],
  ['a sentence that begins like a ZIP', latin('PK Dance Club: online safety policy'), 'text'],
  ['a sentence that mentions a drawing', latin('The <svg> element draws.'), 'text'],
])('%s is welcome', (_name, bytes, kind) => {
  expect(fileKind(bytes)).toMatchObject({ welcome: true, kind })
})

test('text says its encoding, and whether it was only assumed', () => {
  expect(fileKind(latin('caf\xe9'))).toEqual({ welcome: true, kind: 'text', encoding: 'windows-1252', certain: false })
  expect(fileKind(Buffer.from('\ufeffTŷ', 'utf16le'))).toEqual({
    welcome: true,
    kind: 'text',
    encoding: 'utf-16le',
    certain: true,
  })
})

const images: Array<[string, Uint8Array]> = [
  ['JPEG', latin('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['PNG', latin('\x89PNG\r\n\x1a\n')],
  ['GIF that is also a script', latin('GIF89a=1;alert(1)')],
  ['WebP', latin('RIFF\x10\0\0\0WEBPVP8 ')],
  ['TIFF', latin('II*\0\x08\0\0\0')],
  ['bitmap', latin('BM\x3a\0\0\0\0\0\0\0\x36\0\0\0')],
  ['iPhone picture', latin('\0\0\0\x18ftypheic\0\0\0\0')],
  ['AVIF', latin('\0\0\0\x18ftypavif\0\0\0\0')],
  ['JPEG XL', latin('\xff\x0a\x10')],
  ['icon', latin('\0\0\x01\0\x01\0')],
  [
    'drawing',
    latin('<?xml version="1.0"?><!-- a --><!DOCTYPE svg [<!ENTITY x "y">]>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
  ],
  ['drawing in UTF-16', Buffer.from('\ufeff<svg:svg/>', 'utf16le')],
]

test.each(images)('a %s is known as an image and refused', (_name, bytes) => {
  expect(fileKind(bytes)).toEqual({ welcome: false, kind: 'image' })
})

test('an image stays refused whatever is written behind it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...images.slice(0, 5)), fc.uint8Array({ maxLength: 200 }), ([, image], tail) => {
      for (const end of [tail, writeZip(docx), latin('%PDF-1.7')])
        expect(fileKind(Buffer.concat([image, end]))).toEqual({ welcome: false, kind: 'image' })
    }),
  )
})

test.each([
  ['nothing', latin(''), 'empty'],
  ['a film', latin('\0\0\0\x18ftypisom'), 'media'],
  ['an old Word file', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'old-office'],
  [
    'a Word file with a password',
    Buffer.concat([latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.from('EncryptedPackage', 'utf16le')]),
    'password',
  ],
  ['an OpenDocument with a password', writeZip([odt[0], { name: 'encrypted-package', content: 'x' }]), 'password'],
  ['a ZIP with a password', writeZip([{ name: 'a.txt', content: 'x', flags: 0x0801 }]), 'password'],
  ['half a Word document', writeZip(docx).subarray(0, 90), 'damaged'],
  ['rich text', latin('{\\rtf1 words}'), 'rich-text'],
  ['a document with macros', writeZip([...docx, { name: 'word/vbaProject.bin', content: 'x' }]), 'macros'],
  ['an OpenDocument with macros', writeZip([...odt, { name: 'Basic/script-lc.xml', content: 'x' }]), 'macros'],
  ['some other archive', writeZip([{ name: 'a.txt', content: 'x' }]), 'other-zip'],
  [
    'an OpenDocument spreadsheet',
    writeZip([{ ...odt[0], content: 'application/vnd.oasis.opendocument.spreadsheet' }, odt[1]]),
    'other-zip',
  ],
  ['a program', latin('\x7fELF\x02\x01\x01\0'), 'unknown'],
])('%s is not welcome', (_name, bytes, kind) => {
  expect(fileKind(bytes)).toEqual({ welcome: false, kind })
})

test('an archive that lies says how', () => {
  const bytes = writeZip([{ name: '../word/document.xml', content: 'x' }])
  expect(fileKind(bytes)).toEqual({ welcome: false, kind: 'unsafe-zip', refusal: 'unsafe-name' })
})

test('any bytes at all have a kind', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(typeof fileKind(bytes).welcome).toBe('boolean')
    }),
  )
})
