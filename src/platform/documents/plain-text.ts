/** The worker that reads plain text, and what it may answer. */
import { z } from 'zod'
import type { WorkerEntry } from './worker-files.ts'

export const plainTextWorker: WorkerEntry = {
  name: 'plain-text',
  source: new URL('./plain-text.worker.ts', import.meta.url),
}

export const plainTextResult = z.object({
  text: z.string(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  /** False where the encoding was assumed, so that a person can look at the accents. */
  certain: z.boolean(),
})

export type PlainText = z.infer<typeof plainTextResult>

export const plainTextRefusals = ['empty', 'not-text'] as const

export type PlainTextRefusal = (typeof plainTextRefusals)[number]
