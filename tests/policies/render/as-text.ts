/** Types a policy as plain text, in the way its `# style:` line says: bullets, wrapping, capitals, numbers, blank lines. */
import type { PolicyFile } from '../read-policy-file.ts'
import type { ListBlock, PolicyBlock } from './policy-blocks.ts'
import { blocksOf } from './policy-blocks.ts'

export interface TextStyle {
  /** Empty where points stand as bare lines. */
  readonly bullet: string
  readonly headings: 'plain' | 'capitals' | 'numbered' | 'underlined' | 'hashes' | 'run-in'
  /** 1.1 under heading 1, (a) below that; otherwise 1. 2. 3. */
  readonly clauses: boolean
  readonly wrap: number | undefined
  /** A blank line between points. */
  readonly airyLists: boolean
  /** A blank line after every line, also within a sentence, as some extractions leave it. */
  readonly doubleSpaced: boolean
}

export const plainStyle: TextStyle = {
  bullet: '•',
  headings: 'plain',
  clauses: false,
  wrap: undefined,
  airyLists: false,
  doubleSpaced: false,
}

export function styleOf({ style, units }: PolicyFile): TextStyle {
  const wrap = /wrap=(\d+)/.exec(style)?.[1]
  return {
    bullet: /bullets=([^\s;,]+)/.exec(style)?.[1] ?? bulletIn(style),
    headings: units.some(({ structure, text }) => /^h\d$/.test(structure) && /^\d/.test(text))
      ? 'plain'
      : headingsIn(style),
    clauses: /\b1\.1\b/.test(style),
    wrap: wrap === undefined ? undefined : Number(wrap),
    airyLists: /blank lines? (between|in) (points|bullets|items|lists)/.test(style) && !/no blank lines in/.test(style),
    doubleSpaced: /double[- ]spaced|blank line inside|between every line/.test(style),
  }
}

function bulletIn(style: string): string {
  if (/\btick/.test(style)) return '✓'
  if (/\basterisk/.test(style)) return '*'
  if (/\bhyphen/.test(style)) return '-'
  if (/\bdash/.test(style)) return '–'
  return /no bullets/.test(style) ? '' : '•'
}

function headingsIn(style: string): TextStyle['headings'] {
  if (/headings?=?\s*(in )?(capitals|upper)/i.test(style)) return 'capitals'
  if (/headings=(numbered|\d)|numbered headings/.test(style)) return 'numbered'
  if (/underlined/.test(style)) return 'underlined'
  if (/\bhash\b/.test(style)) return 'hashes'
  return /headings run in|dense block/.test(style) ? 'run-in' : 'plain'
}

export function asText(policy: PolicyFile, style: TextStyle = styleOf(policy)): string {
  const typist = { style, section: 0, clause: 0 }
  const paragraphs = blocksOf(policy.units).map((block) => typed(block, typist))
  const text = paragraphs.map((lines) => lines.join('\n')).join('\n\n')
  return `${style.doubleSpaced ? text.replaceAll(/\n+/g, '\n\n') : text}\n`
}

interface Typist {
  readonly style: TextStyle
  section: number
  clause: number
}

function typed(block: PolicyBlock, typist: Typist): string[] {
  const { style } = typist
  switch (block.kind) {
    case 'heading':
      return heading(block.text, block.level, typist)
    case 'paragraph':
      return wrapped(block.text, '', style.wrap)
    case 'list':
      return points(block, typist)
    case 'table':
      return block.rows.map((cells) => cells.join(' | '))
  }
}

function heading(text: string, level: number, typist: Typist): string[] {
  const { headings } = typist.style
  if (level > 0) {
    typist.section += level < 3 ? 1 : 0
    typist.clause = 0
  }
  if (headings === 'capitals') return [text.toUpperCase()]
  if (headings === 'hashes') return [`${'#'.repeat(Math.max(1, level))} ${text}`]
  if (headings === 'underlined') return [text, (level === 0 ? '=' : '-').repeat(text.length)]
  return headings === 'numbered' && level > 0 && level < 3 ? [`${typist.section}. ${text}`] : [text]
}

function points(list: ListBlock, typist: Typist): string[] {
  const { style } = typist
  let number = 0
  let letter = 0
  const lines = list.items.map(({ text, marker: typed, depth }) => {
    if (depth === 1) [number, letter] = [number + 1, 0]
    else letter += 1
    if (list.ordered && depth === 1) typist.clause += 1
    const counted = style.clauses && typist.section > 0 ? `${typist.section}.${typist.clause}` : `${number}.`
    const below = style.clauses ? `(${String.fromCharCode(96 + letter)})` : style.bullet
    const marker = typed || (depth === 2 ? below : list.ordered ? counted : style.bullet)
    return wrapped(text, `${'  '.repeat(depth - 1)}${marker && `${marker} `}`, style.wrap)
  })
  return style.airyLists ? lines.flatMap((one, place) => (place === 0 ? one : ['', ...one])) : lines.flat()
}

/** Later lines stand under the first word. */
function wrapped(text: string, opening: string, width: number | undefined): string[] {
  const lines = [opening]
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    const fresh = line.trim() === '' || line === opening
    if (fresh || width === undefined || line.length + 1 + word.length <= width)
      lines[lines.length - 1] = fresh ? line + word : `${line} ${word}`
    else lines.push(' '.repeat(opening.length) + word)
  }
  return lines
}
