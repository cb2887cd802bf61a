/** A real SMTP server on loopback that behaves as a test asks, and keeps what it was handed. */
import type { AddressInfo, Socket } from 'node:net'
import { createServer } from 'node:net'
import type { SMTPServerOptions } from 'smtp-server'
import { SMTPServer } from 'smtp-server'
import type { MailServer } from '#platform/mail/mail-server.ts'

export interface Received {
  from: string
  to: string[]
  raw: string
}

export interface TestMailServer {
  server: MailServer
  received: Received[]
  /** Connections that were made to it. */
  connections(): number
  close(): Promise<void>
}

/** What it answers to a step; nothing where it agrees. */
export interface Manners {
  login?: { user: string; password: string }
  onFrom?: () => Error | undefined
  onTo?: (address: string) => Error | undefined
  /** After the whole message was taken in. */
  onData?: (received: Received) => Error | undefined | 'hang'
  safety?: MailServer['safety']
  options?: SMTPServerOptions
}

/** An answer with this number, such as 451 or 550. */
export function answer(code: number, words = 'no'): Error {
  return Object.assign(new Error(words), { responseCode: code })
}

export async function mailServer(manners: Manners = {}): Promise<TestMailServer> {
  const received: Received[] = []
  let connections = 0
  const safety = manners.safety ?? 'none'
  const smtp = new SMTPServer({
    name: 'mail.test',
    secure: safety === 'tls',
    disabledCommands: safety === 'none' ? ['STARTTLS'] : [],
    authOptional: !manners.login,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    onConnect: (_session, done) => {
      connections += 1
      done()
    },
    onAuth: ({ username, password }, _session, done) =>
      username === manners.login?.user && password === manners.login?.password
        ? done(null, { user: username })
        : done(answer(535, 'Authentication failed')),
    onMailFrom: (_address, _session, done) => done(manners.onFrom?.()),
    onRcptTo: ({ address }, _session, done) => done(manners.onTo?.(address)),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const from = session.envelope.mailFrom
        const whole: Received = {
          from: from ? from.address : '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('utf8'),
        }
        const says = manners.onData?.(whole)
        if (says === 'hang') return
        if (!says) received.push(whole)
        done(says)
      })
    },
    ...manners.options,
  })
  smtp.on('error', () => {})
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', () => ready()))
  const { port } = smtp.server.address() as AddressInfo
  return {
    server: { host: '127.0.0.1', port, safety, ...(manners.login ? { login: manners.login } : {}) },
    received,
    connections: () => connections,
    close: () => new Promise((closed) => smtp.close(() => closed())),
  }
}

/** Takes connections and then does with each what it is told: to say nothing at all, or nonsense. */
export async function rudeServer(onConnection: (socket: Socket) => void): Promise<TestMailServer> {
  const sockets = new Set<Socket>()
  let connections = 0
  const net = createServer((socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    onConnection(socket)
  })
  await new Promise<void>((ready) => net.listen(0, '127.0.0.1', () => ready()))
  const { port } = net.address() as AddressInfo
  return {
    server: { host: '127.0.0.1', port, safety: 'none' },
    received: [],
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => net.close(closed))
    },
  }
}
