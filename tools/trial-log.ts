/** Keeps what each round of a trial showed, at once, so that a trial that was stopped goes on where it was. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Accounts } from '#tests/support/writers.ts'
import { home } from './generated.ts'

export interface Round {
  round: number
  at: string
  /** Of this round. */
  acknowledged: number
  /** How often each status was answered; 0 where nobody answered. */
  answers: Record<string, number>
  /** From the command, or from the kill of the database, until it answered again. */
  readyMs: number
  stopMs?: number
  /** Of everything acknowledged since the trial's installation was made. */
  accounts: Accounts
}

export interface TrialLog {
  rounds: readonly Round[]
  add(round: Round): void
}

export function openTrialLog(name: string): TrialLog {
  const file = join(home, 'docs/trials', `${name}.json`)
  const rounds: Round[] = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Round[]) : []
  mkdirSync(dirname(file), { recursive: true })
  return {
    rounds,
    add: (round) => {
      rounds.push(round)
      writeFileSync(file, `[\n${rounds.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`)
    },
  }
}

export function isBalanced({ lost, doubled, halves, faults }: Accounts): boolean {
  return lost.length === 0 && doubled.length === 0 && halves === 0 && faults.length === 0
}
