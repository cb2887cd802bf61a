/** The name of a table with times, as it may stand in a statement. */

export function tableOfTimes(table: string): string {
  if (!/^[a-z_]+\.[a-z_]+$/.test(table)) throw new Error(`"${table}" is no name of a table.`)
  return table
}
