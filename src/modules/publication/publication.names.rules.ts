/** Who may be named in what everybody can read, and how a name is left out of a text. */

/** A commitment as far as this rule looks at it. */
export interface NamingCommitment {
  readonly text: string
  readonly topics: readonly string[]
  readonly polarity: 'do' | 'never' | 'may' | null
}

const topicsOfPeople: readonly string[] = ['personal-data', 'website-personal-data']
const naming =
  /\bnames?\b|\bnam(?:e|ed|ing)\b|\bidentif\w+|\bpersonal (?:details?|information|data)\b|\bphoto(?:graph)?s? of (?:staff|volunteers|tutors)\b|\benwau?\b|\bmanylion personol\b/i
const ofPeople =
  /\bstaff\b|\bvolunteers?\b|\btutors?\b|\bworkers?\b|\bemployees?\b|\btrustees?\b|\bteam\b|\badults?\b|\bpeople\b|\banyone\b|\bpersons?\b|\bindividuals?\b|\bchild(?:ren)?\b|\byoung (?:people|person)\b|\bpupils?\b|\bstudents?\b|\blearners?\b|\bparticipants?\b|\bstaff\b|\bplant\b/i
const inPublic = /\bwebsite|\bweb ?(?:site|page)s?\b|\bonline\b|\bpublic\w*|\bpublish\w*|\bdisplay\w*|\bgwefan\b/i
/** “No names of staff are shown”, “names are kept off the website”: forbidden, whatever kind the reader took it for. */
const forbidding = /\bnot?\b|\bnever\b|\bnor\b|\bwithout\b|\bkept? off\b|\bremove\w*|\bpeidio\b|\bbyth\b|\bdim\b/i

/** Whether a commitment forbids that a person is named where everybody can read it. */
export function forbidsNaming({ text, topics, polarity }: NamingCommitment): boolean {
  if (!naming.test(text) || polarity === 'may') return false
  const isAbout = topics.some((topic) => topicsOfPeople.includes(topic)) || (ofPeople.test(text) && inPublic.test(text))
  if (!isAbout) return false
  return polarity === 'never' || (forbidding.test(text) && inPublic.test(text))
}

/** A text in which people are named, and what stands for each. */
export interface LeavingOut {
  /** Whoever could be named in it. */
  readonly names: readonly string[]
  readonly instead: { readonly name: string; readonly address: string }
}

/**
 * Leaves whole names out, and e-mail addresses made of them. A name of one word is left in: “Will” and “Hope” are words
 * too.
 */
export function leaveNamesOut({ names, instead }: LeavingOut): (text: string) => string {
  const whole = [...new Set(names.map(folded))].filter((name) => name.includes(' ')).sort(longestFirst)
  return (text) => {
    const withoutAddresses = text.replace(EMAIL, (address) => (isMadeOf(address, whole) ? instead.address : address))
    const low = foldedSameLength(withoutAddresses)
    const present = whole.filter((name) => low.includes(name))
    return present.reduce((said, name) => replaceWhole(said, name, instead.name), withoutAddresses)
  }
}

/** The names that would stand in a text. */
export function namesIn(text: string, names: readonly string[]): string[] {
  const low = foldedSameLength(text)
  return [...new Set(names)].filter((name) => {
    const whole = folded(name)
    return whole.includes(' ') && placesOf(low, whole).length > 0
  })
}

const EMAIL = /[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+/g
const longestFirst = (one: string, other: string) => other.length - one.length

const folded = (name: string) => foldedSameLength(name).replace(/\s+/g, ' ').trim()

/** Lower case, without accents, each place where it was: “é” written as two signs stays two. */
function foldedSameLength(text: string): string {
  return Array.from(text, (sign) => {
    const plain = sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace('’', "'")
    if (plain.length === sign.length) return plain
    return plain.length > 0 && sign.length === 1 ? plain.charAt(0) : /\s/.test(sign) ? ' ' : sign
  }).join('')
}

function replaceWhole(text: string, name: string, instead: string): string {
  const places = placesOf(foldedSameLength(text), name)
  return places.reduceRight((said, at) => `${said.slice(0, at)}${instead}${said.slice(at + name.length)}`, text)
}

/** Where a name stands with no letter before or after it. */
function placesOf(low: string, name: string): number[] {
  const places: number[] = []
  for (let at = low.indexOf(name); at >= 0; at = low.indexOf(name, at + name.length))
    if (!isLetter(low[at - 1]) && !isLetter(low[at + name.length])) places.push(at)
  return places
}

const isLetter = (sign: string | undefined) => sign !== undefined && /\p{L}|\p{N}/u.test(sign)

/** `j.smith@`, `jane.smith@`, `jsmith@`: an address that says who it is. */
function isMadeOf(address: string, names: readonly string[]): boolean {
  const before = folded(address.split('@')[0] ?? '')
  const parts = before.split(/[^\p{L}]+/u).filter((part) => part !== '')
  return names.some((name) => {
    const words = name.split(' ')
    const [first = '', last = ''] = [words[0], words.at(-1)]
    if (last.length < 3) return false
    return parts.some((part) => part === last || part === `${first.charAt(0)}${last}` || part === `${first}${last}`)
  })
}
