/** What a statement can be, what it can be about, and the shapes in which the reader hands over what it read. */

export const statementKinds = [
  'commitment',
  'belief',
  'purpose',
  'scope',
  'legal',
  'contact',
  'reference',
  'review',
  'sign-off',
  'heading',
  'other',
] as const
export type StatementKind = (typeof statementKinds)[number]

/** `do`: something is to be done; `never`: something is forbidden; `may`: something is allowed, and is never judged. */
export const polarities = ['do', 'never', 'may'] as const
export type Polarity = (typeof polarities)[number]

export const topics = [
  'coordinator',
  'behaviour-code',
  'code-signature',
  'social-media-conduct',
  'staff-learner-contact',
  'official-channels',
  'supervised-groups',
  'group-membership-review',
  'livestream-remote-delivery',
  'device-use',
  'young-people-guidance',
  'parent-guidance',
  'online-safety-agreement',
  'reporting-route',
  'incident-procedure',
  'complaint-allegation',
  'inform-parents',
  'abuse-response-procedure',
  'abuse-training',
  'support-affected',
  'support-plan-review',
  'training',
  'supervision',
  'technology-risk-assessment',
  'filtering-monitoring',
  'security-review',
  'physical-security',
  'credentials',
  'personal-data',
  'website-personal-data',
  'data-retention',
  'image-consent',
  'policy-review',
  'other',
] as const
export type Topic = (typeof topics)[number]

export function isTopic(text: string): text is Topic {
  return topics.some((topic) => topic === text)
}

/** UTF-16 units of the extracted text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One thing a person would see as one statement, before anything is said of it. */
export interface Unit {
  /** One line: white space folded, broken words made whole. */
  readonly text: string
  /** In order; what they say, one after the other, is `text`. */
  readonly spans: readonly Span[]
  /** Where it stands: the whole heading, the line that leads into a list, and so on. */
  readonly place: 'title' | 'heading' | 'lead' | 'paragraph' | 'item' | 'row' | 'furniture'
  /** Of a heading 1 to 6, of an item its depth; 0 otherwise. */
  readonly level: number
  /** The headings above it, outermost first, without the title. */
  readonly headings: readonly string[]
  /** The line that leads into its list, or into the list that holds that list: “Staff must not:”. */
  readonly lead: string | undefined
  /** Of a unit in a table, the name of its column. */
  readonly column: string | undefined
  /** Which block of the document it begins in. */
  readonly block: number
  /** It goes on in the same paragraph, item or cell as the unit before it. */
  readonly goesOn: boolean
}

/** What the grammar and the section say of a unit. */
export interface Judgement {
  readonly kind: StatementKind
  /** Of a commitment only. */
  readonly polarity: Polarity | null
  /** 0 to 1; below 0.6 a person is asked to check it first. */
  readonly confidence: number
  /** One plain sentence that names the words that decided: `It says “must not”.` */
  readonly because: string
  /** The prohibition or duty stands only in the heading or the lead and was carried down to this unit. */
  readonly carried: boolean
}

/** How well a topic fits, best first; `words` are those that spoke for it. */
export interface TopicMatch {
  readonly topic: Topic
  readonly score: number
  readonly words: readonly string[]
}

export interface Statement {
  /** `s1`, `s2`, … in the order of the text. */
  readonly id: string
  readonly text: string
  /** The nearest heading above it, or the line that leads into its list where no heading stands; empty where neither does. */
  readonly section: string
  readonly kind: StatementKind
  readonly polarity: Polarity | null
  /** Most likely first; empty for what is no commitment. */
  readonly topics: readonly Topic[]
  readonly confidence: number
  readonly because: string
  readonly source: readonly Span[]
  /** Of a heading 1 to 6; 0 for a line that leads into a list, and for what is no heading. */
  readonly level: number
  readonly carried: boolean
}

export const nations = ['england', 'wales', 'scotland', 'northern-ireland', 'ireland'] as const
export type Nation = (typeof nations)[number]

export interface Coordinator {
  /** As the policy words it: “Online safety coordinator”. */
  readonly role: string
  /** Null where only the role is named. */
  readonly name: string | null
}

export const contactKinds = ['email', 'phone', 'helpline', 'website'] as const

export interface Contact {
  readonly kind: (typeof contactKinds)[number]
  /** As written, without white space around it. */
  readonly value: string
}

export interface ReviewFacts {
  /** `2024-05` or `2024-05-13`. */
  readonly lastReviewed: string | null
  /** As the policy promises; null where it promises none. */
  readonly intervalMonths: number | null
  /** A day (`2022-03-22`): when it fell due by its own interval, or by a year where it names none; null where it has not. */
  readonly overdueSince: string | null
}

/** An age, an interval or a number that a commitment names. */
export interface Parameter {
  readonly name: 'age' | 'interval' | 'number'
  /** `13 years`, `30 days`, `2 adults`. */
  readonly value: string
  readonly statement: string
}

export interface Facts {
  readonly organisation: string | null
  readonly nation: Nation | null
  readonly coordinators: readonly Coordinator[]
  readonly contacts: readonly Contact[]
  readonly review: ReviewFacts
  readonly signed: boolean
  /** Who signed, where somebody did: the role as written, and the name. */
  readonly signedBy: { readonly role: string | null; readonly name: string | null } | null
  readonly parameters: readonly Parameter[]
}

/** `serious` may put a child or the organisation in danger; `act` needs doing; `advice` is worth changing. */
export const severities = ['serious', 'act', 'advice'] as const
export type Severity = (typeof severities)[number]

export interface Finding {
  /** Kebab-case and stable: `review-overdue`. */
  readonly code: string
  readonly severity: Severity
  /** Why, in a plain sentence or two. */
  readonly because: string
  /** What to do, in a plain sentence. */
  readonly todo: string
  /** Ids of the statements it is about, in their order; empty where it is about something missing. */
  readonly statements: readonly string[]
  /** Where the rule comes from, with how sure it is: `NSPCC photography guidance (read in full)`; never said to be law unless it is. */
  readonly source: string
  /** The words it found, for quoting; empty where it is about something missing. */
  readonly quote: string
}

export interface Reading extends Facts {
  readonly statements: readonly Statement[]
  readonly findings: readonly Finding[]
}
