/** Reads the examples govuk-frontend publishes of its own components: the options given, and the HTML they became. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export interface Words {
  text?: string
  html?: string
}

export interface LabelOptions extends Words {
  classes?: string
  isPageHeading?: boolean
}

export interface ItemOptions extends Words {
  value?: string
  label?: string
  checked?: boolean
  selected?: boolean
  disabled?: boolean
  divider?: string
  behaviour?: string
  name?: string
  hint?: Words
  conditional?: Words
  href?: string
  current?: boolean
  active?: boolean
  lang?: string
  dir?: 'ltr' | 'rtl'
  classes?: string
  error?: boolean
  format?: string
  title?: Words
  status?: Words & { classes?: string; tag?: { text: string; classes?: string } }
}

export interface RowOptions {
  key: Words
  value: Words
  actions?: { items?: (Words & { href: string; visuallyHiddenText?: string })[] }
}

/** The options of all components in one, because each adapter reads only its own. */
export interface FixtureOptions extends LabelOptions {
  id?: string
  name?: string
  for?: string
  type?: string
  value?: string
  values?: string[] | Record<string, string | number>
  href?: string
  disabled?: boolean
  preventDoubleClick?: boolean
  label?: LabelOptions
  legend?: LabelOptions
  hint?: Words
  errorMessage?: Words
  visuallyHiddenText?: string
  describedBy?: string
  autocomplete?: string
  autocapitalize?: 'none'
  inputmode?: 'numeric'
  pattern?: string
  spellcheck?: boolean
  prefix?: Words
  suffix?: Words
  /** Lines of a text area, rows of a summary list, or rows of cells of a table. */
  rows?: number | RowOptions[] | ItemOptions[][]
  maxlength?: number
  threshold?: number
  textareaDescriptionText?: string
  idPrefix?: string
  namePrefix?: string
  fieldset?: { legend?: LabelOptions; describedBy?: string }
  items?: ItemOptions[]
  day?: ItemOptions | false
  month?: ItemOptions | false
  year?: ItemOptions | false
  role?: 'group'
  multiple?: boolean
  attributes?: { accept?: string }
  titleText?: string
  titleId?: string
  descriptionText?: string
  descriptionHtml?: string
  errorList?: (Words & { href?: string })[]
  iconFallbackText?: string
  summaryText?: string
  open?: boolean
  redirectUrl?: string
  activatedText?: string
  timedOutText?: string
  pressTwoMoreTimesText?: string
  pressOneMoreTimeText?: string
  navigation?: ItemOptions[]
  menuButtonText?: string
  navigationId?: string
  landmarkLabel?: string
  ariaLabel?: string
  previous?: Words & { href: string; labelText?: string }
  next?: Words & { href: string; labelText?: string }
  caption?: string
  captionClasses?: string
  head?: ItemOptions[]
  showPasswordText?: string
  hidePasswordText?: string
  showPasswordAriaLabelText?: string
  hidePasswordAriaLabelText?: string
  passwordShownAnnouncementText?: string
  passwordHiddenAnnouncementText?: string
  headingLevel?: 1 | 2
  charactersUnderLimitText?: { other: string; one?: string }
  charactersAtLimitText?: string
  charactersOverLimitText?: { other: string; one?: string }
}

export interface Fixture<Options = FixtureOptions> {
  name: string
  options: Options
  html: string
}

const components = join(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist/govuk/components',
)

export function fixturesOf(component: string): Fixture[] {
  return JSON.parse(readFileSync(join(components, component, 'fixtures.json'), 'utf8')).fixtures
}

/** Every option given, as `path=value`: `items[].hint.text=Yes`. */
export function optionsGiven(options: unknown, path = ''): string[] {
  if (Array.isArray(options)) return options.flatMap((option) => optionsGiven(option, `${path}[]`))
  if (typeof options === 'object' && options !== null) {
    return Object.entries(options).flatMap(([key, option]) => optionsGiven(option, path ? `${path}.${key}` : key))
  }
  return options === null ? [] : [`${path}=${String(options)}`]
}
