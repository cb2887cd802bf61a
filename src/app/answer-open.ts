/** Answers what is the same for everybody: made once for a few seconds, however many ask, and gone soon after it was taken back. */
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { House } from '#platform/database/house.ts'
import type { OpenRoute } from '#platform/http/routes.ts'
import { NotFoundError } from '#platform/refusals/refusals.ts'
import type { AppContext, AppParts } from './app-context.ts'
import { downloadHeaders } from './download.ts'
import { dressRefusalIn } from './frame.tsx'
import { dressOpen } from './open-frame.tsx'
import { choosePacking, sendPage } from './pack-page.ts'

/**
 * A process shows what it made for so long, and whoever got it for so long again: a page that was taken back is gone
 * everywhere after the sum of the two, which has to be less than a minute.
 */
const madeForMs = 10_000
const seenForSeconds = 30
export const openCaching = `public, max-age=${seenForSeconds}, must-revalidate`

/** What a process holds at most; what was made longest ago goes first. */
const mostBytes = 32 * 1024 * 1024

interface MadeAnswer {
  at: number
  headers: Record<string, string>
  etag: string
  plain: Uint8Array<ArrayBuffer>
  /** Pages are packed, each way when it is first asked for; files are packed already. */
  packed: Partial<Record<'br' | 'gzip', Uint8Array<ArrayBuffer>>> | undefined
}

export interface OpenAnswers {
  readonly made: Map<string, MadeAnswer>
  /** What is being made: a crowd that asks at once waits for one. */
  readonly making: Map<string, Promise<MadeAnswer>>
}

export function openAnswers(): OpenAnswers {
  return { made: new Map(), making: new Map() }
}

export async function answerOpen(
  c: AppContext,
  route: OpenRoute,
  parts: AppParts,
  kept: OpenAnswers,
): Promise<Response> {
  try {
    return send(c, await findAnswer(c, route, parts, kept))
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error
    // In one language, whatever cookies say: what is not there looks the same to everybody.
    return sendPage(c, dressRefusalIn('en', notFound, { unsent: undefined, typed: [] }, parts), 404)
  }
}

const notFound = { kind: 'not-found', status: 404, reference: '' } as const

async function findAnswer(c: AppContext, route: OpenRoute, parts: AppParts, kept: OpenAnswers): Promise<MadeAnswer> {
  const { path } = c.req
  const now = parts.clock.now()
  const last = kept.made.get(path)
  if (last && now.getTime() >= last.at && now.getTime() - last.at < madeForMs) return last
  kept.made.delete(path)
  const waiting = kept.making.get(path)
  if (waiting) return waiting
  const making = make(c, route, parts, now)
  kept.making.set(path, making)
  try {
    const made = await making
    keep(kept.made, path, made)
    return made
  } finally {
    kept.making.delete(path)
  }
}

async function make(c: AppContext, route: OpenRoute, parts: AppParts, now: Date): Promise<MadeAnswer> {
  const house: House = parts.entrances.at({ requestId: c.var.requestId }, now)
  const ownAddress = parts.settings.ownOrigins[0] ?? ''
  const answer = await route.handle({ now, house, parts: c.req.param(), files: parts.files, ownAddress })
  const isPage = answer.kind === 'open-page'
  const plain = isPage ? bytesOf(dressOpen(answer, parts.assets.page)) : new Uint8Array(answer.bytes)
  const headers = isPage ? { 'content-type': 'text/html; charset=UTF-8' } : downloadHeaders(answer)
  const digest = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
  return {
    at: now.getTime(),
    // The same words packed otherwise are the same words.
    etag: `W/"${digest}"`,
    headers: { ...headers, etag: `W/"${digest}"`, 'cache-control': openCaching },
    plain,
    packed: isPage ? {} : undefined,
  }
}

function keep(made: Map<string, MadeAnswer>, path: string, answer: MadeAnswer): void {
  made.set(path, answer)
  let bytes = [...made.values()].reduce((sum, one) => sum + one.plain.length, 0)
  for (const [oldest, one] of made) {
    if (bytes <= mostBytes) return
    made.delete(oldest)
    bytes -= one.plain.length
  }
}

function send(c: AppContext, answer: MadeAnswer): Response {
  const { headers, packed, plain, etag } = answer
  const vary: Record<string, string> = packed ? { vary: 'accept-encoding' } : {}
  if (isSame(c.req.header('if-none-match'), etag))
    return c.body(null, 304, { etag, 'cache-control': openCaching, ...vary })
  const packing = packed && choosePacking(c.req.header('accept-encoding') ?? '')
  if (!packed || !packing) return c.body(plain, 200, { ...headers, ...vary })
  packed[packing] ??= packings[packing](plain)
  return c.body(packed[packing], 200, { ...headers, ...vary, 'content-encoding': packing })
}

function isSame(header: string | undefined, etag: string): boolean {
  if (header === undefined || header.length > 1_000) return false
  const bare = (one: string) => one.trim().replace(/^W\//, '')
  return header.split(',').some((one) => one.trim() === '*' || bare(one) === bare(etag))
}

/** Made once for many, so that it may take longer than what is made for one. */
const packings = {
  br: (page: Uint8Array) => bytesIn(brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })),
  gzip: (page: Uint8Array) => bytesIn(gzipSync(page, { level: 9 })),
} as const

const bytesOf = (text: string) => bytesIn(Buffer.from(text))
const bytesIn = (buffer: Buffer) => new Uint8Array(buffer)
