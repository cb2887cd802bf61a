/** Shows that XML is read whatever prefixes and encoding it uses, in pieces, and never more of it than was said. */
import { expect, test } from 'vitest'
import { type WrittenEntry, writeZip } from '../hostile/write-zip.ts'
import { DocumentRefusedError } from './document-refused.ts'
import { openArchive } from './unzip.ts'
import { readXml } from './xml.ts'

function heard(content: string | Uint8Array, entry: Partial<WrittenEntry> = {}): string[] {
  const said: string[] = []
  const archive = openArchive(writeZip([{ name: 'part.xml', content, ...entry }]))
  readXml(
    archive,
    'PART.xml',
    { 'urn:ours': 'our' },
    {
      open: (name, attributes) => said.push(`<${name} ${JSON.stringify(attributes)}`),
      close: (name) => said.push(`>${name}`),
      text: (words) => said.push(words),
    },
  )
  return said
}

test('names carry our prefixes, whatever the part calls them', () => {
  const meant = ['<our:a {"xmlns:x":"urn:ours","our:k":"v"}', '<our:b {}', 'words', '>our:b', '>our:a']
  expect(heard('<x:a xmlns:x="urn:ours" x:k="v"><x:b>words</x:b></x:a>')).toEqual(meant)
  expect(heard('<a xmlns="urn:ours"><b>words</b></a>')[1]).toBe('<our:b {}')
  expect(heard('<our:a xmlns:our="urn:another"/>')[0]).toContain('our:a')
})

test('UTF-16 is read, and bytes that are no letters are damage', () => {
  const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<a>tŷ</a>', 'utf16le')])
  expect(heard(marked)).toEqual(['<a {}', 'tŷ', '>a'])
  expect(() => heard(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe]))).toThrow(new DocumentRefusedError('damaged'))
})

test('a letter divided between two pieces is whole again', () => {
  const long = `<a>${'ŷ'.repeat(200_000)}</a>`
  const words = heard(long).slice(1, -1).join('')
  expect(words).toBe('ŷ'.repeat(200_000))
})

test('a part that is not there says nothing; one with less or more than it claims is refused', () => {
  const archive = openArchive(writeZip([{ name: 'part.xml', content: '<a/>' }]))
  readXml(archive, 'other.xml', {}, { open: () => expect.unreachable(), close() {}, text() {} })
  const content = `<a>${'words '.repeat(100)}</a>`
  const wholly = Buffer.byteLength(content)
  for (const bytes of [wholly - 50, wholly + 50]) {
    // The header before the data is told that its size comes later, so that only the directory claims one.
    const lying = { streamed: true, claims: { bytes } } as const
    expect(() => heard(content, lying)).toThrow(DocumentRefusedError)
  }
})
