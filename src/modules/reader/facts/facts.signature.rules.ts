/** Says whether somebody put their name to the policy, and in which role. */
import type { Facts } from '../reader.words.ts'
import { datesIn } from './facts.dates.rules.ts'
import { type Line, trimmed } from './facts.lines.rules.ts'
import { isName, isNameAfterLabel, namesIn } from './facts.names.rules.ts'

type SignedBy = NonNullable<Facts['signedBy']>
export type Signature = Pick<Facts, 'signed' | 'signedBy'>

const unsigned: Signature = { signed: false, signedBy: null }

const signing =
  /^\W*(?:(?:e-?)?signed|signature|llofnodwyd|llofnod)(?:\s+(?:on behalf of|for|ar ran)\b[^:,\d]{0,60}?(?=[:,]|\s*$))?(?:\s+(?:by|gan)\b)?\s*[:,–—|-]?\s*/iu
const onBehalf = /^\W*(?:for and )?(?:signed )?on behalf of\b[^:,]{0,60}[:,]\s*/i
const bodies =
  'trustees?|board(?: of (?:trustees|directors|governors))?|(?:management |executive |parish |general |parochial church )?(?:committee|council)|governors|governing body|directors?|chair(?:person|man|woman)?(?: of (?:the )?\\p{L}+)?|membership|members|AGM|annual general meeting|vestry|kirk session|elders|chief executive|CEO|head ?teacher|principal|ymddiriedolwyr|pwyllgor|bwrdd'
const adopted = new RegExp(
  `(?:\\b(?:approved|adopted|agreed|ratified|signed off|accepted|endorsed|authorised)|mabwysiadwyd|cymeradwywyd|cytunwyd)(?:\\s+(?:and \\w+|on|at|in|its|\\d\\S*|\\p{Lu}\\p{L}+))*?\\s+(?:by|gan|at)\\s*:?\\s+(?:the |our |a meeting of the |y |yr |'r )*((?:[\\p{L}’']+ ){0,4}?(?:${bodies})(?: of [\\p{L}’' ]{3,40}?)?)(?=\\W|$)`,
  'iu',
)

export function signatureOf(lines: readonly Line[]): Signature {
  const signed = lines.map((line) => signedIn(line, lines))
  const someone = signed.find((by) => by !== undefined && by !== 'blank')
  if (typeof someone === 'object') return { signed: true, signedBy: someone }
  if (signed.includes('blank')) return unsigned
  const body = lines.map(adoptedIn).find((by) => by !== undefined)
  return body ? { signed: true, signedBy: body } : unsigned
}

function signedIn(line: Line, lines: readonly Line[]): SignedBy | 'blank' | undefined {
  if (
    signing.test(line.text) &&
    !/\bsigned (?:up|in|out|agreement|consent|form|copy|copies|for\b.*\bparent)/i.test(line.text)
  ) {
    if (line.kind === 'commitment' && !/:/.test(line.text)) return undefined
    return afterSigned(line.text.replace(signing, ''), line, lines)
  }
  if (onBehalf.test(line.text)) return signatoryIn(line.text.replace(onBehalf, '')) ?? undefined
  if (line.kind !== 'sign-off') return undefined
  const inside = /\b(?:signed|llofnodwyd)\s*(?:by|gan|:)?\s*(.*)$/i.exec(line.text)?.[1]
  return (
    signatoryIn(inside ?? line.text.replace(/^(?:approved|adopted|agreed|authorised) by\s*:?/i, '').trim()) ??
    (inside === undefined ? undefined : 'blank')
  )
}

/** What follows “Signed:”; dots, lines, a date and a printed name are no signature. */
function afterSigned(written: string, line: Line, lines: readonly Line[]): SignedBy | 'blank' {
  const rest = written
    .replace(/\b(?:date|dated|dyddiad|name|print(?:ed)? name|position|role|title|enw)\s*[:_.…].*$/iu, '')
    .trim()
  const here = signatoryIn(rest)
  const below = lines[line.index + 1]
  const role =
    /\b(?:position|role|title|swydd)\s*:\s*(\p{L}[\p{L} ]+?)(?=\s*(?:$|[^\p{L} ]|\b(?:date|name|signed|dyddiad)\b))/iu.exec(
      written,
    )?.[1]
  if (here) return { ...here, role: here.role ?? (role ? trimmed(role) : null) }
  const isBlankLine = /[_.…]{3,}/.test(written)
  if (!isBlankLine && rest === '' && written === '' && below && isName(trimmed(below.text.replace(/[,(–-].*$/, ''))))
    return withRoleBelow(signatoryIn(below.text), lines[line.index + 2]) ?? 'blank'
  return 'blank'
}

/** A name, and on the next line what its bearer is. */
function withRoleBelow(by: SignedBy | undefined, below: Line | undefined): SignedBy | undefined {
  const said = trimmed(below?.text ?? '')
  const isRole = /^\p{Lu}[\p{L} ’'-]{3,40}$/u.test(said) && !/^date/i.test(said) && !isName(said)
  return by && by.role === null && isRole ? { ...by, role: said } : by
}

/** “A B, Chair of trustees”, “A B (Chair)”, “Chair: A B”. */
function signatoryIn(written: string): SignedBy | undefined {
  const withoutDates = datesIn(written, { monthFirst: false, shortYears: true })
    .reverse()
    .reduce((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, written)
    .replace(/\b(?:date|dated|on|dyddiad)\s*:?\s*$/i, '')
  const [first] = namesIn(withoutDates)
  const only = trimmed(withoutDates)
  if (!first)
    return isNameAfterLabel(only) && only.length > 2 && /^\p{Lu}\p{Ll}/u.test(only)
      ? { role: null, name: only }
      : undefined
  const after = trimmed(withoutDates.slice(first.end).replace(/\bon\b\s*$/, ''))
  const before = trimmed(withoutDates.slice(0, first.start).replace(/\b(?:by|gan)\s*$/i, ''))
  const role = [after.split(/[,;(|]\s*(?=on\b|\d|for\b)/)[0] ?? '', before]
    .map(trimmed)
    .find((said) => said.length > 2 && said.length < 60)
  return { role: role ?? null, name: first.name }
}

/** Adopted by a body, with or without a signature; a duty to approve something is not that. */
function adoptedIn(line: Line): SignedBy | undefined {
  if (line.kind === 'commitment' && !/\bthis (?:policy|statement|document)\b.*\b(?:was|has been)\b/i.test(line.text))
    return undefined
  if (/\b(?:must|will|shall|should|to) be (?:approved|adopted|agreed|ratified)/i.test(line.text)) return undefined
  const isOwn =
    line.kind === 'sign-off' ||
    line.kind === 'review' ||
    /^(?:this|our|the) (?:policy|statement|document)|^(?:it|this) was|^(?:approved|adopted|agreed|ratified|mabwysiadwyd|cymeradwywyd)/i.test(
      line.text,
    )
  const body = isOwn ? adopted.exec(line.text)?.[1] : undefined
  return body ? { role: trimmed(body), name: namesIn(line.text)[0]?.name ?? null } : undefined
}
