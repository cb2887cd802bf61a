/** Finds who is named as responsible for online safety and safeguarding, by the role the policy words. */

import type { Coordinator } from '../reader.words.ts'
import { type Line, overheadOf, trimmed } from './facts.lines.rules.ts'
import { isName, isNameAfterLabel, namesIn } from './facts.names.rules.ts'
import {
  balanced,
  bareDeputies,
  bareName,
  concernOf,
  keyOf,
  type RoleFound,
  rolesIn,
  rolesOf,
  rolesWithoutName,
  saysOnlyRoles,
  singular,
  unique,
  withoutInitials,
} from './facts.roles.rules.ts'

/** Each role once with each name; a role without a name only where nobody is named in it. */
export function coordinatorsOf(lines: readonly Line[]): Coordinator[] {
  const found = lines.flatMap((line) => [...namedIn(line), ...namedBelow(line, lines), ...topicHolders(line)])
  const withDeputies = [...found, ...(found.length > 0 ? lines.flatMap(bareDeputies) : [])]
  const named = withoutInitials(
    unique([...withDeputies, ...contactHolders(lines, withDeputies), ...jobHolders(lines, withDeputies)]),
  )
  const taken = new Set(named.map(({ role: said }) => concernOf(said)))
  const unnamed = rolesWithoutName(lines, named.length > 0).filter(({ role: said }) => !taken.has(concernOf(said)))
  return [...named, ...unique(unnamed)]
}

/** Further apart a name and a role have nothing to do with each other. */
const longestBetween = 80

/** What may stand between a role and the name of who holds it. */
const roleThenName =
  /^(?:\s*[:–—|-]+\s*|\s*,\s*|\s+)(?:(?:and|&|\+)[^:|]{0,60}:\s*)?(?:(?:the|our|currently|also|now|is|are|will be|this is|who is|(?:is )?named|(?:is )?called|name|yw|sef|at present|for \S+(?: \S+)?|from \S+ \d{4}) ?[:]?\s*)*$/iu
