/** Takes a table of statements apart: ids, texts, and the headings they stand under, where these are given. */

export interface TableStatement {
  readonly id: string
  readonly text: string
  readonly heading: string | undefined
}

const names = ['id', 'text', 'heading'] as const

/** Columns stand between tabs; a first line that names them may put them in another order. Undefined where a line has no two. */
export function statementsIn(table: string): TableStatement[] | undefined {
  const rows = table
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map((cell) => cell.trim()))
  const [first = []] = rows
  const named = first.map((cell) => cell.toLowerCase())
  const isHeader = named.includes('id') && named.includes('text')
  const [id, text, heading] = names.map((name, place) => (isHeader ? named.indexOf(name) : place))
  const statements = (isHeader ? rows.slice(1) : rows).map((cells) => ({
    id: cells[id ?? 0] ?? '',
    text: cells[text ?? 1],
    heading: cells[heading ?? 2] || undefined,
  }))
  const whole = statements.flatMap((one) => (one.text === undefined ? [] : [{ ...one, text: one.text }]))
  return whole.length === statements.length ? whole : undefined
}
