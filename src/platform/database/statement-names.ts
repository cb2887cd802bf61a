/** Gives each statement text one short name, so that PostgreSQL plans it once a connection. */

/** Beyond this many texts, statements go unnamed: each name costs memory in every connection. */
const MOST = 1_000
const names = new Map<string, string>()

/** The name for a text, or undefined where there are too many already. */
export function nameOfStatement(text: string): string | undefined {
  const known = names.get(text)
  if (known) return known
  if (names.size >= MOST) return undefined
  const name = `k${names.size}`
  names.set(text, name)
  return name
}
