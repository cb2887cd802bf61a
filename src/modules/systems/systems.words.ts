/** The words of this room: kinds of systems, who holds them how, and what can be found when somebody looks. */

export const systemKinds = [
  'e-mail',
  'storage',
  'website',
  'social',
  'messaging',
  'register',
  'device',
  'money',
  'other',
] as const
export type SystemKind = (typeof systemKinds)[number]

export const systemKindNames: Readonly<Record<SystemKind, string>> = {
  'e-mail': 'E-mail',
  storage: 'Files and storage',
  website: 'Website',
  social: 'Social media account',
  messaging: 'Messages and video calls',
  register: 'Register or list of members',
  device: 'Shared computer, tablet or phone',
  money: 'Bank, payments or donations',
  other: 'Something else',
}

export const holderLevels = ['administrator', 'user'] as const
export type HolderLevel = (typeof holderLevels)[number]

export const holderLevelNames: Readonly<Record<HolderLevel, string>> = {
  administrator: 'Administers it',
  user: 'Uses it',
}

export const secondSteps = ['everybody', 'administrators', 'nobody', 'cannot', 'not-known'] as const
export type SecondStep = (typeof secondSteps)[number]

export const secondStepNames: Readonly<Record<SecondStep, string>> = {
  everybody: 'Yes, for everybody',
  administrators: 'Only for those who administer it',
  nobody: 'No',
  cannot: 'It offers none',
  'not-known': 'I could not find out',
}

export const yesOrNo = ['yes', 'no', 'not-known'] as const
export type YesOrNo = (typeof yesOrNo)[number]

export const yesOrNoNames: Readonly<Record<YesOrNo, string>> = {
  yes: 'Yes',
  no: 'No',
  'not-known': 'I could not find out',
}

export const passwordWays = ['manager', 'each-their-own', 'shared', 'not-known'] as const
export type PasswordWay = (typeof passwordWays)[number]

export const passwordWayNames: Readonly<Record<PasswordWay, string>> = {
  manager: 'In a password manager',
  'each-their-own': 'Each person keeps their own, and tells nobody',
  shared: 'Shared, or written where others can read it',
  'not-known': 'I could not find out',
}

/** What can be wrong with a system, worst first. */
const faults = [
  'leaver',
  'no-administrator',
  'second-step',
  'shared-names',
  'passwords',
  'leavers-not-looked-for',
] as const
export type Fault = (typeof faults)[number]

export const faultWords: Readonly<Record<Fault, string>> = {
  leaver: 'Somebody who has left can still sign in',
  'no-administrator': 'Nobody who is here is known to administer it',
  'second-step': 'A second step is not on',
  'shared-names': 'People share a user name, or nobody could find out',
  passwords: 'Passwords are shared, or nobody could find out',
  'leavers-not-looked-for': 'Leavers are not all removed, or nobody could find out',
}

/** How long a look holds. Our suggestion, said so wherever it is named. */
export const lookHoldsDays = 183
/** It is due soon so many days before. */
export const soonDays = 21
export const lookIsOurSuggestion = 'Twice a year is our suggestion.'

/** Names the task on a leaver's list. */
export const endAccountsTask = 'systems.end-accounts'

export const mostSystems = 200
export const mostHolders = 500

/** Kept cannot know which systems are in use and not written down. */
export const systemsList = {
  name: 'systems.systems',
  id: '019aa175-0000-7000-8000-000000000001',
  says: 'the list of systems we use outside Kept',
  href: '/systems',
} as const
