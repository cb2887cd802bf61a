/** Reads how often this policy promises to review itself; never how often passwords, plans or groups are looked at. */
import { monthNames, numbersInWords } from './facts.dates.lexicon.ts'
import { type Line, overheadOf } from './facts.lines.rules.ts'
import { otherThings } from './facts.review.lexicon.ts'

/** Said of a paper, and hardly of anything else. */
const reviewing =
  /\b(?:re-?)?(?:review|revis)\w*|\bupdat\w*|look\w* (?:\w+ ){0,4}?(?:at|over|afresh)|laid before|put before|vote[ds]? on|(?:come|comes|coming|brings?|bringing|return\w*) (?:(?:this|the|our|it) (?:\w+ )?)?back|return to|go(?:es|ing)? (?:over|through)|re-?(?:writ|adopt|approv)\w*|\badolyg\w*|diweddar\w*/i
/** Said of many things. */
const weighing =
  /\b(?:examin|evaluat|refresh|reconsider|consider|monitor|check|approv|discuss|amend)\w*|\bagreed?\b|\brenew\w*|\bread\b/i
const reviewingIt =
  /(?:review|revis|updat|look)\w* (?:at )?(?:it|this|these)\b|\b(?:it|this|these) (?:is|are|will be|shall be) (?:\w+ )?(?:review|revis|updat|look)/i
const label =
  /^\W*(?:policy |next |formal |annual |date of )?(?:review|revision)(?:ed)?(?: (?:frequency|cycle|period|interval|schedule|date|timetable|is|takes place))?\s*[:–—|-]|^\W*(?:reviewed|to be reviewed|amlder|frequency)\b/i
const ofThisPaper =
  /\b(?:this|our|the|these|its|all|your|any)\b[^.;]{0,60}?\b(?:polic(?:y|ies)|statements?|documents?|memorandum|rulings?|paper|sheet|charter|booklet|leaflet|page|wall|list|framework)\b|\bpolicy review|\breviewing (?:\w+ ){0,2}polic|\breviews? of (?:\w+ ){0,3}polic|polisi|datganiad|^rulings|y ddogfen/i
const ofSomePaper =
  /\b(?:this|our|the|these)\b[^.;]{0,40}?\b(?:rules?|terms|conditions|code|guidelines|guidance|procedures?|handbook|notice|agreement)\b|rheolau/i

/** The months between two reviews, or null where the policy does not say. */
export function intervalOf(lines: readonly Line[]): number | null {
  let best = { months: 0, weight: 0 }
  for (const line of lines) {
    for (const sentence of line.text.split(/(?<=[.;])\s+/)) {
      const weight = weightOfReview(sentence, line, lines)
      const months = weight > best.weight ? monthsIn(sentence) : undefined
      if (months) best = { months, weight }
    }
  }
  return best.months || null
}

/** How plainly a sentence is about reviewing this policy: 0 where it is about something else. */
function weightOfReview(sentence: string, line: Line, lines: readonly Line[]): number {
  if (line.kind === 'belief' || line.kind === 'legal') return 0
  if (label.test(sentence))
    return otherThings.test(sentence) || /password|plan|risk|filter/i.test(line.lead ?? '') ? 0 : 6
  const verb = reviewing.test(sentence) ? 2 : weighing.test(sentence) || /review/i.test(overheadOf(line)) ? 1 : 0
  const named = ofThisPaper.exec(sentence) ?? ofSomePaper.exec(sentence)
  if (verb === 0 || !isThisPaper(sentence, named?.index)) return 0
  const isInPlace = isBesideReview(line, lines) || /\breview/i.test(line.headings.at(-1) ?? '')
  if (verb === 2 && isInPlace && reviewingIt.test(sentence)) return 4
  const isPlain = /\b(?:polic(?:y|ies)|statement|document)\b|polisi|datganiad/i.test(named?.[0] ?? '')
  if (named && verb === 1) return isPlain || /^this/i.test(named[0]) ? 2 : 0
  if (named) return ofThisPaper.test(sentence) ? 5 : 3
  const speaksOfIt = /\b(?:it|this|these|they)\b/i.test(sentence)
  return speaksOfIt && isInPlace ? verb + 2 : 0
}

