/** Runs one reading child to its end: feeds it, watches it, and says how it ended. */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { groupMembers, killGroup, memoryHeld } from './child-group.ts'
import { answerDescriptor } from './child-start.ts'
import type { ChildCommand, ChildLimits } from './confinement.ts'

export type ChildEnding =
  | { readonly ended: 'answered'; readonly answer: Buffer }
  | { readonly ended: 'too-slow' | 'too-big' | 'too-much-output' | 'stopped' }
  | { readonly ended: 'crashed'; readonly exitCode: number | null; readonly signal: NodeJS.Signals | null }

type Stop = 'too-slow' | 'too-big' | 'too-much-output' | 'stopped'

export interface ChildInput {
  /** The worker's program, as `programFrame` makes it. */
  readonly frame: Buffer
  readonly file: Readable
}

export interface RunningChild {
  readonly ending: Promise<ChildEnding>
  stop(): void
}

/** Every process of the group is looked for at first, while programs start one another, then now and then. */
const settlingLooks = 6
const looksBetweenSearches = 10
const lookEveryMs = 50
const complaintBytes = 16 * 1024
/** How long pipes may stay open after the child's end, held by a process that left its group. */
const lingerMs = 1000

/** The ending rejects where the child cannot be started or the input cannot be read: never for what the input says. */
export function runChild(command: ChildCommand, { frame, file }: ChildInput, limits: ChildLimits): RunningChild {
  const child = startChild(command)
  const group = child.pid
  let stopped: Stop | undefined
  const stop = (why: Stop) => {
    stopped ??= why
    if (group !== undefined && child.exitCode === null && child.signalCode === null) killGroup(group)
  }
  const answer = collect(child.stdio[answerDescriptor] as Readable, limits.outputBytes, () => stop('too-much-output'))
  const complaint = collect(child.stderr as Readable, complaintBytes)
  const timers = [
    setTimeout(() => stop('too-slow'), limits.wallMs),
    ...(group === undefined ? [] : [watchMemory(group, limits.memoryBytes, () => stop('too-big'))]),
  ]
  const ending = new Promise<ChildEnding>((resolve, reject) => {
    feed(child.stdin as Writable, { frame, file }, (error) => {
      stop('stopped')
      reject(error)
    })
    child.once('error', reject)
    child.once('exit', () => {
      timers.forEach(clearInterval)
      if (group !== undefined) killGroup(group)
      timers.push(setTimeout(() => child.stdio.forEach((pipe) => void pipe?.destroy()), lingerMs))
    })
    child.once('close', (exitCode, signal) => {
      if (stopped) resolve({ ended: stopped })
      else if (exitCode === 0) resolve({ ended: 'answered', answer: answer() })
      else if (saysOutOfMemory(complaint())) resolve({ ended: 'too-big' })
      else resolve({ ended: 'crashed', exitCode, signal })
    })
  }).finally(() => {
    timers.forEach(clearInterval)
    file.destroy()
  })
  return { ending, stop: () => stop('stopped') }
}

function startChild({ program, args, programDescriptor, inherited }: ChildCommand): ChildProcess {
  const node = programDescriptor === undefined ? undefined : openSync('/proc/self/exe', 'r')
  try {
    return spawn(program, args, {
      cwd: '/',
      env: {},
      // A group and session of its own, so that it can be ended as a whole and has no terminal.
      detached: true,
      stdio: [
        ...(['pipe', 'ignore', 'pipe', 'pipe', node ?? 'ignore'] as const),
        ...(inherited === undefined ? [] : [inherited]),
      ],
    })
  } finally {
    if (node !== undefined) closeSync(node)
  }
}

/** Keeps the first bytes up to the limit, drains the rest, and tells once that there was more. */
function collect(source: Readable, limit: number, tooMuch?: () => void): () => Buffer {
  const chunks: Buffer[] = []
  let size = 0
  source.on('data', (chunk: Buffer) => {
    const before = size
    size += chunk.length
    if (before < limit) chunks.push(chunk.subarray(0, limit - before))
    if (before <= limit && size > limit) tooMuch?.()
  })
  // The reading end of a dying child's pipe may say "reset": its ending is judged by its exit.
  source.on('error', () => {})
  return () => Buffer.concat(chunks)
}

function feed(stdin: Writable, { frame, file }: ChildInput, unreadable: (error: Error) => void): void {
  // A child may end without having read everything; that shows in its exit, not here.
  stdin.on('error', () => file.destroy())
  file.on('error', unreadable)
  stdin.write(frame)
  file.pipe(stdin)
}

function watchMemory(group: number, limit: number, tooBig: () => void): NodeJS.Timeout {
  let looks = 0
  let members: number[] = [group]
  return setInterval(() => {
    if (looks < settlingLooks || looks % looksBetweenSearches === 0) members = groupMembers(group)
    looks += 1
    if (memoryHeld(members) > limit) tooBig()
  }, lookEveryMs)
}

/** What V8 and Node print when memory ends: read to tell "too big" from "crashed", never kept or shown. */
function saysOutOfMemory(complaint: Buffer): boolean {
  return /out of memory|Array buffer allocation failed|Failed to allocate memory/.test(complaint.toString('latin1'))
}
