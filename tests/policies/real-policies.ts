/** The five real policies beside the repository, where they are: read from there, and never written anywhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Polarity, StatementKind, Topic } from '#modules/reader/index.ts'
import { statementKinds, topics } from '#modules/reader/index.ts'
import type { Label } from './reading-score.ts'

const folder = fileURLToPath(new URL('../../../shared/policies', import.meta.url))
export const areRealPoliciesHere = existsSync(folder)

export interface RealPolicy {
  readonly file: Uint8Array
  readonly labels: readonly Label[]
  /** The line above each that nobody labelled: a heading, or what leads into a list. */
  readonly headings: readonly (string | undefined)[]
  /** Of the labels, the texts of those that the file splits over two bullets. */
  readonly joined: readonly string[]
}

/**
 * The polarity of each commitment, in the order of the files and of their lines: d for do, n for never, m for may.
 * A dot: "ensuring that it is not …", which may be called either.
 */
const polarityMarks = [
  'dddddddddddnddddd',
  'dddddddddddddddd',
  'ddddddddddddd.dddddnnddddddnm',
  'dddddddddddddddd',
  'ddddddddddddddddd',
]

export function readRealPolicies(): RealPolicy[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.labels.tsv'))
  return names.sort().map((name, place) => {
    const table = readFileSync(`${folder}/${name}`, 'utf8')
    const labels = labelsIn(table, polarityMarks[place] ?? '')
    const file = readFileSync(`${folder}/${name.replace('.labels.tsv', '.txt')}`)
    return {
      file,
      labels,
      headings: headingsAbove(labels, file.toString('utf8')),
      joined: labels.map(({ text }) => text).filter((text) => !table.includes(text)),
    }
  })
}

/** What no label holds stands above what comes next. */
function headingsAbove(labels: readonly Label[], file: string): (string | undefined)[] {
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  const wanted = labels.map(({ text }) => letters(text))
  const headings: (string | undefined)[] = labels.map(() => undefined)
  let [next, above]: [number, string | undefined] = [0, undefined]
  for (const line of file.split('\n')) {
    const said = letters(line)
    if (said === '') continue
    // A line may hold the end of one and the beginning of the next.
    const end = said.length > 40 ? said.slice(-20) : said
    const near = wanted.slice(0, next + 3)
    const found = near.findIndex((text, at) => at >= next - 1 && (text.includes(end) || said.includes(text)))
    if (found < 0) above = line.replace(/^[\s#*•-]+/, '').trim()
    for (; next <= found; next += 1) headings[next] = above
    const leads = labels[found]?.text
    if (leads?.endsWith(':')) above = leads
  }
  return headings
}

interface Line {
  readonly text: string
  readonly labels: readonly string[]
  readonly kind: string
}

function labelsIn(table: string, marks: string): Label[] {
  const lines = table.split('\n').filter((line) => line.trim() !== '')
  const units = lines.map((line): Line => {
    const [text = '', labels = '', kind = ''] = line.split('\t')
    return { text, labels: labels.split('|'), kind }
  })
  let commitment = 0
  return joined(units).map(({ text, labels, kind }) => {
    const mark = kind === 'commitment' ? marks[commitment++] : undefined
    return { text, kinds: kindsOf(kind), polarity: polaritiesOf(mark), topics: labels.filter(isTopic) }
  })
}

/** A commitment that its file splits over two bullets is one: the first cannot end on “their”. */
function joined(units: readonly Line[]): Line[] {
  const whole: Line[] = []
  for (const unit of units) {
    const last = whole.at(-1)
    if (last && / (their|the|a|an|of|to|for|and|with)$/.test(last.text))
      whole.splice(-1, 1, { ...last, text: `${last.text} ${unit.text}` })
    else whole.push(unit)
  }
  return whole
}

function kindsOf(kind: string): StatementKind[] {
  if (kind === 'not') return ['belief', 'purpose', 'other']
  return statementKinds.filter((one) => one === kind)
}

function polaritiesOf(mark: string | undefined): Polarity[] {
  if (mark === undefined) return []
  return mark === 'd' ? ['do'] : mark === 'n' ? ['never'] : mark === 'm' ? ['may'] : ['do', 'never']
}

const isTopic = (label: string): label is Topic => topics.some((topic) => topic === label)
