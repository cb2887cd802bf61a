/** What a heading or a lead says of the lines under it: “Our beliefs”, “Legal framework”, “You must not:”. */
import type { Polarity, StatementKind } from '../reader.words.ts'

export interface Carry {
  readonly kind: StatementKind
  readonly polarity: Polarity | null
  /** A lead is part of each of its lines; a heading only stands above them. */
  readonly from: 'lead' | 'heading' | 'column'
  readonly confidence: number
  readonly words: string
}

/** `ground`: background, where plain statements tell how the world is and only duties bind. */
export type Ground = 'rules' | 'ground'

const kindsByHeading: readonly (readonly [StatementKind | 'ground', RegExp])[] = [
  ['heading', /^(?:table of )?contents$|^(?:cynnwys|index)$/u],
  ['sign-off', /^(?:signed|signatures?|sign[- ]off|approval|adoption|llofnod)/u],
  [
    'reference',
    /^(?:related|associated|linked|other|supporting|connected|further|links? (?:to|with)|see also|references?|relevant) ?(?:(?:policies|policy|documents?|procedures|organisational|information|reading|guidance|resources|links|safeguarding|and|other|our|useful)\b ?)*|^(?:where to find more|useful (?:links|resources|websites)|read (?:this )?with|what to read|polisïau|dogfennau)/u,
  ],
  [
    'contact',
    /^(?:(?:useful|key|main|emergency|other|our|your|important|safeguarding|designated|local|external|online safety|staff|named) )*contacts?(?: (?:and|&) (?:useful )?(?:numbers|links|support|helplines))?(?: (?:details|us|information|numbers|list|points?|people|names))?$|^(?:key people|named people|people to (?:talk|speak|turn)|people$|who's who|who (?:else )?(?:can|could|to) (?:i |we |you )?(?:ring|call|phone|contact|help)|helplines?|useful (?:numbers|organisations|telephone)|(?:sources of|further|getting|more|where to get) (?:help|support|advice)|help and (?:advice|support)|support organisations|external (?:support|help)|emergency numbers|who's in charge|cysylltu|manylion cyswllt|cysylltiadau)\b/u,
  ],
  [
    'review',
    /\b(?:version control|document control|version history|revision history|review history|change (?:log|history)|document history)\b/u,
  ],
  [
    'legal',
    /\b(?:legal|legislation|legislative|statutory|the law|laws)\b|^(?:law|y gyfraith|fframwaith cyfreithiol|deddfwriaeth|guidance and law)/u,
  ],
  [
    'scope',
    /\bscope\b|^(?:who (?:this|it|is|does|the|these|must)\b.*\b(?:for|cover|covers|apply|applies|covered|to|follow|bound)|who(?:'s| is) (?:this|it) for|application|applies to|coverage|i bwy|cwmpas|pwy)/u,
  ],
  [
    'purpose',
    /\b(?:purposes?|aims?|objectives?|intent)\b|^(?:why (?:we|this|have|do we|is there)|what (?:is )?this (?:policy|document|statement)|diben|pwrpas|nod|bwriad)/u,
  ],
  [
    'belief',
    /\b(?:beliefs?|ethos|philosophy|definitions?|glossary|terminology|key terms|vision)\b|^(?:what we (?:believe|hold|think|know|recogni[sz]e)|we (?:believe|recogni[sz]e)|what (?:is|are|do we mean)|terms used|understanding|types? of|forms of|signs of|indicators|warning signs|(?:the |online |potential |possible |key |main )*(?:risks|dangers|threats|harms|challenges|benefits)\b|facts|did you know|some facts|ein (?:credoau|gwerthoedd)|credoau|diffiniadau|why online safety matters|statistics)/u,
  ],
  [
    'ground',
    /^(?:introduction|background|context|(?:(?:our|guiding|key|core) )*(?:values|principles)|overview|rationale|foreword|statement|policy statement|our (?:club|organisation|charity|church|school|group)|about (?:us|the|this)|welcome|who we are|the internet|cyflwyniad|cefndir|setting the scene|preface|summary)\b/u,
  ],
]

const forbids =
  /^(?:you |staff |volunteers |we |coaches |adults |leaders |members |children |i )?(?:must never|must not|may not|should not|should never|shall not|will not|will never|cannot|can not|do not|don'?ts?\b|never|no-nos?|not allowed|not acceptable|not ok|not permitted)|\b(?:unacceptable|prohibited|forbidden|banned|not (?:acceptable|allowed|permitted|ok|tolerated)|inappropriate (?:use|behaviou?r|conduct)|poor practice|bad practice|misuse|off limits|what not to do|things (?:we|you) never|red lines)\b|^(?:peidiwch|byth|ni chaniateir)/u
const binds =
  /^(?:you |staff |volunteers |we |coaches |adults |leaders |members |children |i )?(?:must|should|shall|will|always|do|dos|do's)(?: (?:always|do))?$|^(?:expected|good practice|best practice|expectations|our (?:promises?|commitments?|rules)|golden rules|what we (?:will )?do|what (?:you|staff|adults|leaders|coaches) (?:must|should) do|always|required|responsibilities|how we (?:will )?(?:go|keep|do)|what we promise|rheolau|beth fyddwn)\b/u
const allows =
  /^(?:you |staff |volunteers |we |coaches |adults |leaders |members |i )?(?:may|can)$|^(?:allowed|permitted|acceptable|what (?:you|staff|adults|leaders|coaches|members) (?:may|can) do|things you can do)\b(?! use policy)/u
const mixed = /\b(?:do'?s? (?:and|&|\/) don'?t|dos and don|acceptable and unacceptable|do and do not)\b/u

/** What the heading itself says of its lines; undefined where it only names their subject. */
export function carryOfHeading(heading: string, from: 'heading' | 'column'): Carry | Ground | undefined {
  const text = plainHeading(heading)
  if (text === '' || mixed.test(text)) return undefined
  if (forbids.test(text)) return { kind: 'commitment', polarity: 'never', from, confidence: 0.9, words: heading }
  if (allows.test(text) && !text.endsWith('?'))
    return { kind: 'commitment', polarity: 'may', from, confidence: 0.8, words: heading }
  if (binds.test(text)) return { kind: 'commitment', polarity: 'do', from, confidence: 0.75, words: heading }
  for (const [kind, pattern] of kindsByHeading) {
    if (!pattern.test(text)) continue
    return kind === 'ground' ? 'ground' : { kind, polarity: null, from, confidence: 0.85, words: heading }
  }
  return undefined
}

function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/^(?:(?:part|section|appendix|annex) )?\(?(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.):]?\s+(?=\p{L})/u, '')
    .replace(/[:.]+$/u, '')
    .trim()
}
