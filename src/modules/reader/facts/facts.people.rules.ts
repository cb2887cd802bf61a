/** Finds who is named as responsible for online safety and safeguarding, by the role the policy words. */
import type { Coordinator } from '../reader.words.ts'
import { type Line, overheadOf, trimmed } from './facts.lines.rules.ts'
import { isName, isNameAfterLabel, namesIn } from './facts.names.rules.ts'
import { bareRank, othersRole, rolePattern } from './facts.people.lexicon.ts'

const role = new RegExp(`(?<![\\p{L}-])(?:${rolePattern})(?![\\p{L}-])`, 'giu')

/** Each role once with each name; a role without a name only where nobody is named in it. */
export function coordinatorsOf(lines: readonly Line[]): Coordinator[] {
  const found = lines.flatMap((line) => [...namedIn(line, lines), ...namedBelow(line, lines)])
  const withDeputies = [...found, ...(found.length > 0 ? lines.flatMap(bareDeputies) : [])]
  const named = withoutInitials(
    unique([...withDeputies, ...contactHolders(lines, withDeputies), ...jobHolders(lines, withDeputies)]),
  )
  const taken = new Set(named.map(({ role: said }) => concernOf(said)))
  const unnamed = rolesWithoutName(lines, named.length > 0).filter(({ role: said }) => !taken.has(concernOf(said)))
  return [...named, ...unique(unnamed)]
}

interface RoleFound {
  readonly role: string
  readonly start: number
  readonly end: number
}

