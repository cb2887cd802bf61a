/** What a command has in hand: the settings, the users it may become, the terminal and the clock. */
import type { Settings } from './settings.ts'
import type { Users } from './users.ts'

export interface Machine {
  settings: Settings
  users: Users
  /** For the person at the terminal. */
  tell(sentence: string): void
  warn(sentence: string): void
  /** What is to be kept in a file or given to another program: standard output, without anything else in it. */
  print?(line: string): void
  ask?(question: string): Promise<string>
  now(): Date
}
