/** Takes chance and the hour out of a Word file: its dates are the paper's day, and its inner names are counted. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

export function settleDocx(file: Uint8Array, madeOn: string): Uint8Array {
  const parts = Object.entries(unzipSync(file)).sort(([one], [other]) => (one < other ? -1 : 1))
  // Word reads the list of contents first, and takes some files that begin otherwise for damaged.
  parts.sort(([one], [other]) => Number(other === '[Content_Types].xml') - Number(one === '[Content_Types].xml'))
  const names = new Map<string, string>()
  const settled = parts.map(([name, bytes]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, bytes] as const
    return [name, strToU8(settledXml(name, strFromU8(bytes), madeOn, names))] as const
  })
  return zipSync(Object.fromEntries(settled), { mtime: `${madeOn}T12:00:00`, level: 6 })
}

function settledXml(name: string, xml: string, madeOn: string, names: Map<string, string>): string {
  if (name === 'docProps/core.xml')
    return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${madeOn}T12:00:00Z`)
  let pictures = 0
  return (
    xml
      // Links are named by chance; anything shorter is a name that is counted already.
      .replace(/\brId[\w-]{15,}/g, (one) => nameFor(one, names))
      .replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*/g, (_, before: string) => `${before}${++pictures}`)
  )
}

function nameFor(chance: string, names: Map<string, string>): string {
  const name = names.get(chance) ?? `rIdLink${names.size + 1}`
  names.set(chance, name)
  return name
}
