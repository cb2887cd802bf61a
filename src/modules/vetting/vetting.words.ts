/** The words of this room: kinds of checks, how somebody stands, and what is asked by default. */

export const clearanceKinds = [
  'dbs-basic',
  'dbs-standard',
  'dbs-enhanced',
  'dbs-enhanced-barred',
  'pvg',
  'access-ni-basic',
  'access-ni-standard',
  'access-ni-enhanced',
  'garda-vetting',
] as const
export type ClearanceKind = (typeof clearanceKinds)[number]

export const clearanceNames: Readonly<Record<ClearanceKind, string>> = {
  'dbs-basic': 'DBS, basic',
  'dbs-standard': 'DBS, standard',
  'dbs-enhanced': 'DBS, enhanced',
  'dbs-enhanced-barred': 'DBS, enhanced with barred lists',
  pvg: 'PVG scheme',
  'access-ni-basic': 'AccessNI, basic',
  'access-ni-standard': 'AccessNI, standard',
  'access-ni-enhanced': 'AccessNI, enhanced',
  'garda-vetting': 'Garda vetting',
}

export function isClearanceKind(text: string): text is ClearanceKind {
  return clearanceKinds.some((kind) => kind === text)
}

/** A check, or the decision that none is needed. */
export const needs = ['none', ...clearanceKinds] as const
export type Need = (typeof needs)[number]

export const needNames: Readonly<Record<Need, string>> = { none: 'No check needed', ...clearanceNames }

export const standingStates = ['overdue', 'missing', 'soon', 'undecided', 'in-date', 'not-needed'] as const
export type StandingState = (typeof standingStates)[number]

export const stateNames: Readonly<Record<StandingState, string>> = {
  overdue: 'Overdue',
  missing: 'None seen',
  soon: 'Due soon',
  undecided: 'Not decided',
  'in-date': 'In date',
  'not-needed': 'None needed',
}

/** For those who are told no more: whether it is in date, or not. */
export const plainStateNames: Readonly<Record<StandingState, string>> = {
  overdue: 'Not in date',
  missing: 'Not in date',
  soon: 'In date',
  undecided: 'Not known yet',
  'in-date': 'In date',
  'not-needed': 'None needed',
}

/** Our suggestion, to be checked before anybody relies on it: the law names no interval. */
export const suggestedMonths = 36
/** Renewing takes weeks: it is asked for this many days before. */
export const warnDays = 60
