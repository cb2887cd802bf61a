/** Runs the workshop beside a Kept for development; built and started by tools/dev.ts. */
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { readAssets } from '#app/assets.ts'
import { fillWithDemo } from '#app/demo.ts'
import type { Machine } from '#app/machine.ts'
import type { OpenedForCommand } from '#app/open-for-command.ts'
import { withInstallation } from '#app/open-for-command.ts'
import { readSettings } from '#app/settings.ts'
import { isRoot, usersFor } from '#app/users.ts'
import { startSession } from '#platform/identity/sessions.ts'
import { listAccounts } from './accounts-here.ts'
import { workshopApp } from './workshop-app.ts'

/** Said out loud, as everywhere: here nobody has to show anything. */
const asIfShown = { first: 'passphrase', second: null, network: '' } as const

const tell = (sentence: string) => console.error(sentence)

function theMachine(): Machine {
  const settings = readSettings(process.env, isRoot(), () => true)
  return { settings, users: usersFor(tell), tell, warn: tell, now: () => new Date() }
}

/** Two invented organisations, the first time; then nothing. */
async function fill(machine: Machine): Promise<void> {
  const { dataFolder } = machine.settings
  if (existsSync(join(dataFolder, 'demo.json'))) return
  tell('Filling the workshop with two invented organisations …')
  const { kind } = await withInstallation(
    machine,
    (opened) => fillWithDemo(opened, dataFolder, machine.now()),
    'may begin one',
  )
  if (kind !== 'filled')
    throw new Error(`The workshop could not be filled (${kind}). Delete ${dataFolder} and try again.`)
}

async function serve({ settings, now }: Machine, { installation, house }: OpenedForCommand): Promise<void> {
  const keptAddress = `http://localhost:${settings.port}`
  const app = workshopApp({
    assets: readAssets(join(settings.home, 'dist/browser')),
    keptAddress,
    listAccounts: () => listAccounts(installation.place, now()),
    signInAs: async (account, organisation) => {
      const accounts = await listAccounts(installation.place, now())
      const one = accounts.find((here) => here.account === account && here.organisation === organisation)
      if (!one) return undefined
      const started = await house.atTheDoor((door) =>
        startSession(door, one.account, one.organisation, 'the workshop', { ...asIfShown, provedAt: now() }),
      )
      return started.cookie
    },
  })
  const server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((ready) => server.listen(settings.port + 1, '127.0.0.1', ready))
  tell(`The workshop is open: http://localhost:${settings.port + 1}`)
  await new Promise<void>((asked) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => asked())
  })
  server.closeAllConnections()
  await new Promise<void>((closed) => server.close(() => closed()))
}

const machine = theMachine()
if (process.argv[2] === 'fill') await fill(machine)
else await withInstallation(machine, (opened) => serve(machine, opened))
process.exit(0)
