/** Tells which tables a statement writes, so that whatever was found from them is looked at again. */
import type { CompiledQuery } from 'kysely'

/** As both the query builder and people write them: `insert into "people"."person"`, `delete from events.done`. */
const writing =
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into)\s+(?:only\s+)?"?([a-z_][a-z0-9_]*)"?\s*\.\s*"?([a-z_][a-z0-9_]*)"?/gi
const beginning = new RegExp(`^\\s*${writing.source}`, 'i')

/** Strings, quoted names and dollar-quoted texts, which are passed over; or a comment, which stands for a space. */
const pieces = /\be'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|"[^"]*"|\$([a-z_][a-z0-9_]*)?\$[\s\S]*?\$\1\$|--[^\n]*|\/\*/gi

/**
 * `people.person`, once each. What a function or a cascade writes cannot be seen here: an act that relies on one
 * declares it with `work.wrote`. A string that reads like a statement costs a needless look and no more.
 */
export function tablesWritten({ query, sql }: Pick<CompiledQuery, 'query' | 'sql'>): readonly string[] {
  const isPlain = !('with' in query && query.with)
  if (isPlain && query.kind === 'SelectQueryNode') return none
  if (isPlain && query.kind !== 'RawNode') {
    const [, schema, table] = beginning.exec(sql) ?? []
    return schema && table ? [`${schema}.${table}`] : none
  }
  return [...new Set([...withoutComments(sql).matchAll(writing)].map(([, schema, table]) => `${schema}.${table}`))]
}

function withoutComments(sql: string): string {
  if (!sql.includes('--') && !sql.includes('/*')) return sql
  let [text, from] = ['', 0]
  pieces.lastIndex = 0
  for (let piece = pieces.exec(sql); piece; piece = pieces.exec(sql)) {
    const isComment = piece[0].startsWith('--') || piece[0] === '/*'
    if (!isComment) continue
    const end = piece[0] === '/*' ? endOfComment(sql, piece.index) : pieces.lastIndex
    text += `${sql.slice(from, piece.index)} `
    from = end
    pieces.lastIndex = end
  }
  return text + sql.slice(from)
}

/** PostgreSQL's comments lie within one another. */
function endOfComment(sql: string, begin: number): number {
  const marks = /\/\*|\*\//g
  marks.lastIndex = begin
  for (let depth = 0, mark = marks.exec(sql); mark; mark = marks.exec(sql)) {
    depth += mark[0] === '/*' ? 1 : -1
    if (depth === 0) return marks.lastIndex
  }
  return sql.length
}

const none: readonly string[] = []

/** Schemas of the platform itself, which no promise reads. */
const ofThePlatform = new Set(['audit', 'backup', 'crypto', 'events', 'forms', 'house', 'promises'])

/** In one order everywhere, so that two acts that write the same tables never wait for one another in a circle. */
export function worthTelling(tables: Iterable<string>): string[] {
  return [...tables].filter((table) => !ofThePlatform.has(table.slice(0, table.indexOf('.')))).sort()
}