const opened = /^\s*[([]\s*(?:(?:this is|currently|who is|is|are|at present|sef|yw|name|namely)\s*:?\s*)?$/i
/** What may stand between a name and the role that person holds. */
const nameThenRole =
  /^\s*(?:,|[:–—|-]|\(|\[|,?\s*who\b|is\b|acts\b|serves\b|has been\b|holds\b|as\b|yw\b|will be\b)(?:\s*(?:is|are|acts?|serves?|has|been|appointed|holds?|as|the|our|a|an|who|be|this|charity['’]s|club['’]s|currently|yw|ein|post|role|of|\(|:))*\s*$/iu

function namedIn(line: Line): Coordinator[] {
  const roles = rolesOf(line)
  const names = namesIn(line.text)
  if (roles.length === 0) return []
  const pairs = roles.flatMap((held) => holdersOf(held, line.text, names))
  if (pairs.length > 0) return sharedNames(line, roles, pairs)
  return labelledName(line, roles)
}

function holdersOf(held: RoleFound, text: string, names: ReturnType<typeof namesIn>): Coordinator[] {
  const said = singular(trimmed(held.role + (held.role.includes('(') ? ')' : '')).replace(/\)\)$/, ')'))
  const asRole = (name: string) => ({ role: balanced(said), name: bareName(name) })
  const after = names.filter(({ start }) => start >= held.end)
  const first = after[0]
  const between = first ? text.slice(held.end, first.start) : ''
  const isNear = between.length < longestBetween
  if (first && isNear && (roleThenName.test(between) || opened.test(between)))
    return [asRole(first.name), ...alsoNamed(text, after).map(asRole)]
  const before = names.filter(({ end }) => end <= held.start).at(-1)
  const apart = before ? text.slice(before.end, held.start) : ''
  return before && apart.length < longestBetween && nameThenRole.test(apart) ? [asRole(before.name)] : []
}

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

/** In a heading one word is a chapter: “Safeguarding lead: Duties”. */
const isNamed = (said: string, { kind }: Line) => (kind === 'heading' ? isName(said) : isNameAfterLabel(said))

/** “DSL: Priya”: one word is a name where a colon says so. */
function labelledName(line: Line, roles: readonly RoleFound[]): Coordinator[] {
  const only = roles.at(-1)
  const said = only && /^\s*[:|–—-]\s*([^,;(|:]+)/.exec(line.text.slice(only.end))?.[1]
  if (!only || !said || roles.length > 2 || !isNamed(trimmed(said), line)) return []
  return roles.map((held) => ({ role: singular(trimmed(held.role)), name: trimmed(said) }))
}

/** A line that says only the role, with the name on one of the lines below it. */
function namedBelow(line: Line, lines: readonly Line[]): Coordinator[] {
  const roles = rolesOf(line)
  if (!saysOnlyRoles(line)) return []
  for (const below of lines.slice(line.index + 1, line.index + 4)) {
    if (rolesOf(below).length > 0) return []
    const labelled = /^\W*(?:name|enw)\s*[:–|-]+\s*(.*)$/i.exec(below.text)?.[1]
    const said = trimmed(
      (labelled ?? below.text).replace(/\s*(?:[,|;(–]|(?:tel|phone|e-?mail|mobile)\b|\s\S+@|\s\+?\d).*$/iu, ''),
    )
    const name = labelled === undefined ? isName(said) : isNameAfterLabel(said)
    if (name) return roles.map((held) => ({ role: singular(trimmed(held.role)), name: said }))
    if (labelled !== undefined) return []
  }
  return []
}

const someRole =
  "((?:\\p{L}[\\p{L}’'-]+ (?:and |for |of )?){0,4}(?:officer|lead|worker|coach|manager|director|parent|coordinator|co-ordinator|contact|minister|leader|teacher|head|trustee|captain|secretary|chair|president|principal|adviser|mentor|swyddog|arweinydd)(?: (?:for|of) [\\p{L} ]{3,40}?)?)"
const roleFirst = new RegExp(
  `^\\W*(?:the |our )?${someRole}(?: this (?:year|term|season))?\\s*[:|–—-]\\s+([^,;(|:@\\d]+)`,
  'iu',
)
const nameFirst = new RegExp(
  `^\\W*(?:(?:call|ring|tell|email|contact|phone|speak to|talk to)\\s+)?([^,;(|:@\\d]+?)\\s*[,(]\\s*(?:the |our |who is |is )*${someRole}(?=\\s*[):,;]|\\s*$)`,
  'iu',
)

const isAddress = ({ kind, text }: Line) => kind === 'contact' && /@|\d{4}|www\.|https?:/.test(text)

/** A row of a table in which another row names who safeguards. */
function isRowOfPeople(line: Line, lines: readonly Line[]): boolean {
  const isRow = line.place === 'row' && line.text.includes(' | ')
  const beside = lines.slice(Math.max(0, line.index - 4), line.index + 5)
  return isRow && beside.some((other) => other !== line && other.place === 'row' && namedIn(other).length > 0)
}

/** Where no role of safeguarding is named in it, a line of contact details still says whom to reach, and as what. */
function contactHolders(lines: readonly Line[], known: readonly Coordinator[]): Coordinator[] {
  return lines.flatMap((line) => {
    if (
      !(isAddress(line) || isRowOfPeople(line, lines)) ||
      (rolesOf(line).length > 0 && known.some(({ name }) => name && line.text.includes(name)))
    )
      return []
    const [, role = '', name = ''] = roleFirst.exec(line.text) ?? swapped(nameFirst.exec(line.text)) ?? []
    return role && isNameAfterLabel(trimmed(name)) && !known.some((one) => one.name === trimmed(name))
      ? [{ role: trimmed(role), name: trimmed(name) }]
      : []
  })
}

const topicFirst =
  /^\W*((?:on-?line safety|e-?safety|internet safety|safeguarding|child protection|welfare)(?: (?:queries|concerns|worries|contact))?)\s*[:–—-]\s+([^,;(|:@\d]+)/iu

/** “Online safety: A B” gives the matter for the role. */
function topicHolders(line: Line): Coordinator[] {
  const [, matter = '', name = ''] = line.kind === 'heading' ? [] : (topicFirst.exec(line.text) ?? [])
  return isName(trimmed(name)) ? [{ role: trimmed(matter), name: trimmed(name) }] : []
}

const swapped = (match: RegExpExecArray | null): string[] | undefined =>
  match ? ['', match[2] ?? '', match[1] ?? ''] : undefined

const asksForSafety =
  /(?:concerns?|worr|quer|questions?|problem).{0,60}(?:online|e-?safety|internet|safeguarding)|(?:online|e-?safety|safeguarding).{0,60}contacts?\b/i

const aJob =
  /[,(–-]\s*(?:Assistant |Deputy |Vice |Acting )?(?:Head|Chair|Director|Manager|Secretary|Principal|Leader|Trustee|Coordinator|Minister)/

/** “A B, Head of …”, under words that say to whom worries about online safety go. */
function jobHolders(lines: readonly Line[], known: readonly Coordinator[]): Coordinator[] {
  return lines.flatMap((line) => {
    if (!aJob.test(line.text) || line.kind === 'sign-off') return []
    const [first] = namesIn(line.text)
    if (!first || first.start > 3 || known.some(({ name }) => name === first.name)) return []
    const [, job = ''] =
      /^\s*[,(–-]\s*((?:Assistant |Deputy |Vice |Acting )?(?:Head|Chair|Director|Manager|Secretary|Principal|Leader|Trustee|Coordinator|Minister)[^,;()|\d@]{0,60})/.exec(
        line.text.slice(first.end),
      ) ?? []
    const above = [overheadOf(line), ...lines.slice(Math.max(0, line.index - 3), line.index).map(({ text }) => text)]
    return job && above.some((text) => asksForSafety.test(text)) ? [{ role: trimmed(job), name: first.name }] : []
  })
}
