/** Shows that an honest ZIP is listed, that each lie has its own refusal, and that no bytes make the listing fail. */
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type WrittenEnd, type WrittenEntry, writeZip } from './hostile/write-zip.ts'
import { listZip } from './zip-listing.ts'
import { documentZipLimits, type ZipLimits, zipRefusals } from './zip-refusals.ts'

const honest: WrittenEntry[] = [
  { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
  { name: 'content.xml', content: '<words/>'.repeat(50) },
  { name: 'Pictures/', content: '', stored: true },
  { name: 'Pictures/tŷ.png', content: 'not looked at', streamed: true },
]

test('an honest archive is listed with its names, sizes and places', () => {
  const bytes = writeZip(honest, { comment: 'made by hand' })
  const listing = listZip(bytes, documentZipLimits)
  if (!listing.listed) throw new Error(listing.refusal)
  expect(listing.entries.map(({ name, bytes: size, packing }) => [name, size, packing])).toEqual([
    ['mimetype', 39, 'stored'],
    ['content.xml', 400, 'deflated'],
    ['Pictures/', 0, 'stored'],
    ['Pictures/tŷ.png', 13, 'deflated'],
  ])
  const content = listing.entries[1]
  const packed = bytes.subarray(content?.dataAt, (content?.dataAt ?? 0) + (content?.packedBytes ?? 0))
  expect(inflateRawSync(packed).toString()).toBe('<words/>'.repeat(50))
})

test('an empty archive holds nothing, and an archive inside a larger buffer is found', () => {
  expect(listZip(writeZip([]), documentZipLimits)).toEqual({ listed: true, entries: [], bytes: 0 })
  const whole = Buffer.concat([Buffer.alloc(7, 1), writeZip(honest), Buffer.alloc(9, 1)])
  expect(listZip(whole.subarray(7, whole.length - 9), documentZipLimits)).toMatchObject({ listed: true })
})

const one = (entry: Partial<WrittenEntry>): WrittenEntry[] => [{ name: 'a.xml', content: 'words', ...entry }]
const zeros = new Uint8Array(3 * 1024 * 1024)
const secondName = Buffer.from([0x75, 0x70, 0x01, 0x00, 0x01])

const lies: Array<[string, string, WrittenEntry[], WrittenEnd?]> = [
  ['a hundred times more than it weighs', 'packed-too-tightly', one({ content: zeros })],
  ['one huge entry', 'too-large', one({ claims: { bytes: 60 * 1024 * 1024 } })],
  ['a password', 'encrypted', one({ flags: 0x0801 })],
  ['an AES password', 'encrypted', one({ packing: 99 })],
  ['an unknown way of packing', 'unknown-packing', one({ packing: 12 })],
  ['a name that climbs out', 'unsafe-name', one({ name: 'word/../../etc/passwd' })],
  ['a name from the root', 'unsafe-name', one({ name: '/etc/passwd' })],
  ['a name from a drive', 'unsafe-name', one({ name: 'C:/autoexec.bat' })],
  ['a name with a backslash', 'unsafe-name', one({ name: 'word\\document.xml' })],
  ['a name with a zero in it', 'unsafe-name', one({ name: 'a.xml\0.png' })],
  ['a name that turns its direction', 'unsafe-name', one({ name: 'a\u202egnp.xml' })],
  ['an endless name', 'unsafe-name', one({ name: 'a'.repeat(513) })],
  ['no name', 'unsafe-name', one({ name: '' })],
  ['the same name twice', 'duplicate-name', [...one({}), ...one({})]],
  ['the same name in capitals', 'duplicate-name', [...one({}), ...one({ name: 'A.XML' })]],
  ['the same bytes twice', 'headers-disagree', [...one({}), ...one({ name: 'b.xml', claims: { localAt: 0 } })]],
  ['another name in front of the entry', 'headers-disagree', one({ claims: { name: 'b.xml' } })],
  ['another size in front of the entry', 'headers-disagree', one({ claims: { bytes: 4 } })],
  ['a stored entry that grows', 'headers-disagree', one({ stored: true, streamed: true, claims: { bytes: 4000 } })],
  ['a second name in an extra field', 'headers-disagree', one({ extra: secondName })],
  ['an entry past the end', 'damaged', one({ claims: { localAt: 5_000_000 } })],
  ['more packed bytes than there are', 'damaged', one({ streamed: true, claims: { packedBytes: 5000 } })],
  ['a size left to ZIP64', 'zip64', one({ claims: { bytes: 0xffffffff } })],
  ['a count left to ZIP64', 'zip64', one({}), { claims: { entries: 0xffff } }],
  ['more entries than its directory has room for', 'damaged', one({}), { claims: { entries: 2 } }],
  [
    'fewer entries than its directory lists',
    'damaged',
    [...one({}), ...one({ name: 'b' })],
    { claims: { entries: 1 } },
  ],
  ['a directory elsewhere', 'damaged', one({}), { claims: { at: 0 } }],
  ['another disk', 'divided', one({}), { claims: { disk: 1 } }],
]

test.each(lies)('an archive with %s is refused as %s', (_name, refusal, entries, end) => {
  expect(listZip(writeZip(entries, end), documentZipLimits)).toEqual({ listed: false, refusal })
})

test('entries that overlap are refused though each is honest by itself', () => {
  const inner = { name: 'b.xml', content: 'words', stored: true } as const
  const kernel = writeZip([inner])
  const outer = { name: 'a.xml', content: kernel.subarray(0, 30 + 5 + 5), stored: true } as const
  const bytes = writeZip([outer, { ...inner, claims: { localAt: 30 + 5 } }])
  expect(listZip(bytes, documentZipLimits)).toEqual({ listed: false, refusal: 'overlapping' })
})

test('two archives in one file are refused, since readers would open different ones', () => {
  const second = Buffer.alloc(22)
  second.writeUInt32LE(0x06054b50, 0)
  const bytes = writeZip(one({}), { comment: second.toString('latin1') })
  expect(listZip(bytes, documentZipLimits)).toEqual({ listed: false, refusal: 'damaged' })
})

test('anything that is no archive is refused as that', () => {
  for (const bytes of [new Uint8Array(), Buffer.from('PK'), Buffer.from('Two adults in every room, always.')])
    expect(listZip(bytes, documentZipLimits)).toEqual({ listed: false, refusal: 'not-a-zip' })
})

test.each<[string, Partial<ZipLimits>]>([
  ['too-many-entries', { entries: 3 }],
  ['too-large', { totalBytes: 451 }],
  ['too-large', { entryBytes: 399 }],
])('an honest archive over a limit is refused as %s', (refusal, limits) => {
  expect(listZip(writeZip(honest), { ...documentZipLimits, ...limits })).toEqual({ listed: false, refusal })
})

test('an honest archive exactly at every limit is listed', () => {
  const limits = { ...documentZipLimits, entries: 4, totalBytes: 452, entryBytes: 400 }
  expect(listZip(writeZip(honest), limits)).toMatchObject({ listed: true, bytes: 452 })
})

const mutation = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('set' as const), at: fc.nat(), value: fc.constantFrom(0, 1, 8, 0x7f, 0x80, 0xff) }),
    fc.record({ kind: fc.constant('set' as const), at: fc.nat(), value: fc.nat(255) }),
    fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), value: fc.nat(40) }),
    fc.record({ kind: fc.constant('repeat' as const), at: fc.nat(), value: fc.nat(80) }),
  ),
  { minLength: 1, maxLength: 6 },
)

test('whatever is changed in an archive, it is listed within its limits or refused, and never fails', () => {
  const original = writeZip(honest)
  const seen = new Set<string>()
  fc.assert(
    fc.property(mutation, (changes) => {
      const bytes = changes.reduce(changed, original)
      const listing = listZip(bytes, documentZipLimits)
      seen.add(listing.listed ? 'listed' : listing.refusal)
      if (!listing.listed) return zipRefusals.includes(listing.refusal)
      return listing.entries.every((entry) => entry.dataAt + entry.packedBytes <= bytes.length)
    }),
    { numRuns: 5000 },
  )
  // The changes reach deep enough to be refused in many ways: otherwise this would show little.
  expect(seen.size).toBeGreaterThan(5)
})

function changed(
  bytes: Uint8Array,
  { kind, at, value }: { kind: 'set' | 'cut' | 'repeat'; at: number; value: number },
) {
  const place = at % Math.max(1, bytes.length)
  if (kind === 'set') return bytes.with(place, value)
  const rest = kind === 'cut' ? place + value : Math.max(0, place - value)
  return Uint8Array.from([...bytes.subarray(0, place), ...bytes.subarray(rest)])
}
