/** Finds how to reach somebody: mail, telephone, helplines and sites, each once and as written. */
import type { Contact } from '../reader.words.ts'
import { endings, helplineNames, helplineNumbers, helplineSites, ringing } from './facts.contacts.lexicon.ts'
import { type Line, overheadOf } from './facts.lines.rules.ts'

const email = /[\p{L}\d._%+'-]+@(?:[\p{L}\d-]+\.)+\p{L}{2,}/gu
const numberShape = /(?<![\d.,/£#-])(?:\+\d{1,3}[\s.-]?)?\(?\d[\d()\s.–-]{4,18}\d(?![\d/]|\.\d|\s?%)/g
const shortNumber =
  /(?<![\d.,:/£-])(?:999|112|101|111|105|988|911|116 ?123|116 ?000|116 ?111|85258|50808)(?![\d.,:/%]\d|\d|%| ?(?:young|children|people|members|days|hours|words|metres|miles))/g
const site = new RegExp(
  `(?:https?:\\/\\/|www\\.)[^\\s<>"'’)\\]|]+|(?<![@\\p{L}\\d.-])(?:[a-z\\d-]{2,}\\.)+(?:${endings})(?![\\p{L}\\d])(?:\\/[^\\s<>"'’)\\]|]*)?`,
  'giu',
)

export function contactsOf(lines: readonly Line[]): Contact[] {
  const hosts = lines.flatMap(emailsIn).map(({ value }) => value.slice(value.indexOf('@') + 1).toLowerCase())
  const ownSites = new Set(hosts)
  return once(lines.flatMap((line) => [...emailsIn(line), ...numbersIn(line, lines), ...sitesIn(line, ownSites)]))
}

function emailsIn({ text }: Line): Contact[] {
  const found = text.includes('@') ? [...text.matchAll(email)] : []
  return found.map(([value]) => contact('email', value.replace(/^['.]+/, '')))
}

const contact = (kind: Contact['kind'], value: string): Contact => ({ kind, value })

/** “0808 800 5000” and “08088005000” are one number. */
function once(all: readonly Contact[]): Contact[] {
  const keyOf = ({ kind, value }: Contact) =>
    kind === 'phone' || kind === 'helpline'
      ? value.replaceAll(/\D/g, '')
      : value
          .toLowerCase()
          .replace(/^https?:\/\/(?:www\.)?|^www\./, '')
          .replace(/\/$/, '')
  const kept = new Map<string, Contact>()
  for (const one of all) {
    const before = kept.get(keyOf(one))
    if (!before || (before.kind === 'phone' && one.kind === 'helpline')) kept.set(keyOf(one), one)
  }
  return [...kept.values()]
}

function numbersIn(line: Line, lines: readonly Line[]): Contact[] {
  if (!/\d{3}/.test(line.text)) return []
  const withoutSites = line.text
    .replaceAll(email, (found) => ' '.repeat(found.length))
    .replaceAll(site, (found) => ' '.repeat(found.length))
  const long = [...withoutSites.matchAll(numberShape)].flatMap((match) => {
    const value = match[0].replace(/[\s.–-]+$/, '').replace(/^\((?=[^)]*$)/, '')
    const before = withoutSites.slice(0, match.index)
    if (!isTelephone(value, before)) return []
    return [
      {
        value,
        at: match.index,
        kind: isHelpline(value, before, line, lines) ? ('helpline' as const) : ('phone' as const),
      },
    ]
  })
  const short = [...withoutSites.matchAll(shortNumber)].flatMap((match) => {
    const isInside = long.some(({ value, at }) => match.index >= at && match.index < at + value.length)
    const around = `${withoutSites.slice(Math.max(0, match.index - 60), match.index)} ${overheadOf(line)}`
    return isInside || !(ringing.test(around) || line.kind === 'contact')
      ? []
      : [{ value: match[0], at: match.index, kind: 'helpline' as const }]
  })
  return [...long, ...short].sort((one, other) => one.at - other.at).map(({ kind, value }) => contact(kind, value))
}

/** A number of the United Kingdom, Ireland or North America; not a date, a charity's number or a sum. */
function isTelephone(value: string, before: string): boolean {
  const figures = value.replaceAll(/\D/g, '')
  if (helplineNumbers.has(figures) && figures.length > 3) return true
  if (
    /(?:charity|company|registration|registered|reg\.?|urn|ref(?:erence)?|account|sort code|vat|no\.?)(?:\s+(?:no|number|in \w+( and \w+)?))?[.:]?\s*$/i.test(
      before,
    ) &&
    !/(?:tel|phone|mobile)\W*(?:no|number)?\W*$/i.test(before)
  )
    return false
  if (/^(?:\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{4}[-–./]\d{2,4}(?:[-./]\d{2})?)$/.test(value)) return false
  if (value.startsWith('+')) return figures.length >= 10 && figures.length <= 14
  if (/^\(?0/.test(value)) return figures.length >= 9 && figures.length <= 11
  if (/^\d{3}-\d{4}$/.test(value)) return true
  if (/^1(?:800|850|890|8\d\d)[ -]/.test(value)) return figures.length >= 10 && figures.length <= 11
  if (/^(?:1[ -.])?\(?[2-9]\d\d\)?[ .-]\d{3}[ .-]\d{4}$/.test(value)) return true
  return (
    /(?:tel|phone|telephone|mobile|call|ring)\W*(?:no|number)?\W*$/i.test(before) &&
    figures.length >= 6 &&
    figures.length <= 11
  )
}

function isHelpline(value: string, before: string, line: Line, lines: readonly Line[]): boolean {
  if (helplineNumbers.has(value.replaceAll(/\D/g, ''))) return true
  const near = before.split(/[;|]|(?<=\d{3})[,.]|(?<=\p{Ll})\.\s/u).at(-1) ?? ''
  if (helplineNames.test(near.slice(-70))) return !/@|\bcontact us\b/.test(near)
  const above = lines[line.index - 1]
  return (
    !/\p{L}{3,}/u.test(before.replaceAll(/\b(?:tel|telephone|phone|number|call|free)\b/gi, '')) &&
    !!above &&
    above.text.length < 60 &&
    helplineNames.test(above.text) &&
    !/\d{5,}/.test(above.text)
  )
}

/** Links to laws and to other papers are no contacts; a site of the organisation's own is. */
function sitesIn(line: Line, ownSites: ReadonlySet<string>): Contact[] {
  if (!/\p{L}\.\p{L}|https?:/u.test(line.text)) return []
  const text = line.text.replaceAll(email, (found) => ' '.repeat(found.length))
  return [...text.matchAll(site)].flatMap(([found]) => {
    const value = found.replace(/[.,;:!?>\\]+$/, '')
    const host = value
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/[/?#].*$/, '')
    if (line.kind === 'legal' || line.kind === 'reference') return []
    const isOwn = ownSites.has(host)
    return isOwn || line.kind === 'contact' || helplineSites.test(value) ? [contact('website', value)] : []
  })
}
