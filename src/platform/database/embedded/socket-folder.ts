/** Finds a private folder whose path is short enough for the database's socket, and remembers it for other commands. */
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { giveFolder } from '#platform/files/give-folder.ts'
import { explained, StartError } from './start-error.ts'
import { writeWhole } from './write-whole.ts'

export interface SocketNeeds {
  dataFolder: string
  /** Used as it is when given. */
  socketFolder?: string
  /** The user the server runs as, when not this one. */
  runAs?: { uid: number; gid: number }
  /** A group that may reach the socket too. */
  shareWith?: { gid: number }
}

interface SocketSurroundings {
  XDG_RUNTIME_DIR?: string
}

export interface EmbeddedPlace {
  socketFolder: string
  port: number
}

/** Only names the socket: nothing listens on the network. */
export const port = 5432

export function socketFile(folder: string): string {
  return join(folder, `.s.PGSQL.${port}`)
}

/** Makes the folder (0700, or 0750 for a group), clears an old socket from it, and writes where it is. */
export function makeSocketFolder(needs: SocketNeeds, env: SocketSurroundings = process.env): string {
  const folder = needs.socketFolder === undefined ? chooseFolder(needs, env) : givenFolder(needs.socketFolder, needs)
  for (const file of [socketFile(folder), `${socketFile(folder)}.lock`]) rmSync(file, { force: true })
  const place: EmbeddedPlace & { keptPid: number } = { socketFolder: folder, port, keptPid: process.pid }
  explained(needs.dataFolder, () => writeWhole(placeFile(needs.dataFolder), `${JSON.stringify(place)}\n`, 0o644))
  return folder
}

/** Where the embedded database of a data folder was last started; whether it runs is for a connection to find out. */
export function findEmbedded(dataFolder: string): EmbeddedPlace | undefined {
  const file = placeFile(dataFolder)
  if (!existsSync(file)) return undefined
  const { socketFolder, port: at } = JSON.parse(readFileSync(file, 'utf8')) as EmbeddedPlace
  return { socketFolder, port: at }
}

function placeFile(dataFolder: string): string {
  return join(dataFolder, 'database.json')
}

/** The kernel's limit, less the byte that ends the path. */
const longestPath = process.platform === 'linux' ? 107 : 103

function fits(folder: string): boolean {
  return Buffer.byteLength(socketFile(folder)) <= longestPath
}

function givenFolder(folder: string, needs: SocketNeeds): string {
  if (!fits(folder))
    throw new StartError(
      `The path of the database's socket, ${socketFile(folder)}, is longer than ${longestPath} bytes. Choose a shorter folder.`,
    )
  explained(folder, () => claim(folder, needs))
  return folder
}

function chooseFolder(needs: SocketNeeds, env: SocketSurroundings): string {
  const own = join(needs.dataFolder, 'socket')
  if (fits(own)) return givenFolder(own, needs)
  const name = `kept-${createHash('sha256').update(needs.dataFolder).digest('hex').slice(0, 16)}`
  const runtime = process.getuid?.() === 0 ? '/run' : env.XDG_RUNTIME_DIR
  for (const parent of [runtime, '/tmp']) {
    if (parent === undefined || !fits(join(parent, name))) continue
    const folder = tryFolder(join(parent, name), needs)
    if (folder !== undefined) return folder
  }
  // Somebody else sits on the expected name: any other will do, since the place is written down.
  const folder = mkdtempSync('/tmp/kept-')
  claim(folder, needs)
  return folder
}

function tryFolder(folder: string, needs: SocketNeeds): string | undefined {
  try {
    claim(folder, needs)
    return folder
  } catch (error) {
    if (error instanceof StartError || /ENOENT|EACCES|EROFS|EPERM/.test(String(error))) return undefined
    throw error
  }
}

/** Refuses a folder, or a link, that another user may have put in our way. */
function claim(folder: string, needs: SocketNeeds): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const me = process.getuid?.() ?? 0
  const found = lstatSync(folder)
  if (!found.isDirectory() || ![me, needs.runAs?.uid].includes(found.uid))
    throw new StartError(`${folder} belongs to another user, so the database's socket cannot be put there. Remove it.`)
  const { uid, gid } = needs.runAs ?? { uid: me, gid: found.gid }
  giveFolder(folder, { uid, gid: needs.shareWith?.gid ?? gid }, needs.shareWith ? 0o750 : 0o700)
}
