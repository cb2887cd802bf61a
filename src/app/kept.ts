/** The command line: `kept COMMAND`, each a sentence of its own. */
import { createInterface } from 'node:readline/promises'
import { reachableBy } from '#platform/database/embedded/reachable.ts'
import { StartError } from '#platform/database/embedded/start-error.ts'
import type { Command } from './commands.ts'
import { commands } from './commands.ts'
import type { Machine } from './machine.ts'
import { isPlainError } from './plain-errors.ts'
import { readSettings, SettingError } from './settings.ts'
import type { Users } from './users.ts'
import { isRoot, usersFor } from './users.ts'

const NOBODY = 65_534
const tell = (sentence: string) => void process.stderr.write(`${sentence}\n`)
const print = (line: string) => void process.stdout.write(`${line}\n`)

async function main(words: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = words
  const command = commands.find((one) => one.name === name || one.name === `${name} ${rest[0] ?? ''}`)
  if (!command) {
    tell(name === 'help' ? help() : `There is no command "${name}". ${help()}`)
    return name === 'help' ? 0 : 2
  }
  const args = command.name.includes(' ') ? rest.slice(1) : rest
  if (Number(process.versions.node.split('.')[0]) < 24)
    throw new StartError(
      `This is Node ${process.versions.node}; Kept needs 24. Start it with ./kept, which brings its own.`,
    )
  const settings = readSettings(process.env, isRoot(), (folder) => reachableBy(folder, NOBODY, [NOBODY]))
  const run = await command.load()
  let users: Users | undefined
  return run(args, {
    settings,
    // Asking makes them where they are missing, which a command that becomes nobody must not.
    get users() {
      users ??= usersFor(tell)
      return users
    },
    tell,
    warn: tell,
    print,
    ask,
    now: () => new Date(),
  } satisfies Machine)
}

function help(): string {
  const width = Math.max(...commands.map((one) => one.usage.length))
  const lines = commands.map((one: Command) => `  ./kept ${one.usage.padEnd(width)}  ${one.says}`)
  return ['These are the commands:', ...lines].join('\n')
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const closed = new Promise<never>((_, reject) => {
    terminal.once('close', () => reject(new SettingError('\nThe terminal closed before this was answered.')))
  })
  try {
    return await Promise.race([terminal.question(question), closed])
  } finally {
    terminal.close()
  }
}

// Whoever reads what is printed may have had enough of it, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

/** A pipe takes 64 KB at a time, and what it has not taken is lost when we end. */
const untilPrinted = () => new Promise<void>((done) => process.stdout.write('', () => done()))

main(process.argv.slice(2)).then(
  async (code) => {
    await untilPrinted()
    process.exit(code)
  },
  (error: unknown) => {
    if (isPlainError(error)) tell(error.message)
    else
      tell(
        `Kept stopped by a fault of its own:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
    process.exit(1)
  },
)
