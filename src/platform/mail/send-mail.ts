/** Hands one message to a mail server within a time, and always says in a word how that went. */
import type { Socket } from 'node:net'
import { createTransport } from 'nodemailer'
import { faultOfError } from './fault-of-error.ts'
import { domainOf, isMailAddress } from './mail-address.ts'
import type { MailMessage, MailServer, Sending } from './mail-server.ts'
import { NoConnectionError, openSocket } from './open-socket.ts'

export interface MailLimits {
  /** For the connection, and again for the server's first words. */
  readonly connectMs: number
  /** For silence in between. */
  readonly silenceMs: number
  /** For all of it, however busily the server talks. */
  readonly wholeMs: number
}

export const patient: MailLimits = { connectMs: 10_000, silenceMs: 20_000, wholeMs: 60_000 }
/** While somebody waits for the answer. */
export const brisk: MailLimits = { connectMs: 5_000, silenceMs: 8_000, wholeMs: 15_000 }

/** @param stop ends it at once: what became of the message is then not known. */
export async function sendMail(
  server: MailServer,
  message: MailMessage,
  limits: MailLimits = patient,
  stop?: AbortSignal,
): Promise<Sending> {
  if (![message.to, message.from, message.bounceTo].every(isMailAddress) || !isWell(message))
    return { isSent: false, fault: 'address-refused' }
  if (stop?.aborted) return { isSent: false, fault: 'lost' }
  const held: { socket?: Socket; isLate?: boolean } = {}
  const hangUp = () => {
    held.isLate = true
    held.socket?.destroy()
  }
  const late = setTimeout(hangUp, limits.wholeMs)
  stop?.addEventListener('abort', hangUp, { once: true })
  try {
    held.socket = await openSocket(server.host, server.port, limits.connectMs)
    if (held.isLate) return { isSent: false, fault: 'lost' }
    await converse(held.socket, server, message, limits)
    return { isSent: true }
  } catch (error) {
    if (error instanceof NoConnectionError) return { isSent: false, fault: error.fault }
    if (held.isLate) return { isSent: false, fault: stop?.aborted ? 'lost' : 'hangs' }
    return { isSent: false, fault: faultOfError(error) }
  } finally {
    clearTimeout(late)
    stop?.removeEventListener('abort', hangUp)
    held.socket?.destroy()
  }
}

async function converse(socket: Socket, server: MailServer, message: MailMessage, limits: MailLimits): Promise<void> {
  const transport = createTransport({
    host: server.host,
    port: server.port,
    // What we call ourselves: never this machine's own name.
    name: domainOf(message.from),
    secure: server.safety === 'tls',
    requireTLS: server.safety === 'starttls',
    ignoreTLS: server.safety === 'none',
    ...(server.login ? { auth: { user: server.login.user, pass: server.login.password } } : {}),
    greetingTimeout: limits.connectMs,
    socketTimeout: limits.silenceMs,
    tls: { minVersion: 'TLSv1.2' },
    disableFileAccess: true,
    disableUrlAccess: true,
    getSocket: (_options: unknown, callback: (error: Error | null, found: { connection: Socket }) => void) =>
      callback(null, { connection: socket }),
  })
  try {
    await transport.sendMail(asLibraryWants(message))
  } finally {
    transport.close()
  }
}

/** Addresses as objects, so that nothing in them is read as a list; no attachments, nothing fetched. */
function asLibraryWants(message: MailMessage) {
  const one = (address: string) => ({ name: '', address })
  return {
    envelope: { from: message.bounceTo, to: [message.to] },
    from: one(message.from),
    to: [one(message.to)],
    ...(message.replyTo ? { replyTo: one(message.replyTo) } : {}),
    messageId: messageIdOf(message),
    subject: message.subject,
    text: message.text,
    html: message.html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': message.language,
    },
  }
}

export function messageIdOf({ tag, from }: Pick<MailMessage, 'tag' | 'from'>): string {
  return `<${tag}@${domainOf(from)}>`
}

/** A line break in any of these would begin a header of somebody else's choosing. */
function isWell({ tag, replyTo, subject, language }: MailMessage): boolean {
  return (
    /^[a-z0-9.-]{1,100}$/.test(tag) &&
    /^[a-z-]{2,10}$/.test(language) &&
    !/\p{Cc}/u.test(subject) &&
    (replyTo === undefined || isMailAddress(replyTo))
  )
}
