/** Says which lines of a saved web page are not its text: menus, notices, what is shared, pressed or repeated on every page. */
import type { Line } from '../structure/lines.ts'
import { countWords } from '../structure/sentence-ends.ts'
import { isWebClutter } from '../structure/web-clutter.ts'
import type { PageLine } from './page-lines.ts'

export function withoutClutter(lines: readonly PageLine[]): Line[] {
  const page = pageOf(lines)
  const clutter = lines.map((line) => isAround(line, page))
  markMenus(lines, clutter)
  return lines.map((line, at) => {
    const { region: _region, inMain: _inMain, isLinks: _isLinks, ...plain } = line
    return clutter[at] ? { ...plain, furniture: true } : plain
  })
}

interface Page {
  /** Nearly all that is text stands in its `main` element. */
  readonly hasMain: boolean
  /** No menus and no regions but a foot: a document that happens to be a web page. */
  readonly isSimple: boolean
  /** Its title stands in its text. */
  readonly hasTitle: boolean
}

function pageOf(lines: readonly PageLine[]): Page {
  const text = lines.filter(({ region }) => !region)
  const inMain = text.filter((line) => line.inMain)
  const lettersIn = (some: readonly PageLine[]) => some.reduce((sum, line) => sum + line.text.length, 0)
  const hasMain = inMain.length > 0 && lettersIn(inMain) >= lettersIn(text) * 0.6
  const isSimple = inMain.length === 0 && lines.every(({ region }) => !region || region === 'footer')
  return { hasMain, isSimple, hasTitle: (hasMain ? inMain : text).some(({ heading }) => heading === 1) }
}

function isAround(line: PageLine, page: Page): boolean {
  const isTitle = line.heading === 1 && !page.hasTitle && line.region !== 'menu' && line.region !== 'notice'
  if (isTitle) return false
  if (line.region === 'footer') return !page.isSimple || isClutter(line)
  if (line.region) return true
  return (page.hasMain && !line.inMain) || isClutter(line)
}

/** Words that are clutter only as links. */
const linked =
  /^(?:home|menu|close|search|go|log ?in|log ?out|sign in|sign up|register|share|print|top|read more|more|previous|next|donate(?: now)?|book now|subscribe|basket|my account|site ?map|privacy(?: policy| notice)?|terms(?: and conditions| of use)?|cookies?|accessibility(?: statement)?)$/iu

function isClutter({ text, heading, cells, isLinks }: PageLine): boolean {
  if (cells) return false
  return isWebClutter(text) || (!heading && isLinks && linked.test(text.trim()))
}

const menuTitle =
  /^(?:quick|useful|site|more)? ?(?:links|menu|navigation|pages|site ?map|explore|connect|follow us|in this section)$/iu

/** Short links in a row, with nothing above them that they could belong to. */
function markMenus(lines: readonly PageLine[], clutter: boolean[]): void {
  let first = 0
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at]
    if (line && isShortLink(line) && !clutter[at]) continue
    const above = lines[first - 1]
    const isAlone = clutter[first - 1] !== false || menuTitle.test(above?.text.trim() ?? '')
    if (at - first >= 3 && isAlone) {
      clutter.fill(true, first, at)
      if (above && menuTitle.test(above.text.trim())) clutter[first - 1] = true
    }
    first = at + 1
  }
}

function isShortLink({ isLinks, heading, cells, text }: PageLine): boolean {
  return isLinks && !heading && !cells && countWords(text) <= 5
}
