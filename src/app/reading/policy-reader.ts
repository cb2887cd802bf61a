/** Has policies read in a child process that can do nothing else, with a deadline and a limit to its memory. */
import { extname } from 'node:path'
import type { z } from 'zod'
import type { ReadOutcome } from '#platform/documents/read-in-child.ts'
import { openDocumentReader } from '#platform/documents/read-in-child.ts'
import type { ReadingRefusal } from './reading-refusals.ts'
import { readingRefusals, refusalSentence } from './reading-refusals.ts'
import type { ReadPolicy, StatementLabels } from './reading-shape.ts'
import { readPolicyShape, statementLabelsShape } from './reading-shape.ts'

/** A file over this is refused before it is read. */
export const mostPolicyBytes = 20 * 1024 * 1024

const mebibyte = 1024 * 1024
const limits = { memoryBytes: 640 * mebibyte, wallMs: 30_000, outputBytes: 64 * mebibyte }

export type Answer<Result> = { readonly read: Result } | { readonly refused: string; readonly why: string }

export interface PolicyReader {
  /** `name` only tells Markdown from plain text; `today` is a day such as `2026-11-20`. */
  readPolicy(file: Uint8Array, name: string, today: string): Promise<Answer<ReadPolicy>>
  /** A table of statements: their ids, texts and headings. */
  labelStatements(file: Uint8Array): Promise<Answer<StatementLabels>>
  close(): Promise<void>
}

const inTheSource = new URL('../../modules/reader/policy-reader.worker.ts', import.meta.url)

export interface ReaderOptions {
  /** At one time. */
  readonly children?: number
  /** The worker's program, where it is neither in the source nor beside this one. */
  readonly program?: URL
}

/** Opened before privileges are dropped: the worker's program is read here, once. */
export function openPolicyReader({ children = 2, program = inTheSource }: ReaderOptions = {}): PolicyReader {
  const reader = openDocumentReader({ workers: [{ name: 'policy-reader', source: program }], children })
  const ask = async <Result>(asked: object, file: Uint8Array, result: z.ZodType<Result>): Promise<Answer<Result>> => {
    const opening = Buffer.from(`${JSON.stringify(asked)}\n`)
    const reading = {
      worker: 'policy-reader',
      file: Buffer.concat([opening, file]),
      limits,
      result,
      refusals: readingRefusals,
    }
    return answerOf(await reader.readInChild(reading))
  }
  return {
    readPolicy: (file, name, today) =>
      ask({ name: `policy${extname(name).toLowerCase()}`, today }, file, readPolicyShape),
    labelStatements: (file) => ask({ statements: true }, file, statementLabelsShape),
    close: () => reader.close(),
  }
}

function answerOf<Result>(outcome: ReadOutcome<Result, ReadingRefusal>): Answer<Result> {
  if (outcome.outcome === 'read') return { read: outcome.result }
  const why = outcome.outcome === 'refused' ? outcome.reason : outcome.outcome
  return { refused: refusalSentence(why), why }
}
