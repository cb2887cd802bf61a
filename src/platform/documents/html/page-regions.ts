/** Tells which elements of a page stand around its text: by name, by role, and by what makers of pages call them. */
import type { Attributes } from './element-state.ts'

/** Parts of a page that stand around its text. `control` is what is pressed. */
export type Region = 'menu' | 'header' | 'footer' | 'aside' | 'notice' | 'control'

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
    /^(?:share|sharing|share-?(?:buttons|links|icons|bar)|sharedaddy|addtoany.*|social-?(?:share|sharing|links|icons|buttons|menu|bar|nav)|print-?(?:link|button)|back-?to-?top|edit-link|entry-meta|posted-on|byline|post-navigation|comments?-area)$/iu,
    'menu',
  ],
  [
    /^(?:sidebar|side-?bar|.*-sidebar|widget-area|related-?(?:posts|content|links|pages)|newsletter.*|.*-newsletter)$/iu,
    'aside',
  ],
  [/^(?:site-?footer|page-?footer|footer|footer-.*|colophon|copyright)$/iu, 'footer'],
  [/^(?:site-?header|page-?header|masthead|logo|site-?(?:title|branding|logo))$/iu, 'header'],
]
const bearers = new Set('div section ul ol p form span a table li'.split(' '))

/** In a heading a button opens what stands below; in the main part of a page a header or footer is its own. */
export function regionOf(
  name: string,
  attributes: Attributes,
  outer: { heading: unknown; inMain: boolean },
): Region | undefined {
  if (outer.heading) return undefined
  const region = byRole[attributes['role'] ?? ''] ?? byName[name]
  const isOwn = (one: Region) => outer.inMain && (one === 'header' || one === 'footer')
  if (region) return isOwn(region) ? undefined : region
  if (!bearers.has(name)) return undefined
  const tokens = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 400).trim()
  if (tokens === '') return undefined
  const found = tokens.split(/\s+/u).flatMap((token) => byClass.find(([pattern]) => pattern.test(token))?.[1] ?? [])
  return found.find((one) => !isOwn(one))
}
