/** Asks a provider for something: over TLS, never in our own network, within a few seconds, and never much. */
import { lookup } from 'node:dns'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isOutside, isOwnMachine } from './provider-address.ts'

export interface OutsideLimits {
  /** The provider may be on this very machine, and without TLS: see `faultOfIssuer`. */
  ownMachine: boolean
  deadlineMs: number
  mostBytes: number
}

export const ordinaryLimits = { deadlineMs: 8_000, mostBytes: 512 * 1024 }

/** Nothing came of it; which of many things it was is for the log. */
export class OutsideRequestError extends Error {
  override readonly name = 'OutsideRequestError'
}

interface Asked {
  method: string
  headers: Record<string, string>
  body?: unknown
}

/** As `fetch`, for the library that speaks to providers. Redirects are not followed. */
export function outsideRequests(limits: OutsideLimits) {
  return async (address: string, { method, headers, body }: Asked): Promise<Response> => {
    const url = new URL(address)
    const isHere = limits.ownMachine && isOwnMachine(url)
    if (!isHere && url.protocol !== 'https:') throw new OutsideRequestError('Only https is spoken to a provider.')
    const sent = body === undefined || body === null ? undefined : String(body)
    const signal = AbortSignal.timeout(limits.deadlineMs)
    const options: RequestOptions = { method, headers, signal, ...(isHere ? {} : { lookup: outsideOnly }) }
    const came = await begin(url, options, sent)
    const bytes = await readAtMost(came, limits.mostBytes)
    const isEmpty = came.statusCode === 204 || came.statusCode === 304
    return new Response(isEmpty ? null : bytes, { status: came.statusCode ?? 502, headers: headersOf(came) })
  }
}

function begin(url: URL, options: RequestOptions, sent: string | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? secureRequest : plainRequest
    send(url, { ...options, agent: false }, resolve)
      .on('error', reject)
      .end(sent)
  })
}

/** Names are looked up once, and what was looked at is what is spoken to. */
const outsideOnly: LookupFunction = (name, options, told) => {
  lookup(name, { ...options, all: true }, (fault, found) => {
    const addresses = fault ? [] : found
    const first = addresses[0]
    if (!first || addresses.some(({ address }) => !isOutside(address)))
      return told(fault ?? new OutsideRequestError(`${name} is not outside.`), '', 4)
    if (options.all) told(null, addresses)
    else told(null, first.address, first.family)
  })
}

async function readAtMost(came: IncomingMessage, most: number): Promise<Buffer<ArrayBuffer>> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of came as AsyncIterable<Buffer>) {
    length += piece.length
    if (length > most) {
      came.destroy()
      throw new OutsideRequestError('The provider sent more than it should.')
    }
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function headersOf({ headers }: IncomingMessage): Headers {
  const kept = new Headers()
  for (const name of ['content-type', 'location', 'www-authenticate'] as const) {
    const value = headers[name]
    if (typeof value === 'string') kept.set(name, value)
  }
  return kept
}
