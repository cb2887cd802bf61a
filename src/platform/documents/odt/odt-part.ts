/** Reads one of the two parts of an OpenDocument text, in which styles are told before the words that have them. */
import type { Archive } from '../office/unzip.ts'
import { type Attributes, readXml } from '../office/xml.ts'
import { meanings } from './odt-elements.ts'
import { odtNamespaces } from './odt-names.ts'
import { freshState, type OdtReading, type OdtState, say } from './odt-state.ts'

export function readOdtPart(archive: Archive, part: string, reading: OdtReading): OdtState {
  const state = freshState(reading)
  const endings: ((() => void) | undefined)[] = []
  let skipped = 0
  readXml(archive, part, odtNamespaces, {
    open(name, attributes) {
      if (skipped > 0) {
        skipped += 1
        return
      }
      const ending = meanings[name]?.(state, attributes)
      if (ending === 'skip') skipped = 1
      else endings.push(ending)
    },
    close() {
      if (skipped > 0) skipped -= 1
      else endings.pop()?.()
    },
    text(words) {
      // White space in the XML counts once, and what is more is told by elements.
      if (skipped === 0) say(state, words.replace(/[ \t\r\n]+/gu, ' '))
    },
    enough: () => reading.budget.isSpent(),
  })
  while (endings.length > 0) endings.pop()?.()
  return state
}

/** Whether the words are locked: then they look like damage to whoever does not ask first. */
export function isLocked(archive: Archive): boolean {
  let locked = archive.has('encrypted-package')
  readXml(archive, 'META-INF/manifest.xml', odtNamespaces, {
    open(name: string, _attributes: Attributes) {
      if (name === 'manifest:encryption-data') locked = true
    },
    close() {},
    text() {},
  })
  return locked
}
