/** Sorts rows of the catalogue into groups, to be held against a list of what is meant. */

/** `{table: [what, …]}`, in order. */
export function grouped<Row>(
  rows: readonly Row[],
  by: (row: Row) => string,
  what: (row: Row) => string,
): Record<string, string[]> {
  return Object.fromEntries([...Map.groupBy(rows, by)].map(([key, group]) => [key, group.map(what)]))
}
