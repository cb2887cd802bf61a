/** Spoils the files of policies: bytes flipped, cut and doubled, and the texts inside a ZIP. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Pick, Spoil } from './spoil-text.ts'
import { oneOf, spoiledText, whole } from './spoil-text.ts'

const byteSpoils: readonly Spoil<Uint8Array>[] = [
  (bytes, pick) => flipped(bytes, pick, 1 + whole(pick, 4)),
  (bytes, pick) => flipped(bytes, pick, 1 + whole(pick, 200)),
  (bytes, pick) => bytes.slice(0, whole(pick, bytes.length)),
  (bytes, pick) => bytes.slice(whole(pick, Math.min(bytes.length, 64))),
  (bytes, pick) => {
    const from = whole(pick, bytes.length)
    return joined(bytes.subarray(0, from), bytes.subarray(from + whole(pick, 2_000)))
  },
  (bytes, pick) => {
    const from = whole(pick, bytes.length)
    const part = bytes.subarray(from, from + whole(pick, 2_000))
    return joined(bytes.subarray(0, from), part, part, bytes.subarray(from))
  },
  (bytes) => joined(bytes, bytes),
]

/** A file of which some bytes are wrong; where it is a ZIP, as often one of the texts inside it instead. */
export function spoiledFile(bytes: Uint8Array, pick: Pick): Uint8Array {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZip && pick(0, 1) < 0.7) return spoiledZip(bytes, pick)
  let spoiled = bytes
  for (let times = 1 + whole(pick, 2); times > 0; times -= 1) spoiled = oneOf(byteSpoils, pick)(spoiled, pick)
  return spoiled
}

function spoiledZip(bytes: Uint8Array, pick: Pick): Uint8Array {
  const entries = unzipSync(bytes)
  const name = oneOf(Object.keys(entries), pick)
  const entry = entries[name] ?? new Uint8Array()
  const way = pick(0, 1)
  if (way < 0.1) delete entries[name]
  else if (way < 0.4) entries[name] = new Uint8Array(oneOf(byteSpoils, pick)(entry, pick))
  else entries[name] = strToU8(spoiledMarkup(strFromU8(entry), pick))
  const { mimetype, ...others } = entries
  return zipSync({ ...(mimetype ? { mimetype: [mimetype, { level: 0 }] } : {}), ...others })
}

/** Tags lost, doubled, closed in the wrong order, nested a thousand deep. */
function spoiledMarkup(text: string, pick: Pick): string {
  const tags = text.match(/<[^>]+>/g) ?? []
  if (tags.length === 0) return spoiledText(text, pick)
  const tag = oneOf(tags, pick)
  const ways = [
    () => text.replace(tag, ''),
    () => text.replace(tag, tag + tag),
    () => text.replace(tag, tag.repeat(whole(pick, 2_000))),
    () => text.replace(tag, oneOf(tags, pick)),
    () =>
      text.replaceAll(/"[^"]{1,12}"/g, (value) =>
        pick(0, 1) < 0.1 ? `"${oneOf(['-1', '99999999999', '', '&x;', '\u{1f600}'], pick)}"` : value,
      ),
    () => spoiledText(text, pick),
  ]
  return oneOf(ways, pick)()
}

function flipped(bytes: Uint8Array, pick: Pick, times: number): Uint8Array {
  const spoiled = new Uint8Array(bytes)
  for (let time = 0; time < times; time += 1) spoiled[whole(pick, bytes.length)] = whole(pick, 256)
  return spoiled
}

const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
