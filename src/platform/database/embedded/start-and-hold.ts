/** A Kept of its own for tests to kill: starts the database, says so, and holds it until its input says "stop". */
import { createInterface } from 'node:readline'
import { optionsFor } from './embedded.examples.ts'
import { startEmbedded } from './start-embedded.ts'
import { StartError } from './start-error.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const database = await startEmbedded(optionsFor(process.argv[2] ?? ''))
  database.onEnded((why) => say(`ended ${why.message}`))
  const { KEPT_TRIAL_DROP_TO: dropTo }: { KEPT_TRIAL_DROP_TO?: string } = process.env
  if (dropTo !== undefined) {
    const id = Number(dropTo)
    process.setgroups?.([])
    process.setgid?.(id)
    process.setuid?.(id)
  }
  say(`ready ${database.pid}`)
  for await (const line of createInterface({ input: process.stdin })) {
    if (line !== 'stop') continue
    await database.stop()
    say('stopped')
    break
  }
} catch (error) {
  if (!(error instanceof StartError)) throw error
  say(`refused ${error.message}`)
}
