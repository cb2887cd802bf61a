/** The press: prints one paper at a time, each in a child process of its own with a deadline and a limit of memory. */
import { Readable } from 'node:stream'
import type { ChildLimits, Confinement } from '#platform/documents/confinement.ts'
import { childCommand, findConfinement } from '#platform/documents/confinement.ts'
import { openGate } from '#platform/documents/gate.ts'
import { runChild } from '#platform/documents/run-child.ts'
import type { PressInput } from './press.worker.ts'
import type { PressComplaint } from './press-answer.ts'
import { pressAnswers } from './press-answer.ts'
import type { PressParts } from './press-parts.ts'
import { pressStart } from './press-start.ts'

const mebibyte = 1024 * 1024
const limits: ChildLimits = { memoryBytes: 400 * mebibyte, wallMs: 30_000, outputBytes: 64 * mebibyte }
/** Papers that may wait; a lead organisation that asks for a pack of each of its members fits in. */
const queue = 256

export type Printing =
  | { readonly printed: Uint8Array }
  | { readonly refused: PressComplaint }
  | { readonly ended: 'too-slow' | 'too-big' | 'busy' }

export interface Press {
  /** Rejects only for a fault of ours: never for what the paper says. */
  print(input: PressInput): Promise<Printing>
}

export function openPress(parts: PressParts): Press {
  const gate = openGate(1, queue)
  // Looked for at first use, which is after privileges are dropped: what is permitted depends on who asks.
  let found: Promise<Confinement> | undefined
  return {
    async print(input) {
      const entered = gate.enter()
      if (!entered) return { ended: 'busy' }
      const leave = await entered
      try {
        found ??= findConfinement()
        return await printed(parts, await found, input)
      } finally {
        leave()
      }
    },
  }
}

async function printed(parts: PressParts, confinement: Confinement, input: PressInput): Promise<Printing> {
  const command = childCommand(confinement, limits, { addons: true, readable: [], start: pressStart })
  const file = Readable.from([Buffer.from(JSON.stringify(input))], { objectMode: false })
  const child = runChild({ ...command, inherited: parts.compiler }, { frame: parts.frame, file }, limits)
  const ending = await child.ending
  if (ending.ended === 'too-slow' || ending.ended === 'too-big') return { ended: ending.ended }
  if (ending.ended === 'too-much-output') return { ended: 'too-big' }
  if (ending.ended !== 'answered') throw new Error(`The press ended without an answer (${ending.ended}).`)
  const content = ending.answer.subarray(1)
  if (ending.answer[0] === pressAnswers.printed) return { printed: new Uint8Array(content) }
  return { refused: JSON.parse(content.toString('utf8')) }
}
