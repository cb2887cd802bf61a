/** Gathers what people labelled for learning: development policies, banks of statements, a thesaurus; never the part held back. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { StatementKind, Topic } from '#modules/reader/index.ts'
import { isTopic, statementKinds } from '#modules/reader/index.ts'
import { headingsOf } from '#tests/policies/read-for-score.ts'
import { readPolicies } from '#tests/policies/read-policy-file.ts'

export interface Labelled {
  readonly text: string
  /** The heading or lead it stands under; empty where neither does. */
  readonly over: string
  readonly kind: StatementKind
  /** The most fitting first; of commitments only. */
  readonly topics: readonly Topic[]
  /** The file it stands in. */
  readonly from: string
}

/** Statements, each with its kind; headings are none. */
export function labelledStatements(): Labelled[] {
  return [...fromPolicies(), ...linesIn('sentences').flatMap(({ line, name }) => statementIn(line, name))]
}

/** Words and short phrases that speak for a topic. */
export function labelledPhrases(): Labelled[] {
  return linesIn('phrases').flatMap(({ line, name }) => {
    const [topic = '', phrases = ''] = line.split('\t')
    if (!isTopic(topic)) return []
    const texts = phrases.split(';').map((text) => text.trim())
    return texts.flatMap((text) =>
      text === '' ? [] : [{ text, over: '', kind: 'commitment', topics: [topic], from: name }],
    )
  })
}

function fromPolicies(): Labelled[] {
  return readPolicies('development').flatMap((policy) => {
    const headings = headingsOf(policy)
    return policy.units.flatMap(({ kind, text, topics }, at) =>
      kind === 'heading' ? [] : [{ text, over: headings[at] ?? '', kind, topics, from: policy.name }],
    )
  })
}

function statementIn(line: string, from: string): Labelled[] {
  const [said, , topics = '', over = '-', text] = line.split('\t')
  const kind = statementKinds.find((one) => one === said)
  if (!kind || !text) return []
  return [{ text: text.trim(), over: over === '-' ? '' : over, kind, topics: topics.split('|').filter(isTopic), from }]
}

function linesIn(folder: string): { line: string; name: string }[] {
  const path = fileURLToPath(new URL(`../../tests/policies/${folder}/`, import.meta.url))
  if (!existsSync(path)) return []
  const names = readdirSync(path).filter((name) => name.endsWith('.tsv'))
  return names.sort().flatMap((name) =>
    readFileSync(path + name, 'utf8')
      .split('\n')
      .map((line) => ({ line, name })),
  )
}
