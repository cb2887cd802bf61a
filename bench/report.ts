/** How a benchmark says what it measured: each figure beside what it may cost. */

export interface Figure {
  what: string
  value: number
  unit: string
  /** At most or at least so much. */
  limit: { atMost: number } | { atLeast: number } | undefined
  /** How it came about: the yardstick, the scatter. */
  beside: string
}

export interface Report {
  /** Marks its section of docs/measurements.md. */
  name: string
  title: string
  /** What was done, in a few sentences. */
  how: string
  figures: readonly Figure[]
}

export function isWithin({ value, limit }: Figure): boolean {
  if (!limit) return true
  return 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast
}

const shown = (value: number) =>
  value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(3)))

function lineOf(figure: Figure): string {
  const { what, value, unit, limit, beside } = figure
  const may = limit ? ('atMost' in limit ? `≤ ${shown(limit.atMost)}` : `≥ ${shown(limit.atLeast)}`) : '–'
  const verdict = limit ? (isWithin(figure) ? 'yes' : '**no**') : '–'
  return `| ${what} | ${shown(value)}${unit && ` ${unit}`} | ${may} | ${verdict} | ${beside} |`
}

/** As a section in Markdown, without its heading's marks. */
export function asMarkdown(report: Report, machine: string): string {
  return [
    `## ${report.title}`,
    '',
    report.how,
    '',
    '| what | measured | may be | within | beside |',
    '|---|---|---|---|---|',
    ...report.figures.map(lineOf),
    '',
    machine,
  ].join('\n')
}
