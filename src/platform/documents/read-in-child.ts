/** Reads a file that may be hostile in a process that can do nothing else, and always says how that went. */
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { z } from 'zod'
import { type ChildLimits, type Confinement, childCommand, findConfinement } from './confinement.ts'
import { openGate } from './gate.ts'
import { type ChildEnding, type RunningChild, runChild } from './run-child.ts'
import { type LoadedWorker, loadWorker, type WorkerEntry } from './worker-files.ts'

export interface Reading<Result, Reason extends string> {
  /** The name of a worker that the reader was opened with. */
  readonly worker: string
  /** A path of our own choosing, or the bytes. */
  readonly file: string | Uint8Array
  readonly limits: ChildLimits
  readonly result: z.ZodType<Result>
  /** Every reason this worker may give for refusing a file. */
  readonly refusals: readonly Reason[]
}

export type ReadOutcome<Result, Reason extends string> =
  | { readonly outcome: 'read'; readonly result: Result }
  | { readonly outcome: 'refused'; readonly reason: Reason }
  | { readonly outcome: 'too-slow' | 'too-big' | 'too-much-output' | 'busy' | 'closed' }
  | { readonly outcome: 'crashed'; readonly how: Crash }

/** It ended without an answer, or answered something that is not what the worker may say. */
export type Crash = 'ended-early' | 'not-an-answer'

export interface DocumentReader {
  /** Rejects only for a fault of ours (no such worker, no such file, no process to be had), never for what a file holds. */
  readInChild<Result, Reason extends string>(reading: Reading<Result, Reason>): Promise<ReadOutcome<Result, Reason>>
  /** How children are shut in here; see `whatIsNotPrevented`. */
  confinement(): Promise<Confinement>
  /** Ends what is running and turns away what comes. */
  close(): Promise<void>
}

export interface ReaderOptions {
  readonly workers: readonly WorkerEntry[]
  /** Children at one time. */
  readonly children?: number
  /** Readings that may wait for a child; beyond it a reading is told `busy`. */
  readonly queue?: number
  /** Instead of what the machine offers. */
  readonly confinement?: Confinement
}

/** Opened before privileges are dropped: the workers' programs are read here, once. */
export function openDocumentReader(options: ReaderOptions): DocumentReader {
  const workers = new Map(options.workers.map((entry) => [entry.name, loadWorker(entry)]))
  const gate = openGate(options.children ?? 2, options.queue ?? 8)
  const running = new Set<RunningChild>()
  let closed = false
  let found = options.confinement && Promise.resolve(options.confinement)
  // Looked for at first use, which is after privileges are dropped: what is permitted depends on who asks.
  const confinement = () => {
    found ??= findConfinement()
    return found
  }

  async function run(worker: LoadedWorker, file: string | Uint8Array, limits: ChildLimits): Promise<ChildEnding> {
    const command = childCommand(await confinement(), limits, worker)
    const content = await opened(file)
    if (closed) {
      content.destroy()
      return { ended: 'stopped' }
    }
    const child = runChild(command, { frame: worker.frame, file: content }, limits)
    running.add(child)
    return child.ending.finally(() => running.delete(child))
  }

  return {
    async readInChild(reading) {
      const worker = workers.get(reading.worker)
      if (!worker) throw new Error(`The reader was not opened with a worker called ${reading.worker}.`)
      insistOnLimits(reading.limits)
      const entered = gate.enter()
      if (!entered) return { outcome: 'busy' }
      const leave = await entered
      try {
        return closed ? { outcome: 'closed' } : judge(await run(worker, reading.file, reading.limits), reading)
      } finally {
        leave()
      }
    },
    confinement,
    async close() {
      closed = true
      const endings = [...running].map((child) => child.ending)
      for (const child of running) child.stop()
      await Promise.allSettled(endings)
    },
  }
}

async function opened(file: string | Uint8Array): Promise<Readable> {
  if (typeof file === 'string') return (await open(file, 'r')).createReadStream()
  return Readable.from([file], { objectMode: false })
}

function insistOnLimits({ memoryBytes, wallMs, outputBytes }: ChildLimits): void {
  for (const limit of [memoryBytes, wallMs, outputBytes])
    if (!Number.isSafeInteger(limit) || limit <= 0) throw new Error(`Not a limit for a reading child: ${limit}`)
}

function judge<Result, Reason extends string>(
  ending: ChildEnding,
  reading: Reading<Result, Reason>,
): ReadOutcome<Result, Reason> {
  switch (ending.ended) {
    case 'answered':
      return heard(ending.answer, reading)
    case 'crashed':
      return { outcome: 'crashed', how: 'ended-early' }
    case 'stopped':
      return { outcome: 'closed' }
    case 'too-slow':
    case 'too-big':
    case 'too-much-output':
      return { outcome: ending.ended }
  }
}

/** The answer is as little to be trusted as the file: a file may have taken over the child that speaks. */
function heard<Result, Reason extends string>(
  bytes: Buffer,
  { result, refusals }: Reading<Result, Reason>,
): ReadOutcome<Result, Reason> {
  const crashed = { outcome: 'crashed', how: 'not-an-answer' } as const
  try {
    const answer: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (typeof answer !== 'object' || answer === null) return crashed
    if ('refused' in answer) {
      const reason = refusals.find((known) => known === answer.refused)
      return reason === undefined ? crashed : { outcome: 'refused', reason }
    }
    const parsed = 'read' in answer ? result.safeParse(answer.read) : undefined
    return parsed?.success ? { outcome: 'read', result: parsed.data } : crashed
  } catch (error) {
    // JSON or UTF-8 that is none, or nesting so deep that a recursive schema runs out of stack.
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) return crashed
    throw error
  }
}
