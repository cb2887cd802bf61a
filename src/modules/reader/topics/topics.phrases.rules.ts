/** Finds in a text what the lexicons name, in one pass over its words, however long the lexicons are. */

import { stemOf, type Token, tokensOf } from './topics.tokens.rules.ts'

/** Something the lexicon names, found in a text: from token `start` up to but not including token `end`. */
export interface Found {
  readonly meaning: string
  readonly start: number
  readonly end: number
}

interface Node {
  readonly meanings: string[]
  readonly stems: Map<string, Node>
  readonly words: Map<string, Node>
  readonly beginnings: { readonly beginning: string; readonly node: Node }[]
  gap: Node | undefined
}

/** How many words may stand in a `~`. */
const widestGap = 3

const newNode = (): Node => ({ meanings: [], stems: new Map(), words: new Map(), beginnings: [], gap: undefined })

function childOf(nodes: Map<string, Node>, key: string): Node {
  const node = nodes.get(key) ?? newNode()
  nodes.set(key, node)
  return node
}

function stepInto(node: Node, part: string): Node {
  if (part === '~') {
    node.gap ??= newNode()
    return node.gap
  }
  if (part.startsWith('=')) return childOf(node.words, part.slice(1))
  if (!part.endsWith('*')) return childOf(node.stems, stemOf(part))
  const beginning = part.slice(0, -1)
  const known = node.beginnings.find((one) => one.beginning === beginning)
  if (known) return known.node
  const fresh = { beginning, node: newNode() }
  node.beginnings.push(fresh)
  return fresh.node
}

/** Each lexicon: what is meant, and the words that mean it, with commas between. */
export function phrasesOf(...lexicons: readonly Readonly<Record<string, string>>[]): Node {
  const root = newNode()
  for (const [meaning, words] of lexicons.flatMap((lexicon) => Object.entries(lexicon))) {
    for (const phrase of words.split(',')) {
      let node = root
      for (const part of phrase.trim().split(/\s+/)) node = stepInto(node, part)
      if (!node.meanings.includes(meaning)) node.meanings.push(meaning)
    }
  }
  return root
}

interface Walk {
  readonly tokens: readonly Token[]
  readonly start: number
  readonly found: (Found & { readonly gapped: boolean })[]
}

function follow(walk: Walk, node: Node, at: number, gapped: boolean): void {
  for (const meaning of node.meanings) walk.found.push({ meaning, start: walk.start, end: at, gapped })
  const token = walk.tokens[at]
  if (!token) return
  const byStem = node.stems.get(token.stem)
  if (byStem) follow(walk, byStem, at + 1, gapped)
  const byWord = node.words.get(token.word)
  if (byWord) follow(walk, byWord, at + 1, gapped)
  for (const { beginning, node: next } of node.beginnings) {
    if (token.word.startsWith(beginning)) follow(walk, next, at + 1, gapped)
  }
  if (!node.gap) return
  for (let skipped = 0; skipped <= widestGap && at + skipped < walk.tokens.length; skipped++) {
    follow(walk, node.gap, at + skipped, true)
  }
}

/** What a phrase may silence: “member of staff” names no member, “phone number” no phone; “official account” is still an account. */
const silencing = new Set(
  'adult young parent lead board authority code number data names disrepute social consent nothing protection befriend password message session complaint copyright recruit safeguardingprocedure'.split(
    ' ',
  ),
)

/** A longer phrase silences what lies within it: “member of staff” is no member, “code of conduct” no conduct. */
function withoutSilenced(all: Walk['found']): readonly Found[] {
  const long = all.filter((one) => !one.gapped && one.end - one.start > 1 && silencing.has(one.meaning))
  if (long.length === 0) return all
  return all.filter(
    (one) => !long.some((by) => by.start <= one.start && by.end >= one.end && by.end - by.start > one.end - one.start),
  )
}

export interface Named {
  readonly tokens: readonly Token[]
  /** By meaning, in the order of the text. */
  readonly found: ReadonlyMap<string, readonly Found[]>
}

export function nameIn(phrases: Node, text: string): Named {
  const tokens = tokensOf(text)
  const all: Walk['found'] = []
  for (let start = 0; start < tokens.length; start++) follow({ tokens, start, found: all }, phrases, start, false)
  const found = new Map<string, Found[]>()
  for (const one of withoutSilenced(all)) {
    const same = found.get(one.meaning)
    if (same) same.push(one)
    else found.set(one.meaning, [one])
  }
  return { tokens, found }
}
