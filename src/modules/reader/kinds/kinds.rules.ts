/** Judges every statement of a text: what kind it is and, of a commitment, whether it says do, never or may. */
import type { Judgement, Unit } from '../reader.words.ts'
import { judgeEnglish } from './kinds.english.rules.ts'
import { weighed } from './kinds.learned.rules.ts'
import { type Carry, carryOfHeading, type Ground } from './kinds.sections.rules.ts'
import { alone, type Setting } from './kinds.setting.rules.ts'
import { type Tokens, tokensOf } from './kinds.tokens.rules.ts'
import { isWelsh, judgeWelsh } from './kinds.welsh.rules.ts'

/** What is remembered on the way through the text. */
interface Memory {
  readonly child: boolean
  readonly welsh: boolean
  /** The text has headings, so that what stands before the first is an opening. */
  readonly headed: boolean
  readonly headings: Map<string, Carry | Ground | undefined>
  /** What each lead says of its list; a later one with the same words speaks for the later list. */
  readonly leads: Map<string, Carry | undefined>
  before: { judgement: Judgement; tokens: Tokens; unit: Unit } | undefined
}

export function judgeUnits(units: readonly Unit[]): Judgement[] {
  const tokens = units.map(({ text }) => tokensOf(text))
  const memory: Memory = {
    child: speaksAsChild(tokens),
    welsh: tokens.filter(isWelsh).length * 2 > tokens.length,
    headed: units.some(({ headings }) => headings.length > 0),
    headings: new Map(),
    leads: new Map(),
    before: undefined,
  }
  return units.map((unit, at) => judgeUnit(unit, tokens[at] ?? tokensOf(unit.text), memory))
}

/** A single statement with nothing around it but, perhaps, its heading. */
export function judgeAlone(text: string, heading?: string): Judgement {
  return weighed(judgeAloneByGrammar(text, heading), text, heading ?? '')
}

/** What grammar and heading say of it, before its words are weighed. */
export function judgeAloneByGrammar(text: string, heading?: string): Judgement {
  const tokens = tokensOf(text)
  const memory: Memory = {
    child: speaksAsChild([tokens]),
    welsh: isWelsh(tokens),
    headed: false,
    headings: new Map(),
    leads: new Map(),
    before: undefined,
  }
  const above = heading === undefined ? undefined : aboveOf(heading, memory)
  const setting: Setting = {
    ...alone,
    place: text.trim().endsWith('.') ? 'paragraph' : 'item',
    carry: typeof above === 'object' ? above : undefined,
    ground: above === 'ground' ? 'ground' : 'rules',
    question: heading?.trim().endsWith('?') === true ? heading.trim() : undefined,
    child: memory.child,
  }
  return statement(tokens, setting, memory)
}

/** A heading or a lead, whichever it turns out to be. */
function aboveOf(heading: string, memory: Memory): Carry | Ground | undefined {
  const own = carryOfHeading(heading, 'heading')
  if (typeof own === 'object' && leading.test(heading)) return { ...own, from: 'lead' }
  if (own !== undefined || heading.trim().endsWith('?')) return own
  return leading.test(heading) ? carryOfLead(heading, tokensOf(heading), alone, memory) : undefined
}

function judgeUnit(unit: Unit, tokens: Tokens, memory: Memory): Judgement {
  const judgement = judgementOf(unit, tokens, memory)
  if (unit.place !== 'furniture') memory.before = { judgement, tokens, unit }
  const isStatement = unit.place === 'paragraph' || unit.place === 'item' || unit.place === 'row'
  return isStatement ? weighed(judgement, unit.text, unit.lead ?? unit.headings.at(-1) ?? '') : judgement
}

function judgementOf(unit: Unit, tokens: Tokens, memory: Memory): Judgement {
  if (unit.place === 'furniture') return plain('other', 'It stands at the edge of the page, outside the text.', 0.9)
  if (unit.place === 'title') return plain('heading', 'It is the title.', 0.97)
  if (unit.place === 'heading') return plain('heading', 'It is a heading.', 0.95)
  const setting = settingOf(unit, memory)
  if (unit.place !== 'lead') return statement(tokens, setting, memory)
  memory.leads.set(unit.text, carryOfLead(unit.text, tokens, setting, memory))
  return judgeLead(tokens, setting, memory)
}

/** A lead is no statement, unless it names the law, other policies or whom to ring. */
function judgeLead(tokens: Tokens, setting: Setting, memory: Memory): Judgement {
  const own = statement(tokens, { ...setting, carry: undefined }, memory)
  if (/^(?:reference|legal|contact)$/u.test(own.kind)) return own
  if (whomToReach.test(tokens.flat) && tokens.words.length > 4)
    return plain('contact', 'It leads into whom to contact.', 0.8)
  return plain('heading', 'It only leads into the list below it.', 0.9)
}

