/** Walks a file's parsed form: what it names, what it writes as text, how long its functions are. */
import { parseSync } from 'oxc-parser'
import type { SourceFile } from './read-source.ts'

interface Node {
  type: string
  start: number
  end: number
  id?: unknown
  name?: unknown
  value?: unknown
  quasis?: { value: { cooked: string } }[]
}

export interface Named {
  name: string
  line: number
}

export interface FunctionLength extends Named {
  lines: number
}

/** Every node, outermost first. */
export function* nodesOf(file: SourceFile): Generator<Node> {
  yield* below(parseSync(file.path, file.text).program as unknown as Node)
}

function* below(node: Node): Generator<Node> {
  yield node
  for (const part of Object.values(node))
    for (const child of Array.isArray(part) ? part : [part]) if (isNode(child)) yield* below(child)
}

const isNode = (part: unknown): part is Node =>
  typeof part === 'object' && part !== null && typeof (part as Node).type === 'string'

export function lineOf(file: SourceFile, place: number): number {
  return file.text.slice(0, place).split('\n').length
}

const declarations = [
  'VariableDeclarator',
  'FunctionDeclaration',
  'ClassDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
]

/** Names that the file declares: variables, functions, classes and types. */
export function namesIn(file: SourceFile): Named[] {
  return [...nodesOf(file)].flatMap((node) => {
    const id = node.id
    if (!declarations.includes(node.type) || !isNode(id) || typeof id.name !== 'string') return []
    return [{ name: id.name, line: lineOf(file, node.start) }]
  })
}

/** Every text written in the file, the fixed parts of templates included; not the names of imports. */
export function textsIn(file: SourceFile): Named[] {
  return [...nodesOf(file)].flatMap((node) => {
    const line = () => lineOf(file, node.start)
    if (node.type === 'Literal' && typeof node.value === 'string') return [{ name: node.value, line: line() }]
    if (node.type !== 'TemplateLiteral') return []
    const parts = (node.quasis ?? []).map((part) => part.value.cooked)
    return [{ name: parts.join('?'), line: line() }]
  })
}

export function functionsIn(file: SourceFile): FunctionLength[] {
  return [...nodesOf(file)].flatMap((node) => {
    const isFunction = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type)
    if (!isFunction) return []
    const [first, last] = [lineOf(file, node.start), lineOf(file, node.end)]
    const id = node.id
    return [{ name: isNode(id) ? String(id.name) : 'a function', line: first, lines: last - first + 1 }]
  })
}
