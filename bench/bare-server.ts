/** The yardstick for a page: a bare node:http server that sends the same bytes to everybody. Run as a process of its own. */
import { createServer } from 'node:http'

interface SameBytes {
  headers: Record<string, string>
  /** In base64: it may be packed. */
  body: string
}

process.once('message', ({ headers, body }: SameBytes) => {
  const bytes = Buffer.from(body, 'base64')
  const server = createServer((_, response) => response.writeHead(200, headers).end(bytes))
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.(address && typeof address === 'object' ? address.port : 0)
  })
})
process.once('disconnect', () => process.exit(0))
