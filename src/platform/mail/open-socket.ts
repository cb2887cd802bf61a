/** Connects to a server within a time, so that whoever opened the connection can end it at any moment. */
import type { Socket } from 'node:net'
import { connect } from 'node:net'
import type { MailFault } from './mail-server.ts'

export class NoConnectionError extends Error {
  override readonly name = 'NoConnectionError'
  readonly fault: MailFault
  constructor(fault: MailFault) {
    super(`No connection: ${fault}.`)
    this.fault = fault
  }
}

/** @throws NoConnectionError */
export function openSocket(host: string, port: number, withinMs: number): Promise<Socket> {
  return new Promise((opened, failed) => {
    const socket = connect({ host, port })
    const end = (fault: MailFault) => {
      clearTimeout(late)
      socket.destroy()
      failed(new NoConnectionError(fault))
    }
    const late = setTimeout(() => end('hangs'), withinMs)
    socket.on('error', (error: NodeJS.ErrnoException) => end(faultOfCode(error.code)))
    socket.once('connect', () => {
      clearTimeout(late)
      socket.removeAllListeners('error')
      // Until the next owner listens: an error without a listener would end the process.
      socket.on('error', () => {})
      opened(socket)
    })
  })
}

function faultOfCode(code: string | undefined): MailFault {
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
    case 'EAI_NODATA':
      return 'name-not-found'
    case 'ETIMEDOUT':
      return 'hangs'
    default:
      return 'no-connection'
  }
}
