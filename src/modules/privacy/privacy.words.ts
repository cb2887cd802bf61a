/** The words of this room: the papers, classes of records with our suggestions, and what can be chosen. */

export const paperKinds = [
  'notice-adults',
  'notice-families',
  'notice-children',
  'impact-assessment',
  'appropriate-policy',
  'retention-schedule',
] as const
export type PaperKind = (typeof paperKinds)[number]

/** `outdated`: adopted, but something it was made from has changed. */
export type PaperState = 'missing' | 'to-adopt' | 'outdated' | 'in-force'

export const paperNames: Readonly<Record<PaperKind, string>> = {
  'notice-adults': 'Privacy notice for staff, volunteers and trustees',
  'notice-families': 'Privacy notice for parents and carers',
  'notice-children': 'Privacy notice for children and young people',
  'impact-assessment': 'Data protection impact assessment (draft)',
  'appropriate-policy': 'Appropriate policy document',
  'retention-schedule': 'Retention schedule',
}

export const paperPurposes: Readonly<Record<PaperKind, string>> = {
  'notice-adults': 'Give it to everybody who works or volunteers with you, and publish it.',
  'notice-families': 'Give it to families before you write anything down about their child.',
  'notice-children': 'Read it together with young people when they join.',
  'impact-assessment': 'Read it, add what is true of you, and decide whether the risks are small enough.',
  'appropriate-policy': 'Needed where you keep facts about health or safeguarding.',
  'retention-schedule': 'Says how long you keep what, and why.',
}

/** What somebody should know of each paper before they rely on it. */
export const beforeRelying =
  'Kept made this from what you told it. It is a beginning, not legal advice: read it, and check what it says of the law before you rely on it.'

export const keptWheres = ['own-machine', 'rented-machine', 'somebody-elses'] as const
export type KeptWhere = (typeof keptWheres)[number]

export const keptWhereNames: Readonly<Record<KeptWhere, string>> = {
  'own-machine': 'On a computer that we own',
  'rented-machine': 'On a computer that we rent from a firm',
  'somebody-elses': 'On a computer that another organisation runs for us',
}

export const bases = ['legitimate-interests', 'public-task', 'contract'] as const
export type Basis = (typeof bases)[number]

export const basisNames: Readonly<Record<Basis, string>> = {
  'legitimate-interests': 'Legitimate interests: we could not run our work safely without it',
  'public-task': 'Public task: we do this work for a public body by law',
  contract: 'Contract: families or staff have an agreement with us that needs it',
}

/** A class of records that the organisation decides a period for. */
export interface RecordClass {
  class: string
  what: string
  /** What the months are counted from. */
  from: string
  suggestedMonths: number
  /** Where the suggestion is known from: nobody has checked it. */
  suggestedBecause: string
}

const ourSuggestion = 'Our suggestion; check before relying on it.'

export const recordClasses: readonly RecordClass[] = [
  {
    class: 'adults',
    what: 'Staff, volunteers and trustees: details, what they did here, their roles',
    from: 'they left',
    suggestedMonths: 72,
    suggestedBecause: `Questions about somebody’s time here can come for some years. ${ourSuggestion}`,
  },
  {
    class: 'checks',
    what: 'Numbers and dates of criminal record checks, never the certificate',
    from: 'they left',
    suggestedMonths: 6,
    suggestedBecause: `Only needed while somebody works with children. ${ourSuggestion}`,
  },
  {
    class: 'young-people',
    what: 'Young people: details, programmes, access needs',
    from: 'they left',
    suggestedMonths: 24,
    suggestedBecause: `Long enough for somebody who comes back. ${ourSuggestion}`,
  },
  {
    class: 'care',
    what: 'Care, who may decide, who must not be told, and why',
    from: 'they left',
    suggestedMonths: 84,
    suggestedBecause: `Many keep what bears on safeguarding until the young person is 25. ${ourSuggestion}`,
  },
  {
    class: 'carers',
    what: 'Parents and carers: details, and what each may be told',
    from: 'their young person left',
    suggestedMonths: 24,
    suggestedBecause: `Needed as long as the young person’s own details. ${ourSuggestion}`,
  },
  {
    class: 'letters',
    what: 'That a message was sent, to whom and why; never what it said',
    from: 'it was sent',
    suggestedMonths: 24,
    suggestedBecause: `Shows that people were told. ${ourSuggestion}`,
  },
]

/** What Kept keeps to by itself, whatever is chosen. */
export const fixedPeriods: readonly { what: string; howLong: string }[] = [
  { what: 'Who is signed in, and where', howLong: '30 days after it was last used' },
  { what: 'Network address and browser of whoever did something', howLong: '90 days' },
  { what: 'Lists brought in from a spreadsheet, before they are confirmed', howLong: '1 day' },
  { what: 'The record of what was done: ids, never words', howLong: 'As long as Kept is used' },
]

export const contactHint = 'A role, such as “Online safety coordinator”. No name is needed.'
