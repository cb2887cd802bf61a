/** Reads a form's body: form bodies only, never more than the limit, and only texts. */
import type { Typed } from '#platform/forms/form.ts'
import type { Patience } from './timed-body.ts'
import { BodyBrokenOffError, BodyTooSlowError, bodyPieces } from './timed-body.ts'

/** The body is not one that a form of Kept sends; `status` says in which way. */
export class BodyRefusedError extends Error {
  override name = 'BodyRefusedError'
  readonly status: 400 | 408 | 413 | 415
  constructor(status: 400 | 408 | 413 | 415) {
    super(`Body refused (${status}).`)
    this.status = status
  }
}

/** Forms of words: a long concern is some thousands of characters. */
export const mostFormBytes = 256 * 1024
export const mostFields = 200

const forWords: Patience = { idleMs: 20_000, totalMs: 30_000 }

/** A field sent several times (checkboxes) comes as one text, its values on lines of their own. */
export async function readForm(request: Request, patience = forWords): Promise<Typed> {
  if (bodyType(request) !== 'application/x-www-form-urlencoded') throw new BodyRefusedError(415)
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > mostFormBytes) throw new BodyRefusedError(413)
  const fields = gatherFields()
  for (const [name, value] of new URLSearchParams(await readAtMost(request, mostFormBytes, patience)))
    fields.add(name, value)
  return fields.typed()
}

/** Without what stands behind it, such as a boundary. */
export function bodyType(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

export interface Fields {
  /** @throws BodyRefusedError */
  add(name: string, value: string): void
  typed(): Typed
}

export function gatherFields(): Fields {
  const fields = new Map<string, string>()
  let count = 0
  return {
    add(name, value) {
      count += 1
      if (count > mostFields || value.includes('\0')) throw new BodyRefusedError(400)
      const before = fields.get(name)
      const text = value.replaceAll('\r\n', '\n')
      fields.set(name, before === undefined ? text : `${before}\n${text}`)
    },
    typed: () => Object.fromEntries(fields),
  }
}

async function readAtMost(request: Request, most: number, patience: Patience): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  let text = ''
  try {
    for await (const piece of bodyPieces(request, patience)) {
      bytes += piece.length
      if (bytes > most) throw new BodyRefusedError(413)
      text += decoder.decode(piece, { stream: true })
    }
    return text + decoder.decode()
  } catch (cause) {
    // Bytes that are no text.
    throw cause instanceof TypeError ? new BodyRefusedError(400) : refusalOf(cause)
  }
}

/** What a body that could not be read is answered with; any other fault is passed on as it is. */
export function refusalOf(cause: unknown): unknown {
  if (cause instanceof BodyTooSlowError) return new BodyRefusedError(408)
  return cause instanceof BodyBrokenOffError ? new BodyRefusedError(400) : cause
}
