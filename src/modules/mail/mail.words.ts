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

/** What a mail server, or its setting here, can be at fault in; the words are those of the platform's mail. */
export const mailFaults = [
  'name-not-found',
  'no-connection',
  'hangs',
  'certificate',
  'no-encryption',
  'not-a-mail-server',
  'password',
  'sender-refused',
  'lost',
  'address-refused',
  'refused',
  'later',
] as const
export type MailFault = (typeof mailFaults)[number]

/** Why a letter did not arrive: as above, or the message that came back said so. */
export type WhyFailed = MailFault | 'came-back' | 'mailbox-unknown' | 'mailbox-full'

export const whyFailedNames: Readonly<Record<WhyFailed, string>> = {
  'name-not-found': 'There is no server of that name',
  'no-connection': 'The server did not take the connection',
  hangs: 'The server did not answer in time',
  certificate: 'The server could not prove that it is the one it says it is',
  'no-encryption': 'The server does not offer the encryption that was chosen',
  'not-a-mail-server': 'What answered is not a mail server',
  password: 'The server does not take the user name or the password',
  'sender-refused': 'The server does not let Kept send from this address',
  lost: 'The connection broke off',
  'address-refused': 'The server does not take the address it was to go to',
  refused: 'The server refused the message',
  later: 'The server asked to try again later',
  'came-back': 'It came back',
  'mailbox-unknown': 'It came back: there is no such address',
  'mailbox-full': 'It came back: the mailbox is full',
}

/** What to do about each, on the page of the mail server. */
export const faultRemedies: Readonly<Record<MailFault, string>> = {
  'name-not-found': 'Check the spelling of the server’s name.',
  'no-connection': 'Check the server’s name and the port. Your provider’s help pages say which they are.',
  hangs: 'Check the port. Some networks do not let mail out: ask whoever looks after yours.',
  certificate: 'Check that the server’s name is spelt as your provider spells it.',
  'no-encryption': 'Choose the other kind of encryption, or the other port.',
  'not-a-mail-server': 'Check the port: it may belong to something else, such as a web page.',
  password:
    'Check both. Some providers want a separate password for programs, often called an app password. Type the password again.',
  'sender-refused': 'Use the e-mail address of the account you sign in to the server with.',
  lost: 'Try again. If it happens each time, check the port.',
  'address-refused': 'Check the e-mail address that the letter goes to.',
  refused: 'Ask your provider whether this account may send.',
  later: 'Try again in a few minutes.',
}

/** Unencrypted mail, with its links and the password, may not leave this machine. */
export function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
}