function carryOfLead(text: string, tokens: Tokens, setting: Setting, memory: Memory): Carry | undefined {
  const last = lastWords.exec(tokens.flat)
  if (last !== null) return { kind: 'commitment', polarity: 'never', from: 'lead', confidence: 0.93, words: text }
  if (whomToReach.test(tokens.flat))
    return { kind: 'contact', polarity: null, from: 'lead', confidence: 0.85, words: text }
  const bare = carryOfHeading(text, 'heading')
  if (typeof bare === 'object' && tokens.words.length <= 5) return { ...bare, from: 'lead' }
  const own = statement(tokens, { ...setting, place: 'lead', goesOn: false }, memory)
  if (own.kind === 'heading' || own.kind === 'other')
    return typeof bare === 'object' ? { ...bare, from: 'lead' } : leadOfPeople(text)
  return {
    kind: own.kind,
    polarity: own.polarity,
    from: 'lead',
    confidence: Math.min(0.93, own.confidence + 0.02),
    words: text,
  }
}

/** “Tutors may not”: a heading that is a duty by its own grammar. */
function dutyOfHeading(heading: string, memory: Memory): Carry | undefined {
  if (!leading.test(heading)) return undefined
  const carry = carryOfLead(heading, tokensOf(heading), alone, memory)
  return carry?.kind === 'commitment' && carry.confidence >= 0.8 ? carry : undefined
}

/** It wants a list: “We will do this by”, “Tutors may not:”. */
const leading =
  /(?::|\b(?:by|to|that|not|never|always|must|should|shall|will|may|can|including|includes?|following|are|for|drwy|trwy))\s*$/iu
const whomToReach = / (?:contact|call|ring|phone|email|speak to|talk to|get in touch with|write to) (?:: )?$/u

/** “Coaches, on top of that, do not:” */
const lastWords =
  / (?:do|does|must|may|can|should|shall|will|ought|is|are) (?:not|never)(?: (?:to|be))? (?:: )?$| never (?:: )?$/u

/** “Our coordinator:” – the items tell what this person does. */
function leadOfPeople(text: string): Carry | undefined {
  const isPeople =
    /\b(?:staff|volunteers|leaders|coordinator|co-ordinator|officer|lead|parents|carers|members|trustees|committee|we|coaches|tutors|pupils|students)\s*:?$/iu.test(
      text,
    )
  return isPeople ? { kind: 'commitment', polarity: 'do', from: 'lead', confidence: 0.7, words: text } : undefined
}

function statement(tokens: Tokens, setting: Setting, memory: Memory): Judgement {
  return isWelsh(tokens) || (memory.welsh && tokens.words.length < 6)
    ? judgeWelsh(tokens, setting)
    : judgeEnglish(tokens, setting)
}

function settingOf(unit: Unit, memory: Memory): Setting {
  const { heading, ground } = headingOf(unit, memory)
  const lead = unit.lead === undefined ? undefined : memory.leads.get(unit.lead)
  const column = unit.column === undefined ? undefined : carryOfHeading(unit.column, 'column')
  const last = unit.headings.at(-1)?.trim()
  return {
    place: unit.place,
    goesOn: unit.goesOn,
    carry: lead ?? (typeof column === 'object' ? column : undefined) ?? (unit.lead === undefined ? heading : undefined),
    ground,
    question: last?.endsWith('?') === true ? last : undefined,
    before: memory.before,
    child: memory.child,
  }
}

/** The nearest heading that says anything; one that only names a subject lets the one above it speak, unless that was about something else. */
function headingOf(unit: Unit, memory: Memory): { heading: Carry | undefined; ground: Ground } {
  for (const [back, heading] of unit.headings.toReversed().entries()) {
    if (!memory.headings.has(heading))
      memory.headings.set(heading, carryOfHeading(heading, 'heading') ?? dutyOfHeading(heading, memory))
    const carry = memory.headings.get(heading)
    if (carry === 'ground') return { heading: undefined, ground: back === 0 ? 'ground' : 'rules' }
    if (typeof carry === 'object' && (back === 0 || carry.kind === 'commitment'))
      return { heading: carry, ground: 'rules' }
  }
  return { heading: undefined, ground: unit.headings.length === 0 && memory.headed ? 'ground' : 'rules' }
}

function speaksAsChild(all: readonly Tokens[]): boolean {
  const first = all.filter(({ words }) => words.slice(0, 6).includes('i')).length
  return first * 3 > all.length
}

function plain(kind: Judgement['kind'], because: string, confidence: number): Judgement {
  return { kind, polarity: null, confidence, because, carried: false }
}
