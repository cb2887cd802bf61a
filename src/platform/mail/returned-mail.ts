/** A message that came back: the worker that reads it, and what that may answer. */
import { z } from 'zod'
import type { DocumentReader } from '../documents/read-in-child.ts'
import type { WorkerEntry } from '../documents/worker-files.ts'

export const returnedWorker: WorkerEntry = {
  name: 'returned',
  source: new URL('./returned.worker.ts', import.meta.url),
}

const returnedResult = z.object({
  /** Letters that it names, by its own address or in the message that it gives back. */
  tags: z.array(z.string().regex(/^[0-9a-z]{35}$/)).max(5),
  action: z.string().max(20),
  status: z.string().max(12),
})
export type ReturnedMail = z.infer<typeof returnedResult>

export const returnedRefusals = ['not-mail', 'no-report'] as const
export type ReturnedRefusal = (typeof returnedRefusals)[number]

/** A message that came back may hold the one that was sent: ours are small. */
export const mostReturnedBytes = 1_000_000

const limits = { memoryBytes: 300 * 1_048_576, wallMs: 15_000, outputBytes: 4_096 }

/** Undefined where it is no report on a delivery, or cannot be read: it is then thrown away. */
export async function readReturned(documents: DocumentReader, file: Uint8Array): Promise<ReturnedMail | undefined> {
  const answer = await documents.readInChild({
    worker: returnedWorker.name,
    file,
    limits,
    result: returnedResult,
    refusals: returnedRefusals,
  })
  return answer.outcome === 'read' ? answer.result : undefined
}
