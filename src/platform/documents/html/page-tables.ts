/** Tells the tables of a web page that are to be read row by row from those that hold the page in place. */
import type { Attributes } from './element-state.ts'
import type { PageLine } from './page-lines.ts'

interface Cell {
  readonly lines: PageLine[]
  readonly isHeader: boolean
}

interface OpenTable {
  cells: Cell[]
  /** It holds the page in place: its cells are read one after the other. */
  isLayout: boolean
}

export class PageTables {
  readonly lines: PageLine[] = []
  readonly #open: OpenTable[] = []

  keep(line: PageLine): void {
    const table = this.#open.at(-1)
    const cell = table?.isLayout ? undefined : table?.cells.at(-1)
    if (cell) cell.lines.push(line)
    else this.lines.push(line)
  }

  begin(attributes: Attributes): void {
    // A table within a table holds the page in place: so does every table around it.
    for (const outer of this.#open) {
      this.#giveUp(outer)
      outer.isLayout = true
    }
    const role = attributes['role']
    this.#open.push({ cells: [], isLayout: role === 'presentation' || role === 'none' })
  }

  beginCell(isHeader: boolean): void {
    this.#open.at(-1)?.cells.push({ lines: [], isHeader })
  }

  endRow(): void {
    const table = this.#open.at(-1)
    if (!table) return
    if (table.isLayout || !isRow(table.cells)) this.#giveUp(table)
    else {
      this.lines.push(rowOf(table.cells))
      table.cells = []
    }
  }

  end(): void {
    this.endRow()
    this.#open.pop()
  }

  #giveUp(table: OpenTable): void {
    for (const { lines } of table.cells) for (const line of lines) this.lines.push(line)
    table.cells = []
  }
}

/** One cell is a paragraph with a frame; a cell with a list or a heading in it is a part of the page. */
function isRow(cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ lines }) => lines.length > 0)
  const isPart = ({ lines }: Cell) =>
    lines.some(({ heading }) => heading) || lines.filter(({ item }) => item).length > 1
  return filled.length > 1 && !filled.some(isPart)
}

function rowOf(cells: readonly Cell[]): PageLine {
  const spans = cells.map(({ lines }) => lines.flatMap((line) => line.spans))
  const [first] = cells.flatMap(({ lines }) => lines)
  return {
    spans: spans.flat(),
    text: cells.map(({ lines }) => lines.map(({ text }) => text).join('')).join(''),
    indent: 0,
    size: 1,
    bold: false,
    gapBefore: true,
    whole: true,
    cells: spans,
    header: cells.every(({ isHeader }) => isHeader),
    region: first?.region,
    inMain: first?.inMain ?? false,
    isLinks: false,
  }
}
