/** Stands in for a PostgreSQL server of an earlier version, which Debian no longer brings: it signs everybody in and says how old it is. */
import type { Server, Socket } from 'node:net'
import { createServer } from 'node:net'

export interface OldServer {
  port: number
  stop(): Promise<void>
}

/** `version` as the server counts it: 140000 is 14. Answers each query with one row: the version, and that the role may nothing. */
export async function startOldServer(version: number): Promise<OldServer> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    converse(socket, version)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  return {
    port: address && typeof address === 'object' ? address.port : 0,
    stop: () => stop(server, sockets),
  }
}

async function stop(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy()
  await new Promise((closed) => server.close(closed))
}

const SSL_REQUEST = 80_877_103

/** Enough of the protocol for a client that signs in and sends simple queries. */
function converse(socket: Socket, version: number): void {
  let waiting = Buffer.alloc(0)
  let isIn = false
  socket.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk])
    for (;;) {
      const start = isIn ? 1 : 0
      if (waiting.length < start + 4) return
      const length = waiting.readInt32BE(start) + start
      if (waiting.length < length) return
      const message = waiting.subarray(0, length)
      waiting = waiting.subarray(length)
      if (!isIn && message.readInt32BE(4) === SSL_REQUEST) socket.write('N')
      else if (!isIn) {
        isIn = true
        socket.write(Buffer.concat([frame('R', int32(0)), ready]))
      } else if (message[0] === 'Q'.charCodeAt(0)) socket.write(answerRow(version))
      else socket.end()
    }
  })
}

const int32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}
const int16 = (value: number) => int32(value).subarray(2)
const frame = (kind: string, body: Buffer) => Buffer.concat([Buffer.from(kind), int32(body.length + 4), body])
const ready = frame('Z', Buffer.from('I'))

const INT4 = 23
const BOOL = 16

function answerRow(version: number): Buffer {
  const columns = [
    ['version', INT4, String(version)],
    ['super', BOOL, 'f'],
    ['bypass', BOOL, 'f'],
    ['inherits', BOOL, 'f'],
    ['owns', BOOL, 'f'],
  ] as const
  const described = columns.map(([name, type]) =>
    Buffer.concat([Buffer.from(`${name}\0`), int32(0), int16(0), int32(type), int16(-1), int32(-1), int16(0)]),
  )
  const values = columns.map(([, , value]) => Buffer.concat([int32(value.length), Buffer.from(value)]))
  return Buffer.concat([
    frame('T', Buffer.concat([int16(columns.length), ...described])),
    frame('D', Buffer.concat([int16(columns.length), ...values])),
    frame('C', Buffer.from('SELECT 1\0')),
    ready,
  ])
}
