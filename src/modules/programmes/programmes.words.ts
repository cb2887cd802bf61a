/** The kinds and reasons of this room, each with the label people see. */

export const placeKinds = ['ours', 'school', 'venue', 'online'] as const
export type PlaceKind = (typeof placeKinds)[number]

export const placeKindNames: Readonly<Record<PlaceKind, string>> = {
  ours: 'A place of our own',
  school: 'A school or college',
  venue: 'Another venue, such as a hall or theatre',
  online: 'Online',
}

/** Somebody else has the house there, and a safeguarding lead of their own. */
export const hasItsOwnLead = (kind: PlaceKind): boolean => kind === 'school' || kind === 'venue'

export const rulings = ['ours', 'theirs'] as const
export type Ruling = (typeof rulings)[number]

export const rulingNames: Readonly<Record<Ruling, string>> = {
  ours: 'Our own policy',
  theirs: 'The policy of the place',
}

export const parts = ['leads', 'takes-part'] as const
/** What somebody does in a programme. */
export type Part = (typeof parts)[number]

export const reasons = ['waiting', 'break', 'elsewhere', 'other'] as const
export type Reason = (typeof reasons)[number]

export const reasonNames: Readonly<Record<Reason, string>> = {
  waiting: 'They wait for a place',
  break: 'They are taking a break',
  elsewhere: 'They do something here that is no programme',
  other: 'Another reason, known to whoever says this',
}

/** After so many months without a programme somebody is looked at again. Our suggestion. */
export const suggestedMonths = 12

/** A place is asked once a year whether what is known of it is right. */
export const monthsBetweenChecks = 12

/** What is said where a place was asked on a day to come, and at which field. */
export const askedInTheFuture = { field: 'checked-day', text: 'The day must be today or earlier' } as const
