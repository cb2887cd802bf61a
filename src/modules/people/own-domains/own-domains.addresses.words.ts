/** Names of addresses that no one person has, domains on which anybody gets one, and how it is told. */

/** Before the @: an office, a role that is handed on, a machine. */
export const officeNames: readonly string[] = [
  ...['info', 'information', 'office', 'admin', 'administrator', 'administration', 'contact', 'contactus', 'hello'],
  ...['enquiries', 'enquiry', 'inquiries', 'mail', 'email', 'post', 'team', 'staff', 'all', 'everyone', 'group'],
  ...['reception', 'frontdesk', 'bookings', 'booking', 'events', 'finance', 'accounts', 'payroll', 'hr', 'volunteers'],
  ...['volunteering', 'trustees', 'board', 'committee', 'chair', 'secretary', 'treasurer', 'manager', 'leaders'],
  ...['safeguarding', 'dsl', 'welfare', 'support', 'help', 'helpdesk', 'it', 'web', 'webmaster', 'postmaster'],
  ...['root', 'noreply', 'no', 'reply', 'donotreply', 'do', 'not', 'choir', 'music', 'school', 'youth', 'swyddfa'],
  ...['gwybodaeth', 'cyswllt', 'the', 'our', 'us', 'user', 'test', 'shared'],
]

/** Domains of post that anybody can have. */
export const publicMail: readonly string[] = [
  ...['gmail.com', 'googlemail.com', 'icloud.com', 'me.com', 'mac.com', 'aol.com', 'aol.co.uk', 'msn.com'],
  ...['btinternet.com', 'btopenworld.com', 'sky.com', 'talktalk.net', 'virginmedia.com', 'virgin.net', 'ntlworld.com'],
  ...['blueyonder.co.uk', 'tiscali.co.uk', 'plus.com', 'plusnet.com', 'orange.net', 'wanadoo.fr', 'eircom.net'],
  ...['protonmail.com', 'proton.me', 'pm.me', 'tutanota.com', 'tuta.io', 'fastmail.com', 'mail.com', 'email.com'],
  ...['zoho.com', 'hey.com', 'qq.com', '163.com', 'mail.ru', 'web.de', 'freenet.de', 'libero.it', 'o2.co.uk'],
]

/** The same under many endings: yahoo.co.uk, hotmail.fr. */
export const publicMailFirst: readonly string[] = ['yahoo', 'ymail', 'hotmail', 'outlook', 'live', 'gmx', 'yandex']

/** Endings under which everybody registers: no organisation has one to itself. */
export const registrySuffixes: readonly string[] = [
  ...['co.uk', 'org.uk', 'ac.uk', 'gov.uk', 'sch.uk', 'me.uk', 'ltd.uk', 'plc.uk', 'net.uk', 'nhs.uk', 'police.uk'],
]

/** Of an address, for whoever looks at the person; each says what to do. */
export const findingSentences = {
  'signs-in-as-office':
    'They sign in with an address that more than one person may read, such as info@. Let them come in with an address of their own.',
  'address-of-office':
    'Their e-mail address looks like one that more than one person reads. Give them an address of their own.',
  'address-of-two': 'Somebody else here has the same e-mail address. Give each of them an address of their own.',
} as const

/** Why a role that reads sensitive records is refused. */
export const unfitSentences = {
  'signs-in-as-office':
    'This role needs an account that only they use: they sign in with an address that more than one person may read. Let them come in with an address of their own first',
  'address-of-office':
    'This role needs an address that only they read: theirs looks like that of an office. Change their e-mail address first',
  'address-of-two':
    'This role needs an address that only they read: somebody else here has the same one. Change one of the two first',
} as const
