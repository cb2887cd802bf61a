/** Sends a file to be kept by whoever asked for it, and never to be opened as a page of Kept. */
import { cleanFileName } from '#platform/files/file-name.ts'
import type { Download } from '#platform/http/routes.ts'
import type { AppContext } from './app-context.ts'

/** Everything else could hold a script: it goes out as bytes and nothing more. */
const types = new Map([
  ['pdf', 'application/pdf'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['text', 'text/plain'],
  ['csv', 'text/csv'],
])

export function sendDownload(c: AppContext, download: Download): Response {
  const { bytes } = download
  return c.body(new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength), 200, {
    ...downloadHeaders(download),
    'cache-control': 'no-store',
  })
}

export function downloadHeaders({ bytes, name, type }: Download): Record<string, string> {
  return {
    'content-type': types.get(type) ?? 'application/octet-stream',
    'content-length': String(bytes.byteLength),
    'content-disposition': contentDisposition(name),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
  }
}

/** RFC 6266: once for programs that know only plain letters, and once as it is (RFC 8187). */
export function contentDisposition(given: string): string {
  const name = cleanFileName(given)
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9 ._()+-]/gu, '_')
  const exact = encodeURIComponent(name).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}
