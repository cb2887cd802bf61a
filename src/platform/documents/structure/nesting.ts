/** Says how deep an item stands: by how far it is set in, and by its kind of marker where that is the same. */
import { romanValue } from './markers.ts'
import type { Passage } from './passages.ts'

interface Level {
  readonly indent: number
  readonly kind: string
}

/** Remembers the lists that are open; anything between two items that is no item closes them. */
export class Nesting {
  #open: Level[] = []
  #lastLetter = 0
  /** The item before leads to what is below it. */
  #leads = false

  close(): void {
    this.#open = []
    this.#lastLetter = 0
  }

  levelOf({ first, sign, text }: Passage): number {
    const kind = this.#kindOf(sign)
    const indent = first.item ? first.item.level * 4 : first.indent
    const same = this.#open.findLastIndex((level) => level.kind === kind && Math.abs(level.indent - indent) < 2)
    if (same >= 0) this.#open = this.#open.slice(0, same + 1)
    else {
      if (this.#isAnotherList(kind, first)) this.#open.pop()
      const outer = this.#open.findLastIndex((level) => level.indent < indent + 2)
      this.#open = [...this.#open.slice(0, outer + 1), { indent, kind }]
    }
    this.#leads = text.endsWith(':')
    if (first.item) return first.item.level
    return Math.min(this.#open.length, 9)
  }

  /** After a gap another bullet, no further in, begins a list of its own. */
  #isAnotherList(kind: string, first: Passage['first']): boolean {
    const last = this.#open.at(-1)
    const areBullets = last !== undefined && /^\P{L}$/u.test(last.kind) && /^\P{L}$/u.test(kind)
    return areBullets && first.gapBefore && !this.#leads && Math.abs(last.indent - first.indent) < 2
  }

  #kindOf(sign: Passage['sign']): string {
    if (!sign) return ''
    if (sign.kind === 'bullet') return sign.shown.replace(/[-–—−‐]+/u, '-')
    const isRoman = sign.kind === 'roman' || (sign.kind === 'letter' && this.#isRomanLetter(sign.shown, sign.place))
    if (sign.kind === 'letter' && !isRoman) this.#lastLetter = sign.place
    return `${isRoman ? 'roman' : sign.kind}${sign.shown.startsWith('(') ? '(' : ''}`
  }

  /** (i) is the ninth letter after (h), and otherwise the first number. */
  #isRomanLetter(shown: string, place: number): boolean {
    const letter = shown.replace(/[^a-z]/giu, '')
    return romanValue(letter) > 0 && place !== this.#lastLetter + 1
  }
}
