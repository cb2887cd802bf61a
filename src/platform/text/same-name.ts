/** Whether somebody typed a name as it is known: spaces, letter size and how an accent is written are no other name. */

export function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

const plain = (name: string) => name.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase()
