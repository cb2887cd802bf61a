/** Says how deep an item stands: by how far it is set in, and by its kind of marker where that is the same. */
import type { Passage } from './passages.ts'

interface Level {
  readonly indent: number
  readonly kind: string
}

/** Remembers the lists that are open; anything between two items that is no item closes them. */
export class Nesting {
  #open: Level[] = []

  close(): void {
    this.#open = []
  }

  levelOf({ first, marker }: Passage): number {
    if (first.item) return first.item.level
    const kind = marker
      ? marker.kind === 'bullet'
        ? marker.shown
        : `${marker.kind}${marker.shown.startsWith('(')}`
      : ''
    const open = this.#open.filter((level) => level.indent < first.indent + 2 || level.kind === kind)
    const same = open.findLastIndex((level) => level.kind === kind && Math.abs(level.indent - first.indent) < 2)
    if (same >= 0) this.#open = open.slice(0, same + 1)
    else {
      const shallower = open.findLastIndex((level) => level.indent <= first.indent + 1)
      this.#open = [...open.slice(0, shallower + 1), { indent: first.indent, kind }]
    }
    return Math.min(this.#open.length, 6)
  }
}
