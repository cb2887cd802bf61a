/** Puts load on a server from another process, and hears how it went. */
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Asking {
  url: string
  headers: Record<string, string>
  seconds: number
  load: { askers: number } | { aSecond: number }
}

export interface Answers {
  count: number
  middleMs: number
  p95Ms: number
  slowestMs: number
}

/** A child of this folder, by its file name. */
export function startChild(file: string): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: [] })
}

/** Sends a child one message and waits for its answer. Rejects when it ends instead. */
export function exchange<Heard>(child: ChildProcess, message: object): Promise<Heard> {
  return new Promise((answered, failed) => {
    const ended = (code: number | null) => failed(new Error(`A process of the benchmark ended with ${code}.`))
    child.once('exit', ended)
    child.once('message', (heard) => {
      child.off('exit', ended)
      answered(heard as Heard)
    })
    child.send(message)
  })
}

/** A child that ended by itself has nothing left to be told. */
export function endChild(child: ChildProcess): void {
  if (child.connected) child.disconnect()
}
