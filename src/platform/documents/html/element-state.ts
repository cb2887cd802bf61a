/** What holds for the words in an element of a web page: hidden, bold, in a list, in a menu. Each element inherits and adds. */

import { type Region, regionOf } from './page-regions.ts'

export type Attributes = Readonly<Record<string, string>>

export interface OpenList {
  readonly ordered: boolean
  /** `1`, `a`, `A`, `i` or `I`. */
  readonly numbering: string
  /** How deep it says that it is, where its elements do not stand in one another. */
  readonly level: number
  count: number
}

export interface ElementState {
  readonly name: string
  readonly isBlock: boolean
  /** Never to be seen; a `script` is said apart from what somebody hid. */
  readonly hidden: 'no' | 'silently' | 'said'
  readonly deleted: boolean
  readonly region: Region | undefined
  readonly inMain: boolean
  readonly bold: boolean
  readonly linked: boolean
  readonly kept: boolean
  readonly heading: number | undefined
  readonly indent: number
  readonly list: OpenList | undefined
  readonly listDepth: number
}

export const rootState: ElementState = {
  name: '',
  isBlock: true,
  hidden: 'no',
  deleted: false,
  region: undefined,
  inMain: false,
  bold: false,
  linked: false,
  kept: false,
  heading: undefined,
  indent: 0,
  list: undefined,
  listDepth: 0,
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const blocks = names(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section select summary table tbody td tfoot th thead title tr ul',
)
const unseen = names(
  'head script style template title svg canvas audio video iframe object noframes datalist textarea rp',
)
const said = names('noscript template')
const strong = names('b strong dt summary legend caption th')
const headings = /^h([1-6])$/

/** The state inside an element that stands in another. */
export function stateIn(
  outer: ElementState,
  name: string,
  attributes: Attributes,
  weights: ReadonlyMap<string, string>,
): ElementState {
  const style = attributes['style'] ?? ''
  const heading = headingOf(name, attributes) ?? outer.heading
  const isList = name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir'
  return {
    name,
    isBlock: blocks.has(name) || (style !== '' && /display\s*:\s*(?:block|flex|grid)/iu.test(style)),
    hidden: hiddenBy(outer, name, attributes, style),
    deleted: outer.deleted || name === 'del' || name === 's' || name === 'strike',
    region: outer.region ?? regionOf(name, attributes, outer),
    inMain: outer.inMain || name === 'main' || attributes['role'] === 'main',
    bold: isBold(outer.bold, name, weightIn(style) ?? weightOf(attributes, weights)),
    linked: outer.linked || name === 'a',
    kept: outer.kept || name === 'pre',
    heading,
    indent: outer.indent + indentOf(style) + (name === 'blockquote' ? 4 : 0),
    list: isList ? listOf(name, attributes) : outer.list,
    listDepth: outer.listDepth + (isList ? 1 : 0),
  }
}

function headingOf(name: string, attributes: Attributes): number | undefined {
  const level = headings.exec(name)?.[1] ?? (attributes['role'] === 'heading' ? attributes['aria-level'] : undefined)
  return level && /^[1-6]$/u.test(level) ? Number(level) : undefined
}

function hiddenBy(outer: ElementState, name: string, attributes: Attributes, style: string): ElementState['hidden'] {
  if (outer.hidden !== 'no') return outer.hidden
  if (unseen.has(name)) return said.has(name) ? 'said' : 'silently'
  if (said.has(name)) return 'said'
  // The number of a note is no part of the word it stands at.
  if ((name === 'a' && outer.name === 'sup') || (name === 'sup' && outer.linked)) return 'silently'
  const isHidden = attributes['hidden'] !== undefined && attributes['hidden'] !== 'until-found'
  if (isHidden || (style !== '' && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style))) return 'said'
  const forHearing = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|screenreader|element-invisible)(?:\s|$)/iu
  return forHearing.test(attributes['class'] ?? '') ? 'said' : 'no'
}

/** A word processor wraps all of a page in a `b` that it then makes plain. */
function isBold(outer: boolean, name: string, weight: string | undefined): boolean {
  if (weight) return /bold/iu.test(weight) || Number(weight) >= 600
  return outer || strong.has(name)
}

/** The weight of the letters that some style says. */
export function weightIn(style: string): string | undefined {
  return style === '' ? undefined : /font-weight\s*:\s*(bold|bolder|normal|lighter|\d{3})/iu.exec(style)?.[1]
}

function weightOf(attributes: Attributes, weights: ReadonlyMap<string, string>): string | undefined {
  const names = attributes['class']
  if (!names || weights.size === 0) return undefined
  return names
    .slice(0, 400)
    .split(/\s+/u)
    .map((one) => weights.get(one))
    .findLast((weight) => weight !== undefined)
}

function indentOf(style: string): number {
  const found =
    style === '' ? undefined : /(?:margin|padding)-left\s*:\s*(\d{1,4}(?:\.\d+)?)(pt|px|r?em|in|cm)/iu.exec(style)
  if (!found) return 0
  const characters = { pt: 1 / 6, px: 1 / 8, em: 2, rem: 2, in: 12, cm: 4.7 }
  return Math.round(Number(found[1]) * characters[(found[2] ?? 'px').toLowerCase() as keyof typeof characters])
}

function listOf(name: string, attributes: Attributes): OpenList {
  const start = Number(attributes['start'] ?? 1)
  const level = Number(/\blst-kix_\S{1,40}-(\d)\b/u.exec(attributes['class'] ?? '')?.[1] ?? -1) + 1
  const count = Number.isInteger(start) ? start - 1 : 0
  return { ordered: name === 'ol', numbering: attributes['type'] ?? '1', level, count }
}
