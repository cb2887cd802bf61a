/** Starts the database that tests run against: Kept's own, or a PostgreSQL server from Debian with an owner who is no superuser. */
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { preparePrograms } from '#platform/database/embedded/prepare-programs.ts'
import { findPrograms } from '#platform/database/embedded/programs.ts'
import { startEmbedded } from '#platform/database/embedded/start-embedded.ts'
import { ensureSystemUser } from '#platform/database/embedded/system-user.ts'
import { roleNames } from '#platform/database/role-names.ts'

export const testMark = 'tests'

/** Where tests connect; `passwords` only on a server. */
export interface TestServer {
  kind: 'embedded' | 'server'
  superuser: ClientConfig
  passwords: { serving: string; maintenance: string } | undefined
  major: number
}

export interface RunningTestServer {
  server: TestServer
  stop(): Promise<void>
}

const isRoot = process.getuid?.() === 0
export const debianPrograms = '/usr/lib/postgresql/15/bin'

/** A server is quick rather than lasting unless it is asked to be one that Kept would accept. */
export function startTestServer(kind: 'embedded' | 'server', isLasting = false): Promise<RunningTestServer> {
  return kind === 'embedded' ? startEmbeddedForTests() : startDebianServer(isLasting)
}

async function startEmbeddedForTests(): Promise<RunningTestServer> {
  const runAs = isRoot ? ensureSystemUser('kept-database', () => {}) : undefined
  const folder = mkdtempSync(join(tmpdir(), 'kept-tests-'))
  if (runAs) chownSync(folder, runAs.uid, runAs.gid)
  const found = findPrograms()
  if (!found) throw new Error('There are no embedded database programs for this machine.')
  const bin = preparePrograms(found, { into: join(folder, 'programs'), ...(runAs ? { runAs } : {}) })
  const names = roleNames(testMark)
  const me = userInfo().username
  const embedded = await startEmbedded({
    dataFolder: folder,
    bin,
    ...(runAs ? { runAs } : {}),
    admit: ['postgres', names.serving, names.maintenance].map((role) => ({ osUser: me, role })),
    logFile: join(folder, 'database.log'),
  })
  return {
    server: {
      kind: 'embedded',
      superuser: { host: embedded.socketFolder, port: embedded.port, user: 'postgres', database: 'postgres' },
      passwords: undefined,
      major: 18,
    },
    async stop() {
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startDebianServer(isLasting: boolean): Promise<RunningTestServer> {
  if (!existsSync(debianPrograms)) throw new Error('PostgreSQL 15 from Debian is not installed.')
  const folder = mkdtempSync(join(tmpdir(), 'kept-server-'))
  const as = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'))
  const cluster = join(folder, 'cluster')
  const password = randomBytes(16).toString('hex')
  writeFileSync(join(folder, 'password'), password, { mode: 0o644 })
  const made = spawnSync(
    join(debianPrograms, 'initdb'),
    [
      '-D',
      cluster,
      '-U',
      'boss',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--auth=scram-sha-256',
      `--pwfile=${join(folder, 'password')}`,
    ],
    { ...as, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=200',
    `fsync=${isLasting ? 'on' : 'off'}`,
  ]
  const server = spawn(
    join(debianPrograms, 'postgres'),
    ['-D', cluster, '-p', String(port), ...settings.flatMap((one) => ['-c', one])],
    { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  await new Promise<void>((ready, failed) => {
    server.stderr.on('data', (chunk: Buffer) => chunk.includes('ready to accept connections') && ready())
    server.once('exit', () => failed(new Error('The test server ended.')))
  })
  server.stderr.resume()
  const random = () => randomBytes(16).toString('hex')
  return {
    server: {
      kind: 'server',
      superuser: { host: '127.0.0.1', port, user: 'boss', password, database: 'postgres' },
      passwords: { serving: random(), maintenance: random() },
      major: 15,
    },
    async stop() {
      const ended = new Promise((done) => server.once('exit', done))
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function idOf(which: '-u' | '-g'): number {
  return Number(spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }).stdout)
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
