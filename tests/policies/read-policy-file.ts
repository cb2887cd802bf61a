/** Reads the labelled policies that the reader is measured on: what each holds, unit by unit, and what a person found in it. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Nation, Polarity, StatementKind, Topic } from '#modules/reader/index.ts'
import { nations, polarities, statementKinds, topics } from '#modules/reader/index.ts'

export const policySets = ['development', 'held-back'] as const
export type PolicySet = (typeof policySets)[number]

const structures = ['title', 'h1', 'h2', 'h3', 'p', '+', 'li', 'li2', 'ol', 'row', 'cell', 'lead'] as const
export type Structure = (typeof structures)[number]

export interface GoldUnit {
  readonly structure: Structure
  readonly kind: StatementKind
  readonly polarity: Polarity | null
  readonly topics: readonly Topic[]
  readonly text: string
}

export interface GoldFacts {
  readonly organisation: string | null
  readonly nation: Nation | null
  readonly lastReviewed: string | null
  readonly intervalMonths: number | null
  /** Null where nobody's name stands as signature. */
  readonly signedBy: string | null
  readonly coordinators: readonly (readonly [role: string, name: string])[]
  readonly contacts: readonly (readonly [kind: string, value: string])[]
  readonly parameters: readonly (readonly [name: string, value: string])[]
}

export interface PolicyFile {
  readonly name: string
  /** How its plain text is typed, in free words. */
  readonly style: string
  readonly facts: GoldFacts
  readonly units: readonly GoldUnit[]
}

export function readPolicies(set: PolicySet): PolicyFile[] {
  const folder = fileURLToPath(new URL(set, import.meta.url))
  const names = readdirSync(folder).filter((name) => name.endsWith('.policy.tsv'))
  return names.sort().map((name) => readPolicyFile(`${folder}/${name}`))
}

/** Throws where a line is not as the others: a label that is misspelt would count against the reader. */
export function readPolicyFile(path: string): PolicyFile {
  const lines = readFileSync(path, 'utf8').split('\n')
  const name = basename(path, '.policy.tsv')
  const headers = lines.filter((line) => line.startsWith('# ')).map((line) => splitOnce(line.slice(2), ':'))
  const units = lines.flatMap((line, index) =>
    line.startsWith('# ') || line.trim() === '' ? [] : [unitIn(line, `${name}.policy.tsv:${index + 1}`)],
  )
  return { name, style: headers.find(([key]) => key === 'style')?.[1] ?? '', facts: factsIn(headers), units }
}

function unitIn(line: string, where: string): GoldUnit {
  const [structure, kind, polarity, topicList, text, ...more] = line.split('\t')
  if (!text || more.length > 0) throw new Error(`${where}: not five columns`)
  return {
    structure: oneOf(structures, structure, where),
    kind: oneOf(statementKinds, kind, where),
    polarity: polarity === '-' ? null : oneOf(polarities, polarity, where),
    topics: topicList === '-' ? [] : (topicList ?? '').split('|').map((one) => oneOf(topics, one, where)),
    text: text.trim(),
  }
}

function oneOf<Word extends string>(words: readonly Word[], word: string | undefined, where: string): Word {
  const found = words.find((one) => one === word)
  if (found === undefined) throw new Error(`${where}: "${word}" is none of ${words.join(', ')}`)
  return found
}

function factsIn(headers: readonly (readonly [string, string])[]): GoldFacts {
  const one = (key: string) => {
    const value = headers.find(([name]) => name === key)?.[1] ?? 'none'
    return value === 'none' ? null : value
  }
  const many = (key: string) => headers.filter(([name]) => name === key).map(([, value]) => splitOnce(value, '='))
  const signed = one('signed')
  const months = one('interval-months')
  return {
    organisation: one('organisation'),
    nation: nations.find((nation) => nation === one('nation')) ?? null,
    lastReviewed: one('last-reviewed'),
    intervalMonths: months === null ? null : Number(months),
    signedBy: signed === 'no' || signed === 'unsigned-line' ? null : signed,
    coordinators: many('coordinator'),
    contacts: many('contact'),
    parameters: many('parameter'),
  }
}

function splitOnce(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}
