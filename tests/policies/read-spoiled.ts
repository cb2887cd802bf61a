/** Reads spoiled policies, the texts in this process and the files in the child, and says what should never have happened. */

import { openPolicyReader } from '#app/reading/policy-reader.ts'
import type { Reading } from '#modules/reader/index.ts'
import { readDocument } from '#modules/reader/index.ts'
import { readDocumentBytes } from '#platform/documents/read-document.ts'
import { readOn } from './read-for-score.ts'
import { faultsIn } from './reading-faults.ts'
import { fileSpoiler, textSpoiler } from './spoiled-policies.ts'

export interface Spoiled {
  /** `read`, or why it was refused. */
  readonly outcome: string
  readonly ms: number
  readonly faults: readonly string[]
}

/** Longer than this for a text of 60,000 letters is a hang in the making. */
const longestTextMs = 10_000
/** What may come of a file that nobody could read; of its reader, nothing may. */
const neverOutcomes = ['too-slow', 'too-much-output', 'busy', 'closed', 'crashed']

export interface SpoiledReader {
  read(name: string): Promise<Spoiled>
  close(): Promise<void>
}

export function readerOfTexts(): SpoiledReader {
  const spoil = textSpoiler()
  return {
    async read(name) {
      const { text, format } = spoil(name)
      const began = performance.now()
      try {
        const document = await readDocumentBytes(new TextEncoder().encode(text), { name: `policy.${format}` })
        if ('refused' in document) return { outcome: document.refused, ms: performance.now() - began, faults: [] }
        const reading: Reading = readDocument(document, readOn)
        const ms = performance.now() - began
        const slow = ms > longestTextMs ? [`took ${Math.round(ms)} ms`] : []
        return { outcome: 'read', ms, faults: [...slow, ...faultsIn(document, reading)] }
      } catch (error) {
        const thrown =
          error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error)
        return { outcome: 'threw', ms: performance.now() - began, faults: [thrown] }
      }
    },
    close: async () => {},
  }
}

export async function readerOfFiles(children = 2): Promise<SpoiledReader> {
  const spoil = await fileSpoiler()
  const reader = openPolicyReader({ children })
  return {
    async read(name) {
      const { bytes, name: fileName } = spoil(name)
      const began = performance.now()
      const answer = await reader.readPolicy(bytes, fileName, readOn)
      const ms = performance.now() - began
      if ('read' in answer) return { outcome: 'read', ms, faults: faultsIn(answer.read.document, answer.read.reading) }
      return {
        outcome: answer.why,
        ms,
        faults: neverOutcomes.includes(answer.why) ? [`${fileName}: ${answer.why}`] : [],
      }
    },
    close: () => reader.close(),
  }
}
