/** Finds the roles of safeguarding a line names, and tells when two of them are the same. */
import type { Coordinator } from '../reader.words.ts'
import { type Line, trimmed } from './facts.lines.rules.ts'
import { isNameAfterLabel, namesIn } from './facts.names.rules.ts'
import { anyOffice, anyRole, bareRank, othersRole, rolePattern } from './facts.people.lexicon.ts'

const role = new RegExp(`(?<![\\p{L}-])(?:${rolePattern})(?![\\p{L}-])`, 'giu')

export interface RoleFound {
  readonly role: string
  readonly start: number
  readonly end: number
}

/** “Station safeguarding lead”: whose lead it is, where the line or the cell begins with it. */
const prefix =
  /(?:^|[|(:]\s*)((?!Our|The|Your|Name|Contact|Contacts|Tell|Call|Appoint|Ring|Email|Phone|To|And|Both|Any|If|An?\b)\p{Lu}[\p{L}’']+ )$/u

/** What stands nearest before a place in a text. */
const justBefore = (text: string, place: number) => text.slice(Math.max(0, place - 80), place)
const longestPrefix = 40

const known = new WeakMap<Line, readonly RoleFound[]>()

/** The roles of a line, sought once however often they are asked for. */
export function rolesOf(line: Line): readonly RoleFound[] {
  const roles = known.get(line) ?? rolesIn(line.text)
  known.set(line, roles)
  return roles
}

export function rolesIn(text: string): RoleFound[] {
  if (!anyRole.test(text) || !anyOffice.test(text)) return []
  return [...text.matchAll(role)].flatMap((match) => {
    if (othersRole.test(justBefore(text, match.index)) || /^[@./]\w/.test(text.slice(match.index + match[0].length)))
      return []
    const [said, abbreviated] = [
      match[0],
      /^\s*\((?:the\s+)?["“']?[A-Z]{2,5}s?["”']?\)/.exec(text.slice(match.index + match[0].length))?.[0] ?? '',
    ]
    const before = prefix.exec(match.index < longestPrefix ? text.slice(0, match.index) : '')?.[1] ?? ''
    const end = match.index + said.length + abbreviated.length
    return [{ role: before + said + abbreviated, start: match.index - before.length, end }]
  })
}

/** One person's role: “coordinators A and B” are each a coordinator. */
export const singular = (said: string) =>
  said.replace(/\b(co-?ordinator|lead|officer|champion|trustee|manager|DSL|DSO|DLP|contact|person)s\b/gi, '$1').trim()
export const bareName = (written: string) => written.replace(/['’]s$/, '').trim()

export const balanced = (said: string) =>
  said.includes('(') && !said.includes(')') ? `${said})` : said.includes('(') ? said : said.replace(')', '')

export function saysOnlyRoles(line: Line): boolean {
  const roles = rolesOf(line)
  const rest = roles.reduce((text, held) => text.replace(held.role, ''), line.text)
  return roles.length > 0 && !/\p{L}{3,}/u.test(rest.replaceAll(/\b(?:and|the|our|contact|details|your|for)\b/gi, ''))
}

/** A form left open: the role, and then “Name:” with nothing behind it. */
function isRoleAlone(line: Line, lines: readonly Line[]): boolean {
  return saysOnlyRoles(line) && /^\W*(?:name|enw)\b/i.test(lines[line.index + 1]?.text ?? '')
}

/** “DSL” beside “Designated safeguarding lead” of the same person is one role said twice. */
export function withoutInitials(all: readonly Coordinator[]): Coordinator[] {
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

export function bareDeputies(line: Line): Coordinator[] {
  const beside = (/deputy/i.test(line.text) ? namesIn(line.text) : []).find(({ end }) =>
    /^,? as (?:her|his|their|the|our) deputy\b/i.test(line.text.slice(end)),
  )
  if (beside) return [{ role: 'deputy', name: bareName(beside.name) }]
  const [, rank = '', said = ''] = /^\W*(\p{L}[\p{L} -]{2,20}?)\s*[:–|]\s*([^,;(|:]+)/u.exec(line.text) ?? []
  return bareRank.test(rank) && isNameAfterLabel(trimmed(said)) ? [{ role: rank, name: trimmed(said) }] : []
}

const appointing =
  /\b(?:appoint\w*|nam(?:e|es|ing)|having|have|has|nominat\w*|designat(?:e|es|ing)|identify\w*|employ\w*|benodi|penodi)\s+(?:both |at least )?(?:an?|one|two|the|our)?\s*(?:\p{L}+ ){0,1}$/iu

/** Roles somebody is to hold, with nobody named. */
export function rolesWithoutName(lines: readonly Line[], someNamed: boolean): Coordinator[] {
  const appointed = lines.flatMap((line) =>
    rolesOf(line)
      .filter(({ start }) => appointing.test(justBefore(line.text, start)) || isRoleAlone(line, lines))
      .map(({ role: said }) => ({ role: singular(trimmed(said)), name: null })),
  )
  if (appointed.length > 0 || someNamed) return appointed
  const mentioned = lines.flatMap((line) =>
    rolesOf(line).filter(
      ({ start }) => /\b(?:the|our|its|i'r|a'r|wrth y|wrth ein|y)\s+$/i.test(line.text.slice(0, start)) || start === 0,
    ),
  )
  const [first] = mentioned
  return first ? [{ role: singular(trimmed(first.role)), name: null }] : []
}

/** Whether a role is about being online, which a policy may word in two ways, or about safeguarding at large. */
export function concernOf(said: string): string {
  return /online|on-line|e-? ?safety|internet|digital|cyber|ar-lein/i.test(said) ? 'online' : 'safeguarding'
}

/** Spelling apart, so that “co-ordinator” and “coordinator” are one role. */
export function keyOf({ role: said, name }: Coordinator): string {
  const plain = said.toLowerCase().replaceAll(/[^\p{L}]/gu, '')
  return `${plain}·${name ?? ''}`
}

export function unique(all: readonly Coordinator[]): Coordinator[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()]
}
