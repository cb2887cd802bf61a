/** Reads a Word file from its bytes, without Word: what is written in it, and what was left out. */
import { assemble } from './office/assemble.ts'
import { DocumentRefusedError, type ReadDocument, refusable } from './office/document-refused.ts'
import { letterBudget } from './office/letter-budget.ts'
import type { Passage } from './office/passages.ts'
import { type Archive, openArchive } from './office/unzip.ts'
import type { DocumentNote } from './source-document.ts'
import { readNumbering } from './word/numbering.ts'
import { type Relations, relationsOf, targetOf } from './word/relations.ts'
import { readStory, type Story } from './word/story.ts'
import type { StoryReading } from './word/story-state.ts'
import { readStyles } from './word/styles.ts'

/** Only inside a reading child: nothing here stops a file that takes for ever. */
export function readDocx(bytes: Uint8Array): ReadDocument {
  return refusable(() => {
    const archive = openArchive(bytes)
    const main = targetOf(relationsOf(archive, ''), 'officeDocument') ?? 'word/document.xml'
    if (!archive.has(main)) throw new DocumentRefusedError('damaged')
    const relations = relationsOf(archive, main)
    const notes = new Set<DocumentNote>()
    const reading = readingOf(archive, relations, notes)
    const story = readStory(archive, main, reading)
    const above = readEdges(archive, 'header', relations, story, reading)
    const below = readEdges(archive, 'footer', relations, story, reading)
    if (namesOtherFiles(relations, story)) notes.add('linked-files-left-out')
    if (reading.budget.isSpent()) notes.add('cut-short')
    return assemble({ format: 'docx', passages: story.passages, above, below, notes })
  })
}

function readingOf(archive: Archive, relations: Relations, notes: Set<DocumentNote>): StoryReading {
  const styles = readStyles(archive, targetOf(relations, 'styles') ?? '')
  const numbering = readNumbering(archive, targetOf(relations, 'numbering') ?? '')
  const reading = { styles, numbering, notes, budget: letterBudget(), footnotes: new Map() }
  const footnotes = ['footnotes', 'endnotes'].flatMap((kind) => [
    ...readStory(archive, targetOf(relations, kind) ?? '', reading).texts,
  ])
  return { ...reading, footnotes: new Map(footnotes) }
}

/** Those that a page shows; Word keeps others that were switched off. */
function readEdges(
  archive: Archive,
  kind: 'header' | 'footer',
  relations: Relations,
  { edges }: Story,
  reading: StoryReading,
): readonly Passage[] {
  const parts = [...edges].map((id) => relations.get(id)).filter((relation) => relation?.kind === kind)
  return parts.flatMap((relation) => readStory(archive, relation?.target ?? '', reading).passages)
}

const otherFiles = ['image', 'oleObject', 'subDocument', 'frame', 'aFChunk']

function namesOtherFiles(relations: Relations, { links }: Story): boolean {
  return [...relations].some(([id, { kind, outside }]) => outside && (links.has(id) || otherFiles.includes(kind)))
}
