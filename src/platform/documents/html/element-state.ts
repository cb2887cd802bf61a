/** What holds for the words in an element of a web page: hidden, bold, in a list, in a menu. Each element inherits and adds. */

export type Attributes = Readonly<Record<string, string>>

/** Parts of a page that stand around its text. `control` is what is pressed. */
export type Region = 'menu' | 'header' | 'footer' | 'aside' | 'notice' | 'control'

export interface OpenList {
  readonly ordered: boolean
  /** `1`, `a`, `A`, `i` or `I`. */
  readonly numbering: string
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
export function stateIn(outer: ElementState, name: string, attributes: Attributes): ElementState {
  const style = attributes['style'] ?? ''
  const heading = headingOf(name, attributes) ?? outer.heading
  const isList = name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir'
  return {
    name,
    isBlock: blocks.has(name) || (style !== '' && /display\s*:\s*(?:block|flex|grid)/iu.test(style)),
    hidden: hiddenBy(outer, name, attributes, style),
    deleted: outer.deleted || name === 'del' || name === 's' || name === 'strike',
    region: outer.region ?? regionOf(outer, name, attributes),
    inMain: outer.inMain || name === 'main' || attributes['role'] === 'main',
    bold: isBold(outer.bold, name, style),
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
  const isHidden = attributes['hidden'] !== undefined && attributes['hidden'] !== 'until-found'
  if (isHidden || (style !== '' && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style))) return 'said'
  const forHearing = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|screenreader|element-invisible)(?:\s|$)/iu
  return forHearing.test(attributes['class'] ?? '') ? 'said' : 'no'
}

/** A word processor wraps all of a page in a `b` that it then makes plain. */
function isBold(outer: boolean, name: string, style: string): boolean {
  const weight = style === '' ? undefined : /font-weight\s*:\s*(bold|bolder|normal|lighter|\d{3})/iu.exec(style)?.[1]
  if (weight) return /bold/iu.test(weight) || Number(weight) >= 600
  return outer || strong.has(name)
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
  return {
    ordered: name === 'ol',
    numbering: attributes['type'] ?? '1',
    count: Number.isInteger(start) ? start - 1 : 0,
  }
}

const byName: Readonly<Record<string, Region>> = {
  nav: 'menu',
  header: 'header',
  footer: 'footer',
  aside: 'aside',
  button: 'control',
  select: 'control',
  dialog: 'notice',
  search: 'menu',
}
const byRole: Readonly<Record<string, Region>> = {
  navigation: 'menu',
  menu: 'menu',
  menubar: 'menu',
  search: 'menu',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
  dialog: 'notice',
  alertdialog: 'notice',
  button: 'control',
}
/** Names that makers of pages give to what is not the text; whole words only, for "consent-form" may be a heading's name. */
const byClass: readonly (readonly [RegExp, Region])[] = [
  [
    /^(?:cookies?|cookie-?(?:bar|banner|notice|consent|law|message|popup|policy-bar).*|.*-cookie-(?:bar|banner|notice)|gdpr-.*|cc-(?:window|banner)|.*consent-(?:banner|popup)|popup|modal)$/iu,
    'notice',
  ],
  [
    /^(?:breadcrumbs?|.*-breadcrumbs?|breadcrumbs?-.*|skip-?(?:link|links|nav|to-content|to-main.*)|.*skip-link)$/iu,
    'menu',
  ],
  [
    /^(?:(?:main|site|primary|secondary|top|footer|mobile|header|side|sub)?-?(?:menu|nav|navbar|navigation)|nav-?bar|pagination|pager|site-?search|search-form)$/iu,
    'menu',
  ],
  [
    /^(?:share|sharing|share-?(?:buttons|links|icons|bar)|sharedaddy|addtoany.*|social-?(?:share|sharing|links|icons|buttons|menu|bar|nav)|print-?(?:link|button)|back-?to-?top)$/iu,
    'menu',
  ],
  [
    /^(?:sidebar|side-?bar|.*-sidebar|widget-area|related-?(?:posts|content|links|pages)|newsletter.*|.*-newsletter)$/iu,
    'aside',
  ],
  [/^(?:site-?footer|page-?footer|footer|footer-.*|colophon|copyright)$/iu, 'footer'],
  [/^(?:site-?header|page-?header|masthead|logo|site-?(?:title|branding|logo))$/iu, 'header'],
]
const bearers = names('div section ul ol p form span a table li')

function regionOf(outer: ElementState, name: string, attributes: Attributes): Region | undefined {
  // In a heading a button opens what stands below; in an article a header or footer is its own.
  if (outer.heading) return undefined
  const region = byRole[attributes['role'] ?? ''] ?? byName[name]
  if (region) return outer.inMain && (region === 'header' || region === 'footer') ? undefined : region
  if (!bearers.has(name)) return undefined
  const tokens = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 400).trim()
  if (tokens === '') return undefined
  const found = tokens.split(/\s+/u).flatMap((token) => byClass.find(([pattern]) => pattern.test(token))?.[1] ?? [])
  return found.find((one) => !outer.inMain || (one !== 'header' && one !== 'footer'))
}
