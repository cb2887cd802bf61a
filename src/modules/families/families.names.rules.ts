/** How much of a name somebody sees who needs no more: the first name and an initial. */

/** "Efa M." What somebody is called stands for the first name; a name of one word stays as it is. */
export function shortName(name: string, knownAs: string): string {
  const words = name.trim().split(/\s+/)
  const first = knownAs.trim() || words[0] || ''
  const last = words.length > 1 ? words.at(-1) : undefined
  const [initial] = last ?? ''
  const ownInitial = last && first.endsWith(last)
  return initial && !ownInitial ? `${first} ${[...(last ?? '')][0]}.` : first
}
