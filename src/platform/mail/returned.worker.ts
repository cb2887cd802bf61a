/** Reads one message in a child process: of which letters it speaks, and whether it says that they could not be delivered. */
import PostalMime from 'postal-mime'
import type { WorkerAnswer } from '../documents/worker-answer.ts'
import type { ReturnedMail, ReturnedRefusal } from './returned-mail.ts'

/** Nothing of the message leaves the child but tags and a status: no words, no addresses, no HTML. */
export async function read(file: Uint8Array): Promise<WorkerAnswer<ReturnedMail, ReturnedRefusal>> {
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>
  try {
    mail = await PostalMime.parse(file, { rfc822Attachments: true, maxNestingDepth: 20, maxHeadersSize: 200_000 })
  } catch {
    return { refused: 'not-mail' }
  }
  const parts = mail.attachments.map(({ mimeType, content }) => ({ mimeType, text: textOf(content) }))
  const report = parts.find(({ mimeType }) => mimeType === 'message/delivery-status')?.text
  if (report === undefined) return { refused: 'no-report' }
  const headers = mail.headers.map(({ value }) => value).join('\n')
  const returned = parts.filter(({ mimeType }) => /^(message|text)\/rfc822/.test(mimeType)).map(({ text }) => text)
  return {
    read: {
      tags: tagsIn([headers, ...returned.map((text) => text.slice(0, 20_000))].join('\n')),
      action: /^Action:\s*([a-z]+)/im.exec(report)?.[1]?.toLowerCase() ?? '',
      status: /^Status:\s*([245]\.\d{1,3}\.\d{1,3})/im.exec(report)?.[1] ?? '',
    },
  }
}

function textOf(content: ArrayBuffer | string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString('latin1')
}

function tagsIn(text: string): string[] {
  const found = [...text.matchAll(/(?:<|\+)([0-9a-z]{35})@/g)].map(([, tag = '']) => tag)
  return [...new Set(found)].slice(0, 5)
}
