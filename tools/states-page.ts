/** Draws tables of moves: from each state, what may be done and what the thing becomes. */

/** `{raised: {read: 'read'}, closed: {reopen: 'open'}}`. */
export type Moves = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Rules call such a table `…Moves`. */
export function isMoves(name: string, value: unknown): value is Moves {
  if (!name.endsWith('Moves') || typeof value !== 'object' || value === null) return false
  return Object.values(value).every(
    (moves) =>
      typeof moves === 'object' && moves !== null && Object.values(moves).every((to) => typeof to === 'string'),
  )
}

export function statesPage(drawings: readonly { name: string; file: string; moves: Moves }[]): string {
  const heading = '# States\n\nMade by `npm run draw` from the tables of moves in `*.rules.ts`; not to be edited.\n'
  if (drawings.length === 0) return `${heading}\nNo room keeps a table of moves.\n`
  return [heading, ...drawings.map(drawing)].join('\n')
}

function drawing({ name, file, moves }: { name: string; file: string; moves: Moves }): string {
  const states = Object.keys(moves)
  const [first = ''] = states
  const lines = states.flatMap((from) =>
    Object.entries(moves[from] ?? {}).map(([move, to]) => `  ${idOf(from)} --> ${idOf(to)}: ${move}`),
  )
  const named = [...new Set([...states, ...Object.values(moves).flatMap((to) => Object.values(to))])]
  const ends = named.filter((state) => Object.keys(moves[state] ?? {}).length === 0)
  return [
    `## ${name}\n\nFrom [${file}](../${file}).\n`,
    '```mermaid',
    'stateDiagram-v2',
    ...named.filter((state) => idOf(state) !== state).map((state) => `  state "${state}" as ${idOf(state)}`),
    `  [*] --> ${idOf(first)}`,
    ...lines,
    ...ends.map((state) => `  ${idOf(state)} --> [*]`),
    '```\n',
  ].join('\n')
}

const idOf = (state: string) => state.replaceAll(/[^a-z0-9]+/gi, '_')
