/** How a stretch of a Word file looks: what a style says, what stands at the words themselves, and how the two add up. */
import type { Attributes } from '../office/xml.ts'
import { isOn, numberIn } from './word-names.ts'

/** Only what is said; what is not said comes from what it is based on. */
export interface Look {
  bold?: boolean
  caps?: boolean
  underlined?: boolean
  hidden?: boolean
  /** In points. */
  size?: number
}

/** Of a paragraph: where it stands in an outline or in a list. */
export interface Standing {
  /** 0 to 8; 9 is plain text. */
  outline?: number
  list?: number
  listLevel?: number
  indent?: number
}

/** Takes one property of `w:rPr` into a look. */
export function addLook(look: Look, name: string, attributes: Attributes): void {
  if (name === 'w:b') look.bold = isOn(attributes)
  else if (name === 'w:caps') look.caps = isOn(attributes)
  else if (name === 'w:u') look.underlined = isOn(attributes)
  else if (name === 'w:vanish' || name === 'w:specVanish') look.hidden = isOn(attributes)
  else if (name === 'w:sz') {
    const half = numberIn(attributes['w:val'])
    if (half !== undefined) look.size = half / 2
  }
}

/** Takes one property of `w:pPr` into a standing. */
export function addStanding(standing: Standing, name: string, attributes: Attributes): void {
  if (name === 'w:outlineLvl') set(standing, 'outline', attributes['w:val'])
  else if (name === 'w:numId') set(standing, 'list', attributes['w:val'])
  else if (name === 'w:ilvl') set(standing, 'listLevel', attributes['w:val'])
  else if (name === 'w:ind') {
    const left = numberIn(attributes['w:left'] ?? attributes['w:start'])
    const first = numberIn(attributes['w:firstLine']) ?? -(numberIn(attributes['w:hanging']) ?? 0)
    if (left !== undefined || first !== 0) standing.indent = ((left ?? 0) + first) / 20
  }
}

function set(standing: Standing, key: keyof Standing, value: string | undefined): void {
  const number = numberIn(value)
  if (number !== undefined && number >= 0) standing[key] = number
}
