/** Reads a form's body: form bodies only, never more than the limit, and only texts. */
import type { Typed } from '#platform/forms/form.ts'

/** The body is not one that a form of Kept sends; `status` says in which way. */
export class BodyRefusedError extends Error {
  override name = 'BodyRefusedError'
  readonly status: 400 | 413 | 415
  constructor(status: 400 | 413 | 415) {
    super(`Body refused (${status}).`)
    this.status = status
  }
}

/** Forms of words: a long concern is some thousands of characters. */
export const mostFormBytes = 256 * 1024
const mostFields = 200

/** A field sent several times (checkboxes) comes as one text, its values on lines of their own. */
export async function readForm(request: Request): Promise<Typed> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') throw new BodyRefusedError(415)
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > mostFormBytes) throw new BodyRefusedError(413)
  const text = await readAtMost(request, mostFormBytes)
  return fieldsOf(text)
}

function fieldsOf(text: string): Typed {
  const fields = new Map<string, string>()
  let count = 0
  for (const [name, value] of new URLSearchParams(text)) {
    count += 1
    if (count > mostFields || value.includes('\0')) throw new BodyRefusedError(400)
    const before = fields.get(name)
    fields.set(name, before === undefined ? value.replaceAll('\r\n', '\n') : `${before}\n${value}`)
  }
  return Object.fromEntries(fields)
}

async function readAtMost(request: Request, most: number): Promise<string> {
  if (!request.body) return ''
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  let text = ''
  try {
    for await (const chunk of request.body) {
      bytes += chunk.length
      if (bytes > most) throw new BodyRefusedError(413)
      text += decoder.decode(chunk, { stream: true })
    }
    return text + decoder.decode()
  } catch (cause) {
    if (cause instanceof BodyRefusedError) throw cause
    throw new BodyRefusedError(400)
  }
}
