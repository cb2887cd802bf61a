/** Reads a policy, or a table of statements, in a child process: nothing of a stranger's file is looked at anywhere else. */
import { decodeText } from '#platform/documents/decode-text.ts'
import { readDocumentBytes } from '#platform/documents/read-document.ts'
import type { DocumentRefusal, SourceDocument } from '#platform/documents/source-document.ts'
import type { WorkerAnswer } from '#platform/documents/worker-answer.ts'
import type { Label } from './reader.rules.ts'
import { labelStatement, readDocument } from './reader.rules.ts'
import { statementsIn } from './reader.table.rules.ts'
import type { Nation, Reading } from './reader.words.ts'

/** Stands as JSON in the first line of what the child is sent; the file follows. */
export type Asked =
  | { readonly name: string; readonly today: string; readonly nation?: Nation | null }
  | { readonly statements: true }

interface ReadPolicy {
  readonly document: SourceDocument
  readonly reading: Reading
}
type Labelled = readonly ({ readonly id: string } & Label)[]

export async function read(
  sent: Uint8Array,
): Promise<WorkerAnswer<ReadPolicy | Labelled, DocumentRefusal | 'no-columns'>> {
  const lineEnd = sent.indexOf(0x0a)
  const asked = JSON.parse(new TextDecoder().decode(sent.subarray(0, lineEnd))) as Asked
  // Plain bytes, though Node hands over its own kind of them: pdf.js refuses those.
  const file = new Uint8Array(sent.subarray(lineEnd + 1))
  return 'statements' in asked ? label(file) : readPolicy(file, asked)
}

async function readPolicy(
  file: Uint8Array,
  { name, today, nation }: Extract<Asked, { name: string }>,
): Promise<WorkerAnswer<ReadPolicy, DocumentRefusal>> {
  const document = await readDocumentBytes(file, { name })
  if ('refused' in document) return document
  return { read: { document, reading: readDocument(document, today, nation) } }
}

function label(file: Uint8Array): WorkerAnswer<Labelled, DocumentRefusal | 'no-columns'> {
  const text = decodeText(file)?.text
  if (text === undefined) return { refused: 'not-text' }
  if (text.trim() === '') return { refused: 'empty' }
  const statements = statementsIn(text)
  if (!statements) return { refused: 'no-columns' }
  return { read: statements.map(({ id, text: said, heading }) => ({ id, ...labelStatement(said, heading) })) }
}
