/** `./kept dev`: Kept with two invented organisations and the workshop beside it, built anew whenever a source changes. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { home } from './generated.ts'

const port = Number(process.env['KEPT_PORT'] ?? 8331)
const isRoot = process.getuid?.() === 0
/** Root's database runs as another user, who may not enter every folder that root may. */
const place = isRoot ? join(tmpdir(), 'kept-dev') : join(home, '.kept/dev')
/** Under the clone, so that the program finds the packages. */
const built = join(home, '.kept/dev')
const say = (text: string) => console.error(text)

const env = {
  ...process.env,
  KEPT_HOME: built,
  KEPT_DATA: join(place, 'data'),
  KEPT_KEY_FILE: join(place, 'key/kept.key'),
  KEPT_PORT: String(port),
}

async function buildAll(): Promise<void> {
  const configFile = join(home, 'vite.config.ts')
  mkdirSync(built, { recursive: true })
  copyFileSync(join(home, 'package.json'), join(built, 'package.json'))
  const shared = { root: home, configFile, logLevel: 'error' } as const
  await build({ ...shared, build: { outDir: join(built, 'dist/browser'), emptyOutDir: true } })
  const rolldownOptions = { input: { workshop: 'tools/workshop/workshop.ts' } }
  await build({
    ...shared,
    build: { ssr: true, outDir: join(built, 'dist/server'), emptyOutDir: true, rolldownOptions },
  })
}

function start(program: string, ...words: string[]): ChildProcess {
  const file = join(built, `dist/server/${program}.js`)
  return spawn(process.execPath, ['--enable-source-maps', file, ...words], { env, stdio: ['ignore', 'ignore', 'pipe'] })
}

const ended = (child: ChildProcess) =>
  child.exitCode === null && child.signalCode === null
    ? new Promise<void>((resolve) => child.once('close', () => resolve()))
    : Promise.resolve()

/** Resolves once the program has said what means that it is ready. */
async function begun(child: ChildProcess, sign: string): Promise<ChildProcess> {
  let said = ''
  const ready = new Promise<void>((resolve) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk
      process.stderr.write(chunk)
      if (said.includes(sign)) resolve()
    })
  })
  await Promise.race([ready, ended(child)])
  return child
}

let running: ChildProcess[] = []

async function startAll(): Promise<void> {
  const filled = start('workshop', 'fill')
  filled.stderr?.pipe(process.stderr, { end: false })
  await ended(filled)
  running = [await begun(start('kept', 'start'), 'Press Ctrl-C')]
  running.push(await begun(start('workshop'), 'The workshop is open'))
}

async function stopAll(): Promise<void> {
  for (const child of running.splice(0).reverse()) {
    child.kill('SIGINT')
    await ended(child)
  }
}

/** One after another, however many files are saved at once. */
let isBuilding = false
let isStale = false
async function refresh(): Promise<void> {
  isStale = true
  if (isBuilding) return
  isBuilding = true
  while (isStale) {
    isStale = false
    try {
      await buildAll()
      await stopAll()
      await startAll()
    } catch (error) {
      say(`Not built, so what was built before goes on:\n${error instanceof Error ? error.message : String(error)}`)
    }
  }
  isBuilding = false
}

mkdirSync(join(place, 'key'), { recursive: true, mode: 0o711 })
chmodSync(place, 0o711)
say('Building …')
await refresh()
let soon: NodeJS.Timeout | undefined
for (const folder of ['src', 'migrations', 'seeds', 'tools/workshop'])
  watch(join(home, folder), { recursive: true }, (_, name) => {
    if (!name || /\.(test|examples\.test)\.tsx?$|\.snap$/.test(name)) return
    clearTimeout(soon)
    soon = setTimeout(() => void refresh(), 150)
  })
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stopAll().then(() => process.exit(0)))
