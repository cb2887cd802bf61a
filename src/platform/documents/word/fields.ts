/** Follows the fields of a Word file (page numbers, links, a table of contents), whose instructions are not its words. */
import type { Paragraph } from '../office/passages.ts'

interface Field {
  instruction: string
  /** What the field shows comes after its instruction. */
  shown: boolean
  contents: boolean
}

export interface Fields {
  begin(): void
  instruct(words: string): void
  separate(): void
  end(): void
  /** Whether words that come now are part of an instruction. */
  inInstruction(): boolean
  inContents(): boolean
  /** A paragraph has ended: an instruction does not go on in the next. */
  closeInstructions(): void
  markContents(paragraph: Paragraph): void
  finish(): void
}

const contentsField = /^\s*(TOC|INDEX|TOA)\b/i

export function followFields(): Fields {
  const open: Field[] = []
  let marked: Paragraph[] = []
  // Counted rather than looked for, since a damaged file may open any number of fields and end none.
  let instructions = 0
  let contents = 0
  const leave = () => {
    const field = open.pop()
    if (field && !field.shown) instructions -= 1
    if (field?.contents) contents -= 1
    if (contents === 0) marked = []
  }
  return {
    begin() {
      open.push({ instruction: '', shown: false, contents: false })
      instructions += 1
    },
    instruct(words) {
      const field = open.at(-1)
      if (field && !field.shown && field.instruction.length < 64) field.instruction += words
    },
    separate() {
      const field = open.at(-1)
      if (!field || field.shown) return
      field.shown = true
      instructions -= 1
      field.contents = contentsField.test(field.instruction)
      if (field.contents) contents += 1
    },
    end: leave,
    inInstruction: () => instructions > 0,
    inContents: () => contents > 0,
    closeInstructions() {
      while (open.at(-1)?.shown === false) leave()
    },
    markContents(paragraph) {
      paragraph.furniture = true
      if (contents > 0) marked.push(paragraph)
    },
    /** A table of contents that never ends would make furniture of all that follows it: then it is none. */
    finish() {
      for (const paragraph of marked) paragraph.furniture = false
    },
  }
}
