/** Starts Kept: its database, its port, its rooms; and stops it so that nothing acknowledged is lost. */

import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { BackupParts } from '#platform/backup/backup-duty.ts'
import { backupDuty } from '#platform/backup/backup-duty.ts'
import { checkKeyFile } from '#platform/crypto/key-file-check.ts'
import { openDocumentReader } from '#platform/documents/read-in-child.ts'
import { openDiskFiles } from '#platform/files/disk-files.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { readCommonPassphrases } from '#platform/identity/common-passphrases.ts'
import { every, startBackground } from '#platform/jobs/background.ts'
import { faultOf, makeLog } from '#platform/logs/log.ts'
import { NoPressError } from '#platform/papers/press-parts.ts'
import { preparePress } from '#platform/papers/write-pdf.ts'
import { sheetsOf } from '#platform/sheets/sheet.ts'
import type { AppParts } from './app-context.ts'
import { readAssets } from './assets.ts'
import { backupParts } from './backup-parts.ts'
import { buildApp } from './build-app.ts'
import type { Installation } from './installation.ts'
import { openInstallation } from './installation.ts'
import type { Machine } from './machine.ts'
import { makeParts } from './make-parts.ts'
import { openDesk } from './open-desk.ts'
import { rooms } from './rooms.ts'
import { listen, stopListening } from './server.ts'
import { findSetUpToken } from './set-up-link.ts'
import type { Settings } from './settings.ts'
import { becomeApp } from './users.ts'

const A_QUARTER_HOUR = 900_000
const AN_HOUR = 3_600_000
const TEN_SECONDS = 10_000

export interface RunningKept {
  address: string
  stop(): Promise<void>
}

/** Resolves once it answers. `ended` is called if the database gives up for good. */
export async function startKept(machine: Machine, ended: (why: string) => void): Promise<RunningKept> {
  const { settings, users, tell } = machine
  const began = performance.now()
  const assets = readAssets(join(settings.home, 'dist/browser'))
  // Limits of time are looked at every so often: by default only twice a minute.
  const server = createServer({ maxHeaderSize: 16_384, connectionsCheckingInterval: 5_000 })
  const opening = { settings, users, tell, now: machine.now(), how: 'start' } as const
  const installation = await openInstallation(opening)
  try {
    await listen(server, settings.host, settings.port)
    const setUpToken = await findSetUpToken(installation.place, machine.now())
    await readCommonPassphrases()
    const keyFileFindings = await checkKeyFile(installation.file.keyFile, {
      dataFolder: settings.dataFolder,
      owner: process.getuid?.() ?? 0,
    })
    const backups = backupParts(installation)
    // The programs that read files are taken into memory here: the app's own user may not be able to.
    const documents = openDocumentReader({ workers: rooms.flatMap((room) => room.workers ?? []) })
    if (!isPressReady()) tell('PDFs cannot be made on this machine; Word documents and web pages can.')
    becomeApp(users)
    const log = makeLog(process.stdout, 'info')
    const files = await openFiles(settings, machine.now())
    const parts = makeParts(installation, { assets, log, port: portOf(server), keyFileFindings, files, documents })
    const stop = await serve(server, installation, parts, backups)
    installation.database?.running?.onEnded((why) => ended(why.message))
    const address = parts.settings.ownOrigins[0] ?? ''
    announce(machine, installation, address, setUpToken, began)
    return { address, stop }
  } catch (error) {
    await stopListening(server)
    await installation.close()
    throw error
  }
}

async function serve(
  server: Server,
  installation: Installation,
  parts: AppParts,
  backups: BackupParts,
): Promise<() => Promise<void>> {
  const { entrances, clock, log, documents, afterwards } = parts
  const duties = rooms.flatMap((room) => room.duties ?? [])
  const timed = rooms.flatMap((room) => room.timed ?? [])
  const errands = rooms.flatMap((room) => room.errands ?? [])
  const background = await startBackground({
    ...parts,
    place: installation.place,
    duties,
    timed,
    errands,
    sheets: sheetsOf(rooms),
    desk: openDesk(parts),
  })
  const backup = backupDuty(backups, (error) => log.error(faultOf(error), 'the backup failed'))
  const backing = every(A_QUARTER_HOUR, log, 'backing up', async () => void (await backup.next(clock.now())))
  server.on('request', getRequestListener(buildApp(parts).fetch))
  return async () => {
    await Promise.all([stopListening(server), backing.stop(), background.stop()])
    await afterwards.settled(TEN_SECONDS)
    await documents.close()
    await entrances.close()
    await installation.close()
  }
}

/** The compiler, fonts and template are taken into memory while the program's folder can still be read. */
function isPressReady(): boolean {
  try {
    preparePress()
    return true
  } catch (error) {
    if (error instanceof NoPressError) return false
    throw error
  }
}

/** A part of a file that nobody has written to for an hour was left behind by a process that was killed. */
function openFiles({ dataFolder }: Settings, now: Date): Promise<FileStore> {
  return openDiskFiles({ folder: join(dataFolder, 'files'), sweepBefore: new Date(now.getTime() - AN_HOUR) })
}

function portOf(server: Server): number {
  const address = server.address()
  return address && typeof address === 'object' ? address.port : 0
}

function announce(
  { settings, tell }: Machine,
  installation: Installation,
  address: string,
  token: string | undefined,
  began: number,
) {
  if (installation.migrated.length > 0) tell(`Tables brought up to date (${installation.migrated.length} migrations).`)
  tell(`Kept is ready after ${((performance.now() - began) / 1_000).toFixed(1)} s.`)
  tell(`  Address:     ${address}`)
  tell(`  Data folder: ${settings.dataFolder}`)
  tell(`  Key file:    ${installation.file.keyFile} (keep it apart from the data folder)`)
  if (token) tell(`  Set it up:   ${address}/set-up/link/${token} (works once, for a day)`)
  tell('Press Ctrl-C to stop it.')
}
