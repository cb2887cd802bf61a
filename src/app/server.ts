/** Listens on a port with limits that slow senders and huge headers cannot stretch. */
import type { Server } from 'node:http'
import { StartError } from '#platform/database/embedded/start-error.ts'

const SECOND = 1_000

export async function listen(server: Server, host: string, port: number): Promise<void> {
  server.headersTimeout = 10 * SECOND
  // A file may wait for its turn and then take two minutes to come (see openUploads); words get thirty seconds (see readForm).
  server.requestTimeout = 200 * SECOND
  server.keepAliveTimeout = 5 * SECOND
  server.maxRequestsPerSocket = 1_000
  server.maxConnections = 1_000
  await new Promise<void>((ready, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(explained(error, host, port)))
    server.listen({ host, port }, () => ready())
  })
}

/** Requests under way get five seconds; idle connections end at once. */
export async function stopListening(server: Server): Promise<void> {
  if (!server.listening) return
  const closed = new Promise<void>((done) => server.close(() => done()))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), 5 * SECOND)
  await closed
  clearTimeout(late)
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartError(
        `Port ${port} is taken by another program (or another Kept). Stop that one, or choose another port: KEPT_PORT=${port + 1} ./kept start`,
      )
    case 'EACCES':
      return new StartError(`This user may not listen on port ${port}. Choose one above 1023 with KEPT_PORT.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(`KEPT_HOST is "${host}", which is not an address of this machine. Use 127.0.0.1.`)
    default:
      return error
  }
}
