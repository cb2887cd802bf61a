/** Sends bytes to a server as no browser would, and hears what comes back. */
import { connect } from 'node:net'

export interface RawAnswer {
  /** 0 where the connection ended without an answer. */
  status: number
  text: string
}

export interface RawConnection {
  send(text: string | Buffer): Promise<void>
  /** Settles when the server closes the connection. */
  ended: Promise<RawAnswer>
  /** Settles with the first answer, or when the connection ends. */
  answered: Promise<RawAnswer>
  close(): void
}

export function rawConnection(address: string): RawConnection {
  const { hostname, port } = new URL(address)
  const socket = connect({ host: hostname, port: Number(port) })
  let text = ''
  const answer = () => ({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text })
  socket.on('error', () => socket.destroy()) // Closed in our face: `ended` says so.
  const ended = new Promise<RawAnswer>((resolve) => socket.once('close', () => resolve(answer())))
  const answered = new Promise<RawAnswer>((resolve) => {
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      resolve(answer())
    })
    void ended.then(resolve)
  })
  return {
    ended,
    answered,
    send: (bytes) =>
      new Promise<void>((sent) => {
        if (socket.destroyed) sent()
        else socket.write(bytes, () => sent())
      }),
    close: () => void socket.destroy(),
  }
}

/** One request, written whole. */
export async function rawRequest(address: string, bytes: string | Buffer): Promise<RawAnswer> {
  const connection = rawConnection(address)
  await connection.send(bytes)
  const answer = await connection.answered
  connection.close()
  return answer
}
