/** Has a policy's file read in a child process that can do nothing else, with a deadline and a limit to its memory. */
import { z } from 'zod'
import type { DocumentReader, ReadOutcome } from '#platform/documents/read-in-child.ts'
import { sourceDocumentShape, spanShape } from '#platform/documents/source-document.ts'
import type { ReadingRefusal } from './reader.refusals.words.ts'
import { readingRefusals, refusalSentence } from './reader.refusals.words.ts'
import type { Nation, Reading } from './reader.words.ts'
import { contactKinds, nations, polarities, severities, statementKinds, topics } from './reader.words.ts'

/** Four hundred pages hold about seven thousand: more is no policy, and would keep other people waiting. */
const mostStatements = 15_000

const mebibyte = 1024 * 1024
const limits = { memoryBytes: 640 * mebibyte, wallMs: 30_000, outputBytes: 64 * mebibyte }

/** `refused` is a sentence for the person who brought the file; `why` is for programs. */
export type PolicyAnswer<Result> = { readonly read: Result } | { readonly refused: string; readonly why: string }

/** What is to be read: bytes, and a name that only tells Markdown from plain text. */
export interface PolicyFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** `today` is a day such as `2026-11-20`; `nation` is where the organisation works, where that is known. */
export async function readPolicyFile(
  documents: DocumentReader,
  { name, bytes }: PolicyFile,
  today: string,
  nation: Nation | null = null,
): Promise<PolicyAnswer<ReadPolicy>> {
  const answer = await ask(documents, { name: `policy${endingOf(name)}`, today, nation }, bytes, readPolicyShape)
  if ('refused' in answer || answer.read.reading.statements.length <= mostStatements) return answer
  return { refused: refusalSentence('too-much-output'), why: 'too-much-output' }
}

/** `.md`, or nothing. */
const endingOf = (name: string) => /\.[a-z]{1,8}$/.exec(name.toLowerCase())?.[0] ?? ''

/** A table of statements: their ids, texts and headings. */
export function labelStatements(documents: DocumentReader, table: Uint8Array): Promise<PolicyAnswer<StatementLabels>> {
  return ask(documents, { statements: true }, table, statementLabelsShape)
}

async function ask<Result>(
  documents: DocumentReader,
  asked: object,
  bytes: Uint8Array,
  result: z.ZodType<Result>,
): Promise<PolicyAnswer<Result>> {
  const file = Buffer.concat([Buffer.from(`${JSON.stringify(asked)}\n`), bytes])
  return answerOf(await documents.readInChild({ worker: 'reader', file, limits, result, refusals: readingRefusals }))
}

function answerOf<Result>(outcome: ReadOutcome<Result, ReadingRefusal>): PolicyAnswer<Result> {
  if (outcome.outcome === 'read') return { read: outcome.result }
  const why = outcome.outcome === 'refused' ? outcome.reason : outcome.outcome
  return { refused: refusalSentence(why), why }
}

const labels = {
  kind: z.enum(statementKinds),
  polarity: z.enum(polarities).nullable(),
  topics: z.array(z.enum(topics)),
  confidence: z.number().min(0).max(1),
}

const statementShape = z.object({
  id: z.string(),
  text: z.string(),
  section: z.string(),
  ...labels,
  because: z.string(),
  source: z.array(spanShape),
  level: z.int().min(0).max(6),
  carried: z.boolean(),
})

const findingShape = z.object({
  code: z.string(),
  severity: z.enum(severities),
  because: z.string(),
  todo: z.string(),
  statements: z.array(z.string()),
  source: z.string(),
  quote: z.string(),
})

const readingShape: z.ZodType<Reading> = z.object({
  organisation: z.string().nullable(),
  nation: z.enum(nations).nullable(),
  statements: z.array(statementShape),
  coordinators: z.array(z.object({ role: z.string(), name: z.string().nullable() })),
  contacts: z.array(z.object({ kind: z.enum(contactKinds), value: z.string() })),
  review: z.object({
    lastReviewed: z.string().nullable(),
    intervalMonths: z.number().nullable(),
    overdueSince: z.string().nullable(),
  }),
  signed: z.boolean(),
  signedBy: z.object({ role: z.string().nullable(), name: z.string().nullable() }).nullable(),
  parameters: z.array(
    z.object({ name: z.enum(['age', 'interval', 'number']), value: z.string(), statement: z.string() }),
  ),
  findings: z.array(findingShape),
})

const readPolicyShape = z.object({ document: sourceDocumentShape, reading: readingShape })
/** The text and blocks of a policy's file, and what was read in them; the child is as little to be trusted as the file. */
export type ReadPolicy = z.infer<typeof readPolicyShape>

export type StatementLabels = z.infer<typeof statementLabelsShape>

const statementLabelsShape = z.array(z.object({ id: z.string(), ...labels }))
