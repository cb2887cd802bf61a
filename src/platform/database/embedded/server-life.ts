/** Remembers what the keeper has told of the server, and passes it on to whoever asked to know. */
import type { KeeperWord } from './keeper.ts'
import { StartError } from './start-error.ts'

export interface ServerLife {
  hear(word: KeeperWord): void
  /** Of the server now running; 0 before the first. */
  pid(): number
  /** Settles when the first server ended. */
  firstEnd: Promise<unknown>
  firstStart: Promise<unknown>
  onEnded(callback: (why: StartError) => void): void
  onRestarted(callback: () => void): void
  /** From here on an end is wanted, and nobody is told. */
  expectEnd(): void
}

export function watchServer(logFile: string): ServerLife {
  const firstStart = Promise.withResolvers<void>()
  const firstEnd = Promise.withResolvers<void>()
  const tellEnded: ((why: StartError) => void)[] = []
  const tellRestarted: (() => void)[] = []
  let pid = 0
  let wanted = false
  return {
    hear: (word) => {
      if (word.is !== 'started') firstEnd.resolve()
      if (word.is === 'gone' && !wanted) for (const tell of tellEnded) tell(whyGone(word.status, logFile))
      if (word.is !== 'started') return
      if (pid !== 0) for (const tell of tellRestarted) tell()
      pid = word.pid
      firstStart.resolve()
    },
    pid: () => pid,
    firstEnd: firstEnd.promise,
    firstStart: firstStart.promise,
    onEnded: (callback) => tellEnded.push(callback),
    onRestarted: (callback) => tellRestarted.push(callback),
    expectEnd: () => {
      wanted = true
    },
  }
}

const gaveUp = 70

function whyGone(status: number | null, logFile: string): StartError {
  if (status === gaveUp)
    return new StartError(
      `The database ended six times within a minute and was not started again. Its log, ${logFile}, says why.`,
    )
  return new StartError('The process that watches over the database was ended from outside. Start Kept again.')
}
