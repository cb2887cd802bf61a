/** Holds the pipe that keeps PostgreSQL running, and hears from the other end what becomes of it. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { plainSurroundings } from './make-cluster.ts'

export interface KeeperOrders {
  script: string
  postgres: string
  postgresArguments: string[]
  folder: string
  socketFile: string
  /** An open file descriptor. */
  log: number
  runAs?: { uid: number; gid: number }
}

/** What a keeper tells, in order; `gone` is its last word, whether it was asked to stop or not. */
export type KeeperWord = { is: 'started'; pid: number } | { is: 'ended' } | { is: 'gone'; status: number | null }

export interface Keeper {
  stop(): Promise<void>
  /** Lets this process end by itself although the database runs; the database then stops. */
  letGo(): void
}

/** Its own session, so that Ctrl-C in the terminal reaches Kept alone. */
export function startKeeper(orders: KeeperOrders, hear: (word: KeeperWord) => void): Keeper {
  const child = spawn('/bin/sh', [orders.script, orders.postgres, orders.socketFile, ...orders.postgresArguments], {
    ...orders.runAs,
    cwd: orders.folder,
    env: plainSurroundings,
    stdio: ['pipe', 'pipe', orders.log],
    detached: true,
  })
  const { stdin, stdout } = child
  if (!stdin || !stdout) throw new Error('A keeper was started without its pipes.')
  const gone = new Promise<void>((resolve) => {
    const finish = (status: number | null) => {
      hear({ is: 'gone', status })
      resolve()
    }
    child.once('error', () => finish(null)).once('exit', finish)
  })
  // A keeper that ended takes nothing more from its pipe; `gone` tells it.
  stdin.on('error', () => stdin.destroy())
  createInterface({ input: stdout }).on('line', (line) => {
    const [word, detail] = line.split(' ')
    if (word === 'started') hear({ is: 'started', pid: Number(detail) })
    if (word === 'ended') hear({ is: 'ended' })
  })
  return {
    stop: () => {
      hold(child, true)
      stdin.end()
      return gone
    },
    letGo: () => hold(child, false),
  }
}

function hold(child: ChildProcess, held: boolean): void {
  for (const part of [child, child.stdin, child.stdout]) {
    if (!part || !('ref' in part) || !('unref' in part)) continue
    if (held) part.ref()
    else part.unref()
  }
}
