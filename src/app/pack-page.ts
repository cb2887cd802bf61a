/** Sends pages small: phones are slow, and a page of words packs to a fifth. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { AppContext } from './app-context.ts'

/** Below this, packing costs more than it saves. */
const worthPacking = 1_024

const packings = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const
type Packing = keyof typeof packings

const effort = {
  br: { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } },
  gzip: { level: 6 },
} as const

/**
 * Packs an HTML answer as the browser asks. A page may hold both what somebody typed and what is theirs, but nothing in
 * it opens a door: forms are told apart by Origin, so there is no token whose length could be guessed.
 */
export async function packPage(c: AppContext): Promise<void> {
  if (!c.res.headers.get('content-type')?.startsWith('text/html') || c.res.headers.has('content-encoding')) return
  c.res.headers.append('vary', 'accept-encoding')
  const packing = choosePacking(c.req.header('accept-encoding') ?? '')
  if (!packing) return
  const plain = Buffer.from(await c.res.arrayBuffer())
  const packed = plain.length < worthPacking ? undefined : await packings[packing](plain, effort[packing])
  if (packed) c.header('content-encoding', packing)
  c.res = new Response(new Uint8Array(packed ?? plain), c.res)
}

/** Brotli where it is taken, else gzip; a browser that gives either the weight 0 does not take it. */
export function choosePacking(accepts: string): Packing | undefined {
  // Cut at single letters: a pattern that begins with any number of spaces takes a third of a second over 15 KB of them.
  const offers = accepts.toLowerCase().split(',')
  const taken = new Set(
    offers
      .map((offer) => offer.split(';').map((part) => part.trim()))
      .filter(([, weight = 'q=1']) => !/^q=0(\.0*)?$/.test(weight))
      .map(([name]) => name),
  )
  return (['br', 'gzip'] as const).find((name) => taken.has(name))
}