/** “In line with this policy, passwords are changed each year” is about the passwords. */
function isThisPaper(sentence: string, policyAt: number | undefined): boolean {
  const other = otherThings.exec(sentence)
  if (!other || policyAt === undefined) return !other
  const verb = reviewing.exec(sentence) ?? weighing.exec(sentence)
  const isGiven = /\b(?:in line with|under|according to|as part of|following|of|in) $/i.test(
    sentence.slice(0, policyAt),
  )
  return !isGiven && (!verb || Math.abs(policyAt - verb.index) <= Math.abs(other.index - verb.index))
}

/** What “it” is, where the lines around are about the dates of the policy or its signing. */
function isBesideReview(line: Line, lines: readonly Line[]): boolean {
  const around = lines.slice(Math.max(0, line.index - 2), line.index + 3).filter(({ index }) => index !== line.index)
  return around.some(({ kind }) => kind === 'review' || kind === 'sign-off')
}

const months = Object.keys(monthNames)
  .filter((name) => name.length > 3 || name === 'may')
  .join('|')
const number = `(\\d{1,2}|${Object.keys(numbersInWords)
  .sort((one, other) => other.length - one.length)
  .join('|')})`
const everySome = new RegExp(
  `(?:every|each|at least every|within(?: every)?|(?:no|not) (?:more|later|longer|less often) than(?: every)?|not exceeding|intervals? (?:of|not exceeding)|after|bob|a|per)\\s+(?:a maximum of )?${number}[\\s-]*(?:\\(\\d{1,2}\\)\\s*)?(calendar )?(months?|years?|weeks?|mis|blynedd|flynedd|mlynedd)`,
  'iu',
)
const someYearly = new RegExp(
  `\\b${number}[\\s-]+(month|year)(?:ly)?(?:s)?[ -]?(?:ly|basis|cycle|review|rolling|interval|\\b)`,
  'iu',
)
const fixed: readonly (readonly [RegExp, number])[] = [
  [/\btwice (?:a|each|every|per) year|\bsix[- ]monthly|half[- ]yearly|\bbi-?annual(?:ly)?\b|ddwywaith y flwyddyn/i, 6],
  [/\bevery other year|\bbiennial(?:ly)?\b|\btwo[- ]yearly|\balternate years?|ddwyflynyddol|bob yn ail flwyddyn/i, 24],
  [/\btriennial(?:ly)?\b|\bthree[- ]yearly/i, 36],
  [/\btermly\b|\b(?:each|every|once a|once per|per) term\b|bob tymor|yn dymhorol/i, 4],
  [/\bquarterly\b|\b(?:each|every|once a|per) quarter\b|yn chwarterol|bob chwarter/i, 3],
  [/\bmonthly\b|\b(?:each|every|once a|per) month\b|yn fisol|bob mis(?! \p{L})/iu, 1],
  [
    /\bannual(?:ly)?\b|\byearly\b|\b(?:each|every|once a|once per|once every|once in every|a|per) (?:single )?(?:calendar |school |academic |club )?(?:year|season)\b|\bper annum\b|flynyddol|bob blwyddyn|unwaith y flwyddyn|\bevery (?:a\.?g\.?m|annual)/i,
    12,
  ],
  [
    new RegExp(
      `(?:each|every|bob)(?: mis)? (?:early |late |the )?(?:${months}|spring|summer|autumn|winter|gwanwyn|haf)\\b`,
      'iu',
    ),
    12,
  ],
  [
    /\b(?:start|beginning|end) of (?:each|every|the|a) (?:new )?(?:school|academic|club)? ?(?:year|season)|\b(?:at|before|after) (?:our|the|each|every) (?:AGM|annual general meeting)/i,
    12,
  ],
]

/** The months a sentence names as an interval, whatever it is of. */
export function monthsIn(sentence: string): number | undefined {
  return countedMonths(sentence) ?? fixed.find(([words]) => words.test(sentence))?.[1]
}

function countedMonths(sentence: string): number | undefined {
  const every = everySome.exec(sentence)
  const cycle = every ? null : someYearly.exec(sentence)
  const count = numberOf((every ?? cycle)?.[1])
  const unit = (every?.[3] ?? cycle?.[2] ?? '').toLowerCase()
  if (!count || unit.startsWith('week')) return undefined
  return unit.startsWith('mi') || unit.startsWith('mo') ? count : count * 12
}

function numberOf(word = ''): number | undefined {
  return numbersInWords[word.toLowerCase()] ?? (Number(word) || undefined)
}
