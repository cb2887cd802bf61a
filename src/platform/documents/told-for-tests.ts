/** Tells what was read of a document in lines that a person can compare with the document. */
import { readFileSync } from 'node:fs'
import { type Block, type SourceDocument, wordsOf } from './source-document.ts'

export function policyFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../tests/policies/files/${name}`, import.meta.url)))
}

export function readOrThrow(read: SourceDocument | { readonly refused: string }): SourceDocument {
  if ('refused' in read) throw new Error(`refused: ${read.refused}`)
  return read
}

/** `item 2 (a) words`, `row one | two`: the kind, the level where it has one, the marker, the words. */
export function told({ text, blocks }: SourceDocument): string[] {
  return blocks.map((block) => {
    const level = block.level > 0 ? [String(block.level)] : []
    const marker = block.marker === '' ? [] : [block.marker]
    const header = block.header ? ['of names'] : []
    return [block.kind, ...level, ...header, ...marker, wordsIn(text, block)].join(' ')
  })
}

function wordsIn(text: string, { spans, cells }: Block): string {
  return cells ? cells.map((cell) => wordsOf(text, cell)).join(' | ') : wordsOf(text, spans)
}

/** Words of the text that stand in no block, or in two; markers are no words of it. */
export function unaccounted({ text, blocks }: SourceDocument): string[] {
  const times = new Uint8Array(text.length)
  for (const { spans, cells } of blocks)
    for (const { start, end } of cells?.flat() ?? spans)
      for (let at = start; at < end; at += 1) times[at] = (times[at] ?? 0) + 1
  const markers = new Set(blocks.flatMap(({ marker }) => marker.split(/\s+/u)))
  return [...text.matchAll(/\S+/gu)]
    .filter(({ 0: word, index }) => !times.subarray(index, index + word.length).every((count) => count === 1))
    .map(([word]) => word)
    .filter((word) => !markers.has(word))
}
