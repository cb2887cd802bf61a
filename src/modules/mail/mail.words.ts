/** The words of this room: kinds of letters, what becomes of them, and why one did not arrive. */
export type { Language } from '#platform/text/language.ts'

export const letterKinds = [
  'invitation',
  'confirm-address',
  'sign-in-link',
  'new-device',
  'passphrase-changed',
  'second-factor-changed',
  'appointed',
  'access-review',
  'notice-of-leaving',
  'digest',
  'test',
] as const
export type LetterKind = (typeof letterKinds)[number]

/** Why each is written, for the list of letters. */
export const letterKindNames: Readonly<Record<LetterKind, string>> = {
  invitation: 'To invite them',
  'confirm-address': 'To confirm their e-mail address',
  'sign-in-link': 'To let them sign in',
  'new-device': 'They signed in on a new device',
  'passphrase-changed': 'Their passphrase changed',
  'second-factor-changed': 'Their second step for signing in changed',
  appointed: 'They were given a role',
  'access-review': 'To ask who should still see what',
  'notice-of-leaving': 'Somebody is leaving',
  digest: 'Things wait for them in Kept',
  test: 'To try the mail server',
}

/** Their link proves who reads the mailbox: nobody else may see it, so that they are mailed or not written at all. */
export const mailedOnly = ['confirm-address', 'sign-in-link', 'test'] as const satisfies readonly LetterKind[]

export function isMailedOnly(kind: LetterKind): boolean {
  return mailedOnly.some((one) => one === kind)
}

export const letterStates = [
  'waiting',
  'by-hand',
  'sent',
  'bounced',
  'handed-over',
  'given-up',
  'cancelled',
  'expired',
] as const
export type LetterState = (typeof letterStates)[number]

export const letterStateNames: Readonly<Record<LetterState, string>> = {
  waiting: 'Waiting to be sent',
  'by-hand': 'To hand over',
  sent: 'Sent',
  bounced: 'Came back',
  'handed-over': 'Handed over',
  'given-up': 'Could not be sent',
  cancelled: 'Cancelled',
  expired: 'Out of time',
}

/** How a connection to the mail server is kept from being overheard. */
export const safeties = ['tls', 'starttls', 'none'] as const
export type Safety = (typeof safeties)[number]
