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
    return {
      file: readFileSync(`${folder}/${name.replace('.labels.tsv', '.txt')}`),
      labels,
      joined: labels.map(({ text }) => text).filter((text) => !table.includes(text)),
    }
  })
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
