/** What a person may put right in a draft, one thing at a time, without a word of the source going astray. */
import type { Polarity, Span, StatementKind, Topic } from '#modules/reader/index.ts'
import { foldWords, wordsOf } from '#platform/documents/source-document.ts'
import type { DraftStatement } from '../policy.rules.ts'
import { isIn } from '../policy.rules.ts'

export type Correction =
  | { readonly does: 'confirm'; readonly statement: string }
  | ({ readonly does: 'relabel'; readonly statement: string } & Labels)
  | { readonly does: 'reword'; readonly statement: string; readonly text: string }
  | { readonly does: 'measure'; readonly statement: string; readonly measure: string }
  /** `parts` are its words in order, cut at white space; `ids` name the parts after the first. */
  | {
      readonly does: 'split'
      readonly statement: string
      readonly parts: readonly string[]
      readonly ids: readonly string[]
    }
  /** With the one just before or just after it, the removed ones left aside. It stays what the earlier was. */
  | { readonly does: 'merge'; readonly statement: string; readonly other: string }
  /** To stand right after another, or first. */
  | { readonly does: 'move'; readonly statement: string; readonly after: string | null }
  | { readonly does: 'remove'; readonly statement: string }
  | { readonly does: 'restore'; readonly statement: string }
  | ({ readonly does: 'add'; readonly id: string; readonly after: string | null; readonly text: string } & Labels)

export interface Labels {
  readonly kind: StatementKind
  readonly polarity: Polarity | null
  readonly topics: readonly Topic[]
  /** Of a heading; 0 otherwise. */
  readonly level: number
}

export type CorrectionProblem =
  | 'not-there'
  | 'removed'
  | 'not-removed'
  | 'not-its-words'
  | 'one-part'
  | 'not-neighbours'
  | 'after-itself'
  | 'empty'

export type Corrected =
  | { readonly ok: true; readonly statements: readonly DraftStatement[] }
  | { readonly ok: false; readonly problem: CorrectionProblem }

/** `source` is the extracted text in which spans count; empty where the draft was not read from a source. */
export function correct(statements: readonly DraftStatement[], correction: Correction, source: string): Corrected {
  if (correction.does === 'add') return add(statements, correction)
  const at = statements.findIndex((one) => one.id === correction.statement)
  const one = statements[at]
  if (!one) return problem('not-there')
  const isRemoved = one.state === 'removed'
  if (isRemoved !== (correction.does === 'restore')) return problem(isRemoved ? 'removed' : 'not-removed')
  switch (correction.does) {
    case 'confirm':
      return replaced(statements, at, { ...one, checked: true })
    case 'relabel':
      return replaced(statements, at, { ...one, ...labelled(correction), checked: true })
    case 'reword': {
      const text = foldWords(correction.text)
      return text === '' ? problem('empty') : replaced(statements, at, { ...one, text })
    }
    case 'measure':
      return replaced(statements, at, { ...one, measure: foldWords(correction.measure) })
    case 'remove':
      return replaced(statements, at, { ...one, state: 'removed' })
    case 'restore':
      return replaced(statements, at, { ...one, state: 'in' })
    case 'split':
      return split(statements, at, one, correction, source)
    case 'merge':
      return merge(statements, one.id, correction.other)
    case 'move':
      return move(statements, at, one, correction.after)
  }
}

function problem(which: CorrectionProblem): Corrected {
  return { ok: false, problem: which }
}

function replaced(statements: readonly DraftStatement[], at: number, ...by: DraftStatement[]): Corrected {
  const counted = by.map((one) => (one.id === statements[at]?.id ? { ...one, version: one.version + 1 } : one))
  return { ok: true, statements: statements.toSpliced(at, 1, ...counted) }
}

/** What is no commitment has neither polarity nor topics; what is no heading has no level. */
function labelled({ kind, polarity, topics, level }: Labels): Labels {
  const isCommitment = kind === 'commitment'
  return {
    kind,
    polarity: isCommitment ? (polarity ?? 'do') : null,
    topics: isCommitment ? topics : [],
    level: kind === 'heading' ? level : 0,
  }
}

function add(statements: readonly DraftStatement[], correction: Extract<Correction, { does: 'add' }>): Corrected {
  const text = foldWords(correction.text)
  if (text === '') return problem('empty')
  const at = placeAfter(statements, correction.after)
  if (at === undefined) return problem('not-there')
  const added: DraftStatement = {
    id: correction.id,
    state: 'in',
    version: 1,
    text,
    readAs: '',
    spans: [],
    ...labelled(correction),
    confidence: 1,
    because: 'A person added it.',
    carried: false,
    checked: true,
    measure: '',
  }
  return { ok: true, statements: statements.toSpliced(at, 0, added) }
}

