/** Makes units, judgements and statements of a labelled policy, so that facts are tried on what a perfect reader would hand over. */
import {
  type Judgement,
  type Polarity,
  polarities,
  type Statement,
  type StatementKind,
  statementKinds,
  type Topic,
  topics,
  type Unit,
} from '../reader.words.ts'

export interface LabelledPolicy {
  readonly units: readonly Unit[]
  readonly judgements: readonly Judgement[]
  readonly statements: readonly Statement[]
  /** Of the header, in its order: `coordinator` may stand several times. */
  readonly header: readonly (readonly [string, string])[]
}

/** Of the lines of a `.policy.tsv`. */
export function aLabelledPolicy(file: string): LabelledPolicy {
  const lines = file.split(/\r?\n/).filter(Boolean)
  const header = lines.flatMap((line): [string, string][] => {
    const [, key, value] = /^# ([\w-]+):\s*(.*)$/.exec(line) ?? []
    return key ? [[key, value ?? '']] : []
  })
  const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'))
  const [units, judgements, statements]: [Unit[], Judgement[], Statement[]] = [[], [], []]
  const above: string[] = []
  let lead: string | undefined
  for (const [index, [structure = '', kind = '', polarity = '', said = '', text = '']] of rows.entries()) {
    if (/^h\d$/.test(structure)) above.splice(Number(structure[1]) - 1, 9, text)
    if (/^h\d$|^p$|^title$/.test(structure)) lead = undefined
    if (structure === 'lead' || (structure === 'ol' && kind === 'heading')) lead = text
    const unit = {
      text,
      place: placeOf(structure, kind),
      level: levelOf(structure),
      headings: above.filter(Boolean),
      lead,
      column: undefined,
    }
    units.push({ ...unit, spans: [], block: index, goesOn: structure === '+' })
    const judged = {
      kind: kindOf(kind),
      polarity: polarityOf(polarity),
      confidence: 1,
      because: 'So labelled.',
      carried: isCarried(structure, lead, polarity),
    }
    judgements.push(judged)
    statements.push({
      ...judged,
      id: `s${statements.length + 1}`,
      text,
      section: above.findLast(Boolean) ?? lead ?? '',
      topics: topicsOf(said),
      source: [],
      level: 0,
    })
  }
  return { units, judgements, statements, header }
}

/** Paragraphs that say this, each with its kind; without one a paragraph is of another kind. */
export function unitsSaying(
  said: readonly (string | readonly [StatementKind, string])[],
): Omit<LabelledPolicy, 'header'> {
  const rows = said.map((one) => (typeof one === 'string' ? ['other', one] : one))
  const { units, judgements, statements } = aLabelledPolicy(
    rows.map(([kind, text]) => `p\t${kind}\t-\tother\t${text}`).join('\n'),
  )
  return { units, judgements, statements }
}

const isCarried = (structure: string, lead: string | undefined, polarity: string) =>
  structure.startsWith('li') &&
  polarity === 'never' &&
  /\b(?:not|never|don['’]t|ni chaiff|not acceptable)\b/i.test(lead ?? '')

const levelOf = (structure: string) => Number(/\d/.exec(structure)?.[0] ?? (/^(li|ol)/.test(structure) ? 1 : 0))

function placeOf(structure: string, kind: string): Unit['place'] {
  if (structure === 'title') return 'title'
  if (/^h\d/.test(structure)) return 'heading'
  if (structure === 'lead' || (structure === 'ol' && kind === 'heading')) return 'lead'
  if (/^(li|ol)/.test(structure)) return 'item'
  return /^(row|cell)/.test(structure) ? 'row' : 'paragraph'
}

const kindOf = (word: string): StatementKind => statementKinds.find((kind) => kind === word) ?? 'other'
const polarityOf = (word: string): Polarity | null => polarities.find((polarity) => polarity === word) ?? null
const topicsOf = (words: string): Topic[] =>
  words.split('|').flatMap((word) => topics.filter((topic) => topic === word))
