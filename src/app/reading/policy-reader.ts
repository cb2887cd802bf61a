/** Has policies read from the command line as a request would have them read: in a child process that can do nothing else. */
import type { PolicyAnswer, ReadPolicy, StatementLabels } from '#modules/reader/index.ts'
import { labelStatements, readerRoom, readPolicyFile } from '#modules/reader/index.ts'
import { openDocumentReader } from '#platform/documents/read-in-child.ts'

export interface PolicyReader {
  /** `name` only tells Markdown from plain text; `today` is a day such as `2026-11-20`. */
  readPolicy(file: Uint8Array, name: string, today: string): Promise<PolicyAnswer<ReadPolicy>>
  /** A table of statements: their ids, texts and headings. */
  labelStatements(file: Uint8Array): Promise<PolicyAnswer<StatementLabels>>
  close(): Promise<void>
}

export interface ReaderOptions {
  /** At one time. */
  readonly children?: number
  /** The worker's program, where it is neither in the source nor beside this one. */
  readonly program?: URL
}

/** Opened before privileges are dropped: the worker's program is read here, once. */
export function openPolicyReader({ children = 2, program }: ReaderOptions = {}): PolicyReader {
  const own = readerRoom.workers ?? []
  const workers = program ? own.map((worker) => ({ ...worker, source: program })) : own
  const reader = openDocumentReader({ workers, children })
  return {
    readPolicy: (bytes, name, today) => readPolicyFile(reader, { name, bytes }, today),
    labelStatements: (file) => labelStatements(reader, file),
    close: () => reader.close(),
  }
}
