/** The words of this room: ages, ties, what may be told, who decides, and how each is shown. */

export const ageBands = ['under-11', '11-13', '14-15', '16-17'] as const
export type AgeBand = (typeof ageBands)[number]

/** The youngest and the oldest that somebody in the band is. */
export const bandBounds: Readonly<Record<AgeBand, readonly [number, number]>> = {
  'under-11': [0, 10],
  '11-13': [11, 13],
  '14-15': [14, 15],
  '16-17': [16, 17],
}

export const bandNames: Readonly<Record<AgeBand, string>> = {
  'under-11': 'Under 11',
  '11-13': '11 to 13',
  '14-15': '14 or 15',
  '16-17': '16 or 17',
}

/** What somebody is kept as: it changes when it is settled what turning 18 means for them. */
export const keptAs = ['child', 'adult-at-risk', 'adult'] as const
export type KeptAs = (typeof keptAs)[number]

export const tieKinds = [
  'parent',
  'step-parent',
  'guardian',
  'relative',
  'foster-carer',
  'social-worker',
  'other',
] as const
export type TieKind = (typeof tieKinds)[number]

export const tieNames: Readonly<Record<TieKind, string>> = {
  parent: 'Parent',
  'step-parent': 'Step-parent or parent’s partner',
  guardian: 'Guardian',
  relative: 'Relative',
  'foster-carer': 'Foster carer',
  'social-worker': 'Social worker',
  other: 'Somebody else',
}

export const responsibilities = ['yes', 'no', 'not-known'] as const
export type Responsibility = (typeof responsibilities)[number]

export const responsibilityNames: Readonly<Record<Responsibility, string>> = {
  yes: 'Has parental responsibility',
  no: 'Does not have parental responsibility',
  'not-known': 'Not known whether they have parental responsibility',
}

/** The kinds of things that a carer may be told. */
export const matters = ['everyday', 'health', 'concerns', 'pictures'] as const
export type Matter = (typeof matters)[number]

export const matterNames: Readonly<Record<Matter, string>> = {
  everyday: 'Everyday things, such as times and places',
  health: 'Health and what the child needs',
  concerns: 'Worries about the child',
  pictures: 'Photos and recordings',
}

export const deciders = ['local-authority', 'foster-carer', 'parent', 'court', 'not-known'] as const
export type Decider = (typeof deciders)[number]

export const deciderNames: Readonly<Record<Decider, string>> = {
  'local-authority': 'The local authority',
  'foster-carer': 'The foster carer',
  parent: 'A parent',
  court: 'A court',
  'not-known': 'Not known yet',
}

export const careEndings = ['placement-changed', 'care-over', 'entered-wrongly'] as const
export type CareEnding = (typeof careEndings)[number]

export const careEndingNames: Readonly<Record<CareEnding, string>> = {
  'placement-changed': 'The child lives somewhere else now',
  'care-over': 'The child is not in care any more',
  'entered-wrongly': 'It was written down by mistake',
}

export const findings = ['can-decide', 'can-with-help', 'cannot-now'] as const
export type Finding = (typeof findings)[number]

export const findingNames: Readonly<Record<Finding, string>> = {
  'can-decide': 'They can make this decision',
  'can-with-help': 'They can make it with help',
  'cannot-now': 'They cannot make it now',
}

export const ageRuleNames = [
  'parental-consent-below',
  'own-account-from',
  'own-answer-from',
  'turning-eighteen-days',
] as const
export type AgeRuleName = (typeof ageRuleNames)[number]

export interface AgeRuleWords {
  says: string
  unit: 'years' | 'days'
  suggestion: number
  least: number
  most: number
  why: string
}

/** Ours, and no law: whoever relies on one checks it first. */
export const ageRules: Readonly<Record<AgeRuleName, AgeRuleWords>> = {
  'parental-consent-below': {
    says: 'Ask a parent before publishing anything about somebody younger than',
    unit: 'years',
    suggestion: 18,
    least: 16,
    most: 18,
    why: 'Some ask parents until 16, others until 18. We suggest the safer.',
  },
  'own-account-from': {
    says: 'Somebody can have their own account from',
    unit: 'years',
    suggestion: 16,
    least: 13,
    most: 18,
    why: 'Younger people can take part without an account.',
  },
  'own-answer-from': {
    says: 'Somebody’s own answer counts for most things from',
    unit: 'years',
    suggestion: 16,
    least: 12,
    most: 18,
    why: 'From 16 a person is taken to be able to decide, unless somebody considered that they cannot. Nations differ.',
  },
  'turning-eighteen-days': {
    says: 'Tell us this long before somebody turns 18',
    unit: 'days',
    suggestion: 42,
    least: 14,
    most: 180,
    why: 'Six weeks leave time to talk with them.',
  },
}

export const ourSuggestion = 'Our suggestion, check before relying on this.'

/** What is shown in place of a reason or an address to those who may not know more. */
export const askFirst = 'Ask your safeguarding lead first'

/** Whom to ask instead. */
export const aKeeper = 'your online safety coordinator or safeguarding lead'

/** Kept cannot know who takes part and is not written down. */
export const youngPeopleList = {
  name: 'families.young-people',
  id: '019aa100-0000-7000-8000-000000000071',
  says: 'the list of young people who take part',
  href: '/families',
} as const

/** Once a tie is missing this long, it is overdue. */
export const daysToFindCarers = 14