/** “Station safeguarding lead”: whose lead it is, where the line or the cell begins with it. */
const prefix =
  /(?:^|[|(:]\s*)((?!Our|The|Your|Name|Contact|Contacts|Tell|Call|Appoint|Ring|Email|Phone|To|And|Both|Any|If|An?\b)\p{Lu}[\p{L}’']+ )$/u

function rolesIn(text: string): RoleFound[] {
  return [...text.matchAll(role)].flatMap((match) => {
    if (othersRole.test(text.slice(0, match.index)) || /^[@./]\w/.test(text.slice(match.index + match[0].length)))
      return []
    const [said, abbreviated] = [
      match[0],
      /^\s*\((?:the\s+)?["“']?[A-Z]{2,5}s?["”']?\)/.exec(text.slice(match.index + match[0].length))?.[0] ?? '',
    ]
    const before = prefix.exec(text.slice(0, match.index))?.[1] ?? ''
    const end = match.index + said.length + abbreviated.length
    return [{ role: before + said + abbreviated, start: match.index - before.length, end }]
  })
}

/** One person's role: “coordinators A and B” are each a coordinator. */
const singular = (said: string) =>
  said.replace(/\b(co-?ordinator|lead|officer|champion|trustee|manager|DSL|DSO|DLP|contact|person)s\b/gi, '$1').trim()
const bareName = (written: string) => written.replace(/['’]s$/, '').trim()

/** What may stand between a role and the name of who holds it. */
const roleThenName =
  /^(?:\s*[:–—|-]+\s*|\s*,\s*|\s+)(?:(?:and|&|\+)[^:|]{0,60}:\s*)?(?:(?:the|our|currently|is|are|will be|this is|who is|(?:is )?named|(?:is )?called|name|yw|sef|at present|for \S+(?: \S+)?|from \S+ \d{4}) ?[:]?\s*)*$/iu
const opened = /^\s*[([]\s*(?:(?:this is|currently|who is|is|are|at present|sef|yw|name|namely)\s*:?\s*)?$/i
/** What may stand between a name and the role that person holds. */
const nameThenRole =
  /^\s*(?:,|[:–—|-]|\(|\[|,?\s*who\b|is\b|acts\b|serves\b|has been\b|holds\b|as\b|yw\b|will be\b)(?:\s*(?:is|are|acts?|serves?|has|been|appointed|holds?|as|the|our|a|an|who|be|this|charity['’]s|club['’]s|currently|yw|ein|post|role|of|\(|:))*\s*$/iu

function namedIn(line: Line, lines: readonly Line[]): Coordinator[] {
  const roles = rolesIn(line.text)
  const names = namesIn(line.text)
  if (roles.length === 0) return []
  const pairs = roles.flatMap((held) => holdersOf(held, line.text, names))
  if (pairs.length > 0) return sharedNames(line, roles, pairs)
  return labelledName(line, roles, lines)
}

function holdersOf(held: RoleFound, text: string, names: ReturnType<typeof namesIn>): Coordinator[] {
  const said = singular(trimmed(held.role + (held.role.includes('(') ? ')' : '')).replace(/\)\)$/, ')'))
  const asRole = (name: string) => ({ role: balanced(said), name: bareName(name) })
  const after = names.filter(({ start }) => start >= held.end)
  const first = after[0]
  const between = first ? text.slice(held.end, first.start) : ''
  if (first && (roleThenName.test(between) || opened.test(between)))
    return [asRole(first.name), ...alsoNamed(text, after).map(asRole)]
  const before = names.filter(({ end }) => end <= held.start).at(-1)
  return before && nameThenRole.test(text.slice(before.end, held.start)) ? [asRole(before.name)] : []
}

const balanced = (said: string) =>
  said.includes('(') && !said.includes(')') ? `${said})` : said.includes('(') ? said : said.replace(')', '')

/** “A and B”, “A, B and C”: the names that go on from the first. */
function alsoNamed(text: string, names: ReturnType<typeof namesIn>): string[] {
  const more: string[] = []
  for (const [place, name] of names.entries()) {
    const last = names[place - 1]
    if (!last) continue
    if (!/^\s*(?:,\s*)?(?:and|&|a|ac|,)\s*$/i.test(text.slice(last.end, name.start))) break
    if (rolesIn(text.slice(name.end, name.end + 60)).some(({ start }) => start < 3)) break
    more.push(name.name)
  }
  return more
}

/** “Online safety coordinator + Senior lead for safeguarding: A B” is one person in two roles. */
function sharedNames(line: Line, roles: readonly RoleFound[], pairs: readonly Coordinator[]): Coordinator[] {
  const [first, second] = roles
  const joined =
    first && second && /^\s*(?:\+|&|and|\/)\s*(?:the\s+|our\s+)?$/i.test(line.text.slice(first.end, second.start))
  const name = pairs[0]?.name ?? null
  return joined && !pairs.some((pair) => keyOf(pair) === keyOf({ role: first.role, name }))
    ? [{ role: singular(trimmed(first.role)), name }, ...pairs]
    : [...pairs]
}

/** “DSL: Priya”: one word is a name where a colon says so. */
function labelledName(line: Line, roles: readonly RoleFound[], _lines: readonly Line[]): Coordinator[] {
  const only = roles.at(-1)
  const said = only && /^\s*[:|–—-]\s*([^,;(|:]+)/.exec(line.text.slice(only.end))?.[1]
  if (!only || !said || roles.length > 2 || !isNameAfterLabel(trimmed(said))) return []
  return roles.map((held) => ({ role: singular(trimmed(held.role)), name: trimmed(said) }))
}

/** A line that says only the role, with the name on one of the lines below it. */
function namedBelow(line: Line, lines: readonly Line[]): Coordinator[] {
  const roles = rolesIn(line.text)
  const rest = roles.reduce((text, held) => text.replace(held.role, ''), line.text)
  if (roles.length === 0 || /\p{L}{3,}/u.test(rest.replaceAll(/\b(?:and|the|our|contact|details|your|for)\b/gi, '')))
    return []
  for (const below of lines.slice(line.index + 1, line.index + 4)) {
    if (rolesIn(below.text).length > 0) return []
    const labelled = /^\W*(?:name|enw)\s*[:–|-]+\s*(.*)$/i.exec(below.text)?.[1]
    const said = trimmed((labelled ?? below.text).replace(/\s*(?:[,|;(–]|(?:tel|phone|e-?mail|mobile)\b).*$/iu, ''))
    const name = labelled === undefined ? isName(said) : isNameAfterLabel(said)
    if (name) return roles.map((held) => ({ role: singular(trimmed(held.role)), name: said }))
    if (labelled !== undefined) return []
  }
  return []
}

const someRole =
  "((?:\\p{L}[\\p{L}’'-]+ (?:and |for |of )?){0,4}(?:officer|lead|worker|coach|manager|director|parent|coordinator|co-ordinator|contact|minister|leader|teacher|head|trustee|captain|secretary|chair|president|principal|adviser|mentor|swyddog|arweinydd)(?: (?:for|of) [\\p{L} ]{3,40}?)?)"
const roleFirst = new RegExp(
  `^\\W*(?:the |our )?${someRole}(?: this (?:year|term|season))?\\s*[:–—-]\\s+([^,;(|:@\\d]+)`,
  'iu',
)
const nameFirst = new RegExp(
  `^\\W*(?:(?:call|ring|tell|email|contact|phone|speak to|talk to)\\s+)?([^,;(|:@\\d]+?)\\s*[,(]\\s*(?:the |our |who is |is )*${someRole}(?=\\s*[):,;]|\\s*$)`,
  'iu',
)

/** Where no role of safeguarding is named in it, a line of contact details still says whom to reach, and as what. */
function contactHolders(lines: readonly Line[], known: readonly Coordinator[]): Coordinator[] {
  return lines.flatMap((line) => {
    if (
      line.kind !== 'contact' ||
      !/@|\d{4}|www\.|https?:/.test(line.text) ||
      (rolesIn(line.text).length > 0 && known.some(({ name }) => name && line.text.includes(name)))
    )
      return []
    const [, role = '', name = ''] = roleFirst.exec(line.text) ?? swapped(nameFirst.exec(line.text)) ?? []
    return role && isNameAfterLabel(trimmed(name)) && !known.some((one) => one.name === trimmed(name))
      ? [{ role: trimmed(role), name: trimmed(name) }]
      : []
  })
}

const swapped = (match: RegExpExecArray | null): string[] | undefined =>
  match ? ['', match[2] ?? '', match[1] ?? ''] : undefined

/** “DSL” beside “Designated safeguarding lead” of the same person is one role said twice. */
function withoutInitials(all: readonly Coordinator[]): Coordinator[] {
  const initialsOf = (said: string) =>
    said
      .split(/[\s-]+/)
      .map((word) => word[0] ?? '')
      .join('')
      .toLowerCase()
  return all.filter(
    (one) =>
      !all.some(
        (other) => other !== one && other.name === one.name && one.role.toLowerCase() === initialsOf(other.role),
      ),
  )
}

function bareDeputies(line: Line): Coordinator[] {
  const [, rank = '', said = ''] = /^\W*(\p{L}[\p{L} -]{2,20}?)\s*[:–|]\s*([^,;(|:]+)/u.exec(line.text) ?? []
  return bareRank.test(rank) && isNameAfterLabel(trimmed(said)) ? [{ role: rank, name: trimmed(said) }] : []
}

const asksForSafety =
  /(?:concerns?|worr|quer|questions?|problem).{0,60}(?:online|e-?safety|internet|safeguarding)|(?:online|e-?safety|safeguarding).{0,60}contacts?\b/i

/** “A B, Head of …”, under words that say to whom worries about online safety go. */
function jobHolders(lines: readonly Line[], known: readonly Coordinator[]): Coordinator[] {
  return lines.flatMap((line) => {
    const [first] = namesIn(line.text)
    if (!first || first.start > 3 || known.some(({ name }) => name === first.name)) return []
    const [, job = ''] =
      /^\s*[,(–-]\s*((?:Assistant |Deputy |Vice |Acting )?(?:Head|Chair|Director|Manager|Secretary|Principal|Leader|Trustee|Coordinator|Minister)[^,;()|\d@]{0,60})/.exec(
        line.text.slice(first.end),
      ) ?? []
    const above = [overheadOf(line), ...lines.slice(Math.max(0, line.index - 3), line.index).map(({ text }) => text)]
    return job && line.kind !== 'sign-off' && above.some((text) => asksForSafety.test(text))
      ? [{ role: trimmed(job), name: first.name }]
      : []
  })
}

const appointing =
  /\b(?:appoint\w*|nam(?:e|es|ing)|having|have|has|nominat\w*|designat(?:e|es|ing)|identify\w*|employ\w*|benodi|penodi)\s+(?:both |at least )?(?:an?|one|two|the|our)?\s*(?:\p{L}+ ){0,1}$/iu

/** Roles somebody is to hold, with nobody named. */
function rolesWithoutName(lines: readonly Line[], someNamed: boolean): Coordinator[] {
  const appointed = lines.flatMap((line) =>
    rolesIn(line.text)
      .filter(({ start }) => appointing.test(line.text.slice(0, start)))
      .map(({ role: said }) => ({ role: singular(trimmed(said)), name: null })),
  )
  if (appointed.length > 0 || someNamed) return appointed
  const mentioned = lines.flatMap((line) =>
    rolesIn(line.text).filter(
      ({ start }) => /\b(?:the|our|its|i'r|a'r|wrth y|wrth ein|y)\s+$/i.test(line.text.slice(0, start)) || start === 0,
    ),
  )
  const [first] = mentioned
  return first ? [{ role: singular(trimmed(first.role)), name: null }] : []
}

/** Whether a role is about being online, which a policy may word in two ways, or about safeguarding at large. */
function concernOf(said: string): string {
  return /online|on-line|e-? ?safety|internet|digital|cyber|ar-lein/i.test(said) ? 'online' : 'safeguarding'
}

/** Spelling apart, so that “co-ordinator” and “coordinator” are one role. */
function keyOf({ role: said, name }: Coordinator): string {
  const plain = said.toLowerCase().replaceAll(/[^\p{L}]/gu, '')
  return `${plain}·${name ?? ''}`
}

function unique(all: readonly Coordinator[]): Coordinator[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()]
}
