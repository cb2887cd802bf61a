/** What is known of a server that carries mail, and the faults that come of it, each in one of our own words. */

export interface MailServer {
  readonly host: string
  readonly port: number
  /** Encrypted from the first byte, from an agreed moment on, or not at all. */
  readonly safety: 'tls' | 'starttls' | 'none'
  readonly login?: { readonly user: string; readonly password: string }
}

export interface MailMessage {
  /** The same for every try, so that a mailbox may know it for the same message. */
  readonly tag: string
  readonly from: string
  readonly replyTo?: string
  /** Where it goes if it cannot be delivered. */
  readonly bounceTo: string
  readonly to: string
  readonly language: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Of the server, or of how it was set up here: the next message would meet it too. */
export const serverFaults = [
  'name-not-found',
  'no-connection',
  'hangs',
  'certificate',
  'no-encryption',
  'not-a-mail-server',
  'password',
  'sender-refused',
  'lost',
] as const

/** Of one message: others may well arrive. */
export const letterFaults = ['address-refused', 'refused', 'later'] as const

export type MailFault = (typeof serverFaults)[number] | (typeof letterFaults)[number]

export type Sending = { readonly isSent: true } | { readonly isSent: false; readonly fault: MailFault }

/** Whether trying again can help: what was refused for good is not tried again. */
export function isLasting(fault: MailFault): boolean {
  return fault === 'address-refused' || fault === 'refused'
}

export function isOfServer(fault: MailFault): boolean {
  return serverFaults.some((one) => one === fault)
}