function placeAfter(statements: readonly DraftStatement[], after: string | null): number | undefined {
  if (after === null) return 0
  const at = statements.findIndex((one) => one.id === after)
  return at < 0 ? undefined : at + 1
}

function move(statements: readonly DraftStatement[], at: number, one: DraftStatement, after: string | null): Corrected {
  if (after === one.id) return problem('after-itself')
  const others = statements.toSpliced(at, 1)
  const place = placeAfter(others, after)
  if (place === undefined) return problem('not-there')
  return { ok: true, statements: others.toSpliced(place, 0, { ...one, version: one.version + 1 }) }
}

/** The parts inherit what was said of the whole, and are looked at again: each may be about something else. */
function split(
  statements: readonly DraftStatement[],
  at: number,
  one: DraftStatement,
  { parts, ids }: Extract<Correction, { does: 'split' }>,
  source: string,
): Corrected {
  const texts = parts.map(foldWords).filter((part) => part !== '')
  if (texts.join(' ') !== one.text) return problem('not-its-words')
  if (texts.length < 2 || ids.length !== texts.length - 1) return problem('one-part')
  const spans = cutSpans(source, one, texts)
  const made = texts.map((text, part): DraftStatement => {
    const own = { ...one, text, readAs: readAsOf(one, text, part), spans: spans[part] ?? [] }
    return part === 0 ? own : { ...own, id: ids[part - 1] ?? '', version: 1, checked: false, measure: '' }
  })
  return replaced(statements, at, ...made)
}

/** A part that stands in what was read was read so; of a reworded statement the first part keeps what was read. */
function readAsOf(one: DraftStatement, text: string, part: number): string {
  if (one.readAs === one.text) return text
  return part === 0 ? one.readAs : ''
}

/** Where each part stands; a statement that was reworded stands where it stood, and its first part keeps that. */
function cutSpans(source: string, one: DraftStatement, texts: readonly string[]): Span[][] {
  if (wordsOf(source, one.spans) !== one.text) return texts.map((_, part) => (part === 0 ? [...one.spans] : []))
  let rest = [...one.spans]
  return texts.map((text, part) => {
    if (part === texts.length - 1) return rest
    const cut = cutAfter(source, rest, text)
    rest = cut.after
    return cut.before
  })
}

/** A cut falls where a word begins, so it is looked for only there. */
function cutAfter(source: string, spans: readonly Span[], text: string): { before: Span[]; after: Span[] } {
  for (let at = 0; at < spans.length; at += 1) {
    const span = spans[at]
    if (!span) break
    for (let end = span.start + 1; end <= span.end; end += 1) {
      if (end < span.end && !isBreak(source, end)) continue
      const before = [...spans.slice(0, at), { start: span.start, end }]
      if (wordsOf(source, before) !== text) continue
      const after = end < span.end ? [{ start: end, end: span.end }] : []
      return { before, after: [...after, ...spans.slice(at + 1)] }
    }
  }
  return { before: [...spans], after: [] }
}

const isBreak = (source: string, at: number) => /\s/.test(source.charAt(at - 1)) && !/\s/.test(source.charAt(at))

function merge(statements: readonly DraftStatement[], one: string, other: string): Corrected {
  const kept = statements.filter(isIn)
  const place = Math.min(...[one, other].map((id) => kept.findIndex((statement) => statement.id === id)))
  const [first, second] = [kept[place], kept[place + 1]]
  if (!first || !second || one === other || ![one, other].includes(second.id)) return problem('not-neighbours')
  const both: DraftStatement = {
    ...first,
    version: first.version + 1,
    text: `${first.text} ${second.text}`,
    readAs: foldWords(`${first.readAs} ${second.readAs}`),
    spans: joinSpans([...first.spans, ...second.spans]),
    measure: foldWords(`${first.measure} ${second.measure}`),
  }
  const merged = statements.flatMap((statement) =>
    statement === first ? [both] : statement === second ? [] : [statement],
  )
  return { ok: true, statements: merged }
}

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && last.end === span.start) joined[joined.length - 1] = { start: last.start, end: span.end }
    else joined.push(span)
  }
  return joined
}
