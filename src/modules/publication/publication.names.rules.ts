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
 * Leaves whole names out, a surname after its title, and e-mail addresses made of them. A name of one word is left in:
 * “Will” and “Hope” are words too.
 */
export function leaveNamesOut({ names, instead }: LeavingOut): (text: string) => string {
  const whole = [...new Set(names.map(folded))].filter((name) => name.includes(' ')).sort(longestFirst)
  return (text) => {
    const withoutAddresses = text.replace(EMAIL, (address) => (isMadeOf(address, whole) ? instead.address : address))
    const low = spacedOnce(withoutAddresses)
    const present = whole.filter((name) => low.includes(lastOf(name))).flatMap(formsOf)
    return present
      .filter((form) => low.includes(form))
      .reduce((said, form) => replaceWhole(said, form, instead.name), withoutAddresses)
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

const titles = ['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'rev', 'sir', 'prof']
const lastOf = (name: string) => name.slice(name.lastIndexOf(' ') + 1)

/** `amira castell`, `castell, amira`, `ms castell`, `ms. castell`, `a. castell`; never `a price`, which is no name. */
function formsOf(name: string): string[] {
  const last = lastOf(name)
  const first = name.slice(0, -last.length - 1)
  const titled = titles.flatMap((title) => [`${title} ${last}`, `${title}. ${last}`])
  return [name, `${last}, ${first}`, ...titled, `${first.charAt(0)}. ${last}`]
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

/** As it is read: however many spaces or line ends stand between two words, there is one. */
const spacedOnce = (text: string) => foldedSameLength(text).replace(/\s+/g, ' ')

function replaceWhole(text: string, name: string, instead: string): string {
  const places = placesOf(foldedSameLength(text), name)
  return places.reduceRight((said, { from, to }) => `${said.slice(0, from)}${instead}${said.slice(to)}`, text)
}

/** Where a name stands with no letter before or after it, however many spaces are in it. */
function placesOf(low: string, name: string): { from: number; to: number }[] {
  const words = name.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return Array.from(low.matchAll(new RegExp(words.join('\\s+'), 'gu')), ({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
  })).filter(({ from, to }) => !isLetter(low[from - 1]) && !isLetter(low[to]))
}

const isLetter = (sign: string | undefined) => sign !== undefined && /\p{L}|\p{N}/u.test(sign)

/** `j.smith@`, `jane.smith@`, `jsmith@`, `smithj@`, `janes@`, `jane@`: an address that says who it is. */
function isMadeOf(address: string, names: readonly string[]): boolean {
  const before = folded(address.split('@')[0] ?? '')
  const parts = before.split(/[^\p{L}]+/u).filter((part) => part !== '')
  return names.some((name) => {
    const last = lastOf(name)
    const first = name.split(' ')[0] ?? ''
    const made = [
      ...(last.length > 2 ? [last, `${first.charAt(0)}${last}`, `${last}${first.charAt(0)}`] : []),
      ...(first.length > 2 ? [first, `${first}${last.charAt(0)}`] : []),
      `${first}${last}`,
    ]
    return parts.some((part) => made.includes(part))
  })
}
