/** `./kept test`: everything a change must pass, on the embedded database and on a PostgreSQL server. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seed } from '#tests/support/seed.ts'
import { home } from './generated.ts'
import { keepSection, machineFacts } from './measurements.ts'

interface Need {
  package: string
  /** Where it is once it is installed; `*` stands for any folder. */
  program: string
  for: string
}

const needs: readonly Need[] = [
  { package: 'chromium', program: '/usr/bin/chromium', for: 'journeys in a browser' },
  { package: 'postgresql-15', program: '/usr/lib/postgresql/15/bin/postgres', for: 'the tests on a PostgreSQL server' },
  { package: 'age', program: '/usr/bin/age', for: 'opening backups without Kept' },
  { package: 'caddy', program: '/usr/bin/caddy', for: 'the recipe for a secure address' },
  { package: 'exim4-daemon-light', program: '/usr/sbin/exim4', for: 'a letter that a real mail server sends back' },
  { package: 'faketime', program: '/usr/lib/*/faketime/libfaketime.so.1', for: 'the whole program with a wrong clock' },
]

interface Outcome {
  name: string
  ok: boolean
  seconds: number
  passed: number
  failed: number
  skipped: number
  /** What a test found out about the machine, such as how much memory was held. */
  measured: readonly string[]
}

const installed = (name: string) => join(home, 'node_modules/.bin', name)
const missing = () => needs.filter(({ program }) => globSync(program).length === 0)
const isRoot = process.getuid?.() === 0
const say = (text: string) => console.log(text)

function installWhatIsMissing(): void {
  const wanted = missing().map((need) => need.package)
  if (wanted.length === 0) return
  if (!isRoot) {
    say(`Some tests need more from Debian: sudo apt-get install --no-install-recommends ${wanted.join(' ')}`)
    return
  }
  say(`Installing from Debian what tests need: ${wanted.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' })
  const done = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], {
    env,
    encoding: 'utf8',
  })
  if (done.status !== 0) say(`Debian's packages could not be installed:\n${done.stderr}`)
  endServicesOf(wanted)
}

/** Debian starts servers that it installs; tests start their own, and nobody else asked for one. */
function endServicesOf(packages: readonly string[]): void {
  const quietly = (program: string, ...given: string[]) => spawnSync(program, given, { stdio: 'ignore' })
  if (packages.includes('postgresql-15')) {
    quietly('systemctl', 'disable', '--now', 'postgresql')
    quietly('pg_ctlcluster', '15', 'main', 'stop')
  }
  if (packages.includes('caddy')) quietly('systemctl', 'disable', '--now', 'caddy')
  if (packages.includes('exim4-daemon-light')) quietly('systemctl', 'disable', '--now', 'exim4')
}

function run(
  name: string,
  program: string,
  given: readonly string[],
  env: Record<string, string> = {},
): Promise<Outcome> {
  const began = performance.now()
  say(`— ${name} …`)
  return new Promise((done) => {
    const child = spawn(program, given, {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('close', (code) => {
      const seconds = (performance.now() - began) / 1_000
      say(`${code === 0 ? 'ok    ' : 'NOT OK'} ${name} (${seconds.toFixed(1)} s)`)
      if (code !== 0) say(said.trimEnd())
      const measured = [...said.matchAll(/^measured: (.+)$/gm)].map((found) => found[1] ?? '')
      done({ name, ok: code === 0, seconds, passed: 0, failed: 0, skipped: 0, measured })
    })
  })
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
}

async function vitest(name: string, given: readonly string[], database: 'embedded' | 'server'): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-report-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const outcome = await run(name, installed('vitest'), ['run', ...reporters, ...given], {
    KEPT_TEST_DATABASE: database,
    KEPT_SEED: String(seed),
  })
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined
  rmSync(folder, { recursive: true, force: true })
  if (!report) return { ...outcome, ok: false, failed: 1 }
  return { ...outcome, passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests }
}

/** What speaks to the database: said twice, once to each kind. */
const onTheServer = [
  'src/modules',
  'src/app',
  'src/platform/audit',
  'src/platform/backup',
  'src/platform/jobs',
  'src/platform/database/entrances',
  'src/platform/database/session',
  'tests/house',
  'tests/migrations',
]

const checks = (): Promise<Outcome>[] => [
  run('types', installed('tsc'), ['--noEmit']),
  run('format and lint', installed('biome'), ['check', '--diagnostic-level=warn']),
]
const more = (): Promise<Outcome>[] => [
  run('unused code', installed('knip'), ['--no-progress', '--no-config-hints']),
  run('generated files are fresh', process.execPath, ['tools/rooms.ts', '--check']),
]
const last = (): Promise<Outcome>[] => [
  run('the schema on paper is the schema', process.execPath, ['tools/dump-schema.ts', '--check']),
  run('drawings are fresh', process.execPath, ['tools/draw-states.ts', '--check']),
]

function keepMeasurements(outcomes: readonly Outcome[], seconds: number): void {
  keepSection(
    'tests',
    `## Tests

\`./kept test\` took ${Math.round(seconds)} s, after installing and building.

| what | seconds | passed | failed | skipped |
|---|---|---|---|---|
${outcomes.map((one) => `| ${one.name} | ${one.seconds.toFixed(1)} | ${one.passed} | ${one.failed} | ${one.skipped} |`).join('\n')}

${outcomes.flatMap(({ measured }) => measured.map((line) => `- ${line}`)).join('\n')}

${machineFacts(new Date())}`,
  )
}

const began = performance.now()
installWhatIsMissing()
say(`Chance has the seed ${seed}; KEPT_SEED=${seed} ./kept test repeats it.`)
const outcomes: Outcome[] = []
for (const pair of [checks, more, last]) outcomes.push(...(await Promise.all(pair())))
outcomes.push(await vitest('every test, on the embedded database', [], 'embedded'))
const hasServer = existsSync('/usr/lib/postgresql/15/bin/postgres')
if (hasServer) outcomes.push(await vitest('what speaks to the database, on a PostgreSQL server', onTheServer, 'server'))

const sum = (of: 'passed' | 'failed' | 'skipped') => outcomes.reduce((total, one) => total + one[of], 0)
const wrong = outcomes.filter(({ ok }) => !ok)
const seconds = (performance.now() - began) / 1_000
if (process.argv.includes('--measure')) keepMeasurements(outcomes, seconds)
for (const line of outcomes.flatMap(({ measured }) => measured)) say(`measured: ${line}`)
say(`It took ${Math.round(seconds)} s. Skipped, because this machine lacks what they need: ${sum('skipped')} tests.`)
for (const need of missing()) say(`not run: ${need.for} (needs ${need.package} from Debian)`)
if (wrong.length > 0) say(`Not in order: ${wrong.map(({ name }) => name).join('; ')}.`)
say(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = wrong.length > 0 ? 1 : missing().length > 0 ? 3 : 0
