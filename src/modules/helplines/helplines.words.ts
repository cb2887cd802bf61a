/** The words of this room: what a line is for, how it was checked, what came of it, and which roles may be reached. */

/** What somebody rings it for. `own` is a contact of the organisation itself, as a role. */
export const purposes = ['emergency', 'children', 'adults', 'online', 'local', 'own'] as const
export type Purpose = (typeof purposes)[number]

/** What a line of others can be for. */
export const purposesOfOthers = ['emergency', 'children', 'adults', 'online', 'local'] as const

export const purposeNames: Readonly<Record<Purpose, string>> = {
  emergency: 'In danger now',
  children: 'For children and young people',
  adults: 'For parents, carers and other adults',
  online: 'About something online',
  local: 'Your council or another office near you',
  own: 'Our own contact',
}

export const checkWays = ['rang', 'wrote', 'opened'] as const
export type CheckWay = (typeof checkWays)[number]

export const checkWayNames: Readonly<Record<CheckWay, string>> = {
  rang: 'Rang it',
  wrote: 'Wrote to it',
  opened: 'Opened the page',
}

export const checkResults = ['works', 'changed', 'no-answer'] as const
export type CheckResult = (typeof checkResults)[number]

export const checkResultNames: Readonly<Record<CheckResult, string>> = {
  works: 'It works',
  changed: 'It has changed: I have put it right below',
  'no-answer': 'It does not answer',
}

/** Roles that families may reach; nobody needs to reach whoever looks after Kept. */
export const contactRoles = ['lead', 'alternate', 'coordinator', 'trustee'] as const
export type ContactRole = (typeof contactRoles)[number]

export const contactRoleNames: Readonly<Record<ContactRole, string>> = {
  lead: 'Safeguarding lead',
  alternate: 'Deputy safeguarding lead',
  coordinator: 'Online safety coordinator',
  trustee: 'Trustee for safeguarding',
}

export function isContactRole(text: string): text is ContactRole {
  return contactRoles.some((role) => role === text)
}

export const namingAnswers = ['yes', 'no'] as const
export type NamingAnswer = (typeof namingAnswers)[number]

/** More than that nobody reads, and nobody can check each term. */
export const mostLines = 30

/** Said wherever a term is named, until the organisation has a calendar of its own. */
export const whenTermsAre = 'When terms are, the page of terms and holidays says: by your dates, or by our suggestion.'

/** How the standing of a line is told. */
export const standingWords = {
  checked: { answer: 'ok', word: 'Checked' },
  new: { answer: 'unknown', word: 'Not checked yet' },
  soon: { answer: 'soon', word: 'Check it soon' },
  overdue: { answer: 'not-met', word: 'Check is overdue' },
  'no-answer': { answer: 'not-met', word: 'Did not answer' },
} as const

export const tooManyLines = `There can be ${mostLines} at the most. Put one away first`

/** Where a role's contact names somebody who has not agreed to it. */
export const namesSomebody = (name: string) =>
  `This names ${name}. Name the role and use an address of the role; their name is shown only if they agree`
