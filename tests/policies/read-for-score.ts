/** Has labelled policies read, by the statement or from a file, and lays each reading beside its labels. */
import type { Reading } from '#modules/reader/index.ts'
import { labelStatement, readDocument } from '#modules/reader/index.ts'
import { readDocumentBytes } from '#platform/documents/read-document.ts'
import type { PolicyFile } from './read-policy-file.ts'
import type { Beside, Label } from './reading-score.ts'
import { laidBeside } from './reading-score.ts'

/** The day on which the policies are read, so that what is overdue stays so. */
export const readOn = '2026-11-20'

export async function readBytes(file: Uint8Array, name: string): Promise<Reading> {
  const document = await readDocumentBytes(file, { name })
  if ('refused' in document) throw new Error(`${name} was refused: ${document.refused}`)
  return readDocument(document, readOn)
}

export function labelsOf({ units }: PolicyFile): Label[] {
  return units.map(({ text, kind, polarity, topics }) => ({
    text,
    kinds: [kind],
    polarity: polarity === null ? [] : [polarity],
    topics,
  }))
}

/** A statement at a time, as `--statements` does: each with the line above its list or its heading, which are none themselves. */
export function labelledOneByOne(labels: readonly Label[], headings: readonly (string | undefined)[]): Beside[] {
  return labels.flatMap((gold, at) =>
    gold.kinds.includes('heading')
      ? []
      : [{ gold, read: { text: gold.text, ...labelStatement(gold.text, headings[at]) } }],
  )
}

/** What stands over each unit: the line that leads into its list, or else the heading. */
export function headingsOf({ units }: PolicyFile): (string | undefined)[] {
  let heading: string | undefined
  let lead: string | undefined
  return units.map(({ structure, kind, text }) => {
    const over = ['li', 'li2', 'ol', '+'].includes(structure) ? (lead ?? heading) : heading
    if (/^h\d$/.test(structure)) [heading, lead] = [text, undefined]
    else if (structure === 'lead' || (kind === 'heading' && structure === 'p')) lead = text
    else if (structure === 'p') lead = undefined
    return over
  })
}

export function besideReading(labels: readonly Label[], { statements }: Reading): Beside[] {
  return laidBeside(labels, statements)
}
