/** A parser of HTML whose work grows with the page and not with the square of its depth. */
import { Parser } from 'htmlparser2'

/** Deeper than any page that a person wrote. What is deeper still keeps its words and loses its nesting. */
const deepest = 1000

/**
 * htmlparser2 keeps open elements in an array that it shifts, and searches it for every closing tag: 200,000 open elements
 * take 7 seconds. Beyond the depth given, an element is taken to close at once, as `br` does.
 */
export class CappedParser extends Parser {
  #depth = 0
  /** Settled when the name of an element is met, and kept until its tag ends. */
  #isTooDeep = false

  override onopentagname(start: number, end: number): void {
    this.#isTooDeep = this.#depth >= deepest
    super.onopentagname(start, end)
  }

  override onclosetag(start: number, end: number): void {
    this.#isTooDeep = false
    super.onclosetag(start, end)
  }

  /** Told by the reader, which hears of every element that opens and closes. */
  depthIs(depth: number): void {
    this.#depth = depth
  }

  protected override isVoidElement(name: string): boolean {
    return super.isVoidElement(name) || this.#isTooDeep
  }
}
