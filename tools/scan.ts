/** `npm run scan`: has two scanners from outside try a running Kept on this machine, and writes what they found to docs/security/scan.md. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { register } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SeededKept } from '../bench/seeded-kept.ts'
import { home } from './generated.ts'
import type { Finding, Scanned } from './scan-report.ts'
import { injectionsIn, scanReport, wapitiFindings } from './scan-report.ts'

register('./load-pages.ts', import.meta.url)

/** What would only sign the scanner out. */
const leftAlone = ['/sign-out', '/account/sessions', '/account/passphrase', '/choose-organisation']
const modules =
  'blindsql,cookieflags,crlf,csp,exec,file,htaccess,http_headers,methods,permanentxss,redirect,sql,ssrf,xss,xxe'
const secondsToCrawl = 150
const secondsAnAttack = 60

interface Aim {
  what: string
  path: string
  fields?: string
  parameters: string
  asCoordinator: boolean
}

/** Wherever something that was typed or stands in an address becomes part of a question to the database. */
const aims: readonly Aim[] = [
  {
    what: 'signing in',
    path: '/sign-in',
    fields: 'email=a%40b.test&passphrase=x',
    parameters: 'email',
    asCoordinator: false,
  },
  { what: 'a printed code', path: '/join', fields: 'code=K7M', parameters: 'code', asCoordinator: false },
  { what: 'where to go once signed in', path: '/sign-in?then=%2Fpeople', parameters: 'then', asCoordinator: false },
  { what: 'a page of the list of people', path: '/people?after=1', parameters: 'after', asCoordinator: true },
  {
    what: 'looking for somebody by name',
    path: '/people/find',
    fields: 'name=ann',
    parameters: 'name',
    asCoordinator: true,
  },
  { what: 'a past day of the board', path: '/board?on=2026-01-01', parameters: 'on', asCoordinator: true },
]

async function main(): Promise<number> {
  const lacking = ['wapiti', 'sqlmap'].filter((name) => spawnSync('which', [name]).status !== 0)
  if (lacking.length > 0) {
    console.error(`Install ${lacking.join(' and ')} first: apt-get install ${lacking.join(' ')}.`)
    return 2
  }
  const { seededKept } = await import('../bench/seeded-kept.ts')
  const seeded = await seededKept()
  const folder = mkdtempSync(join(tmpdir(), 'kept-scan-'))
  try {
    const scanned: Scanned[] = []
    for (const who of ['a stranger', 'a coordinator'] as const) scanned.push(await crawl(seeded, folder, who))
    for (const aim of aims) scanned.push(await inject(seeded, folder, aim))
    const on = new Date().toISOString().slice(0, 10)
    writeFileSync(join(home, 'docs/security/scan.md'), scanReport(scanned, on, versions()))
    const found = scanned.flatMap(({ findings }) => findings)
    for (const { level, what, where } of found) console.error(`${level}: ${what} (${where})`)
    console.log(`${scanned.length} scans, ${found.length} findings. Wrote docs/security/scan.md.`)
    return found.length === 0 ? 0 : 1
  } finally {
    await seeded.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function versions(): readonly string[] {
  const sqlmap = spawnSync('sqlmap', ['--version'], { encoding: 'utf8' }).stdout.trim().split('\n').at(-1) ?? ''
  const wapiti = /Wapiti-([\d.]+)/.exec(spawnSync('wapiti', ['--version'], { encoding: 'utf8' }).stdout)?.[1] ?? ''
  return [`wapiti ${wapiti}`, `sqlmap ${sqlmap}`]
}

/** As a browser on the same page would send them: what refuses other sites must not hide the rest from the scanner. */
const ownHeaders = ({ kept, cookie }: SeededKept, isSignedIn: boolean): string[] => [
  `Origin: ${kept.address}`,
  'Sec-Fetch-Site: same-origin',
  ...(isSignedIn ? [`Cookie: ${cookie}`] : []),
]

async function crawl(seeded: SeededKept, folder: string, who: string): Promise<Scanned> {
  const { address } = seeded.kept
  const output = join(folder, `${who.replace(' ', '-')}.json`)
  const given = [
    ...['-u', `${address}/`, '-s', `${address}/board`, '-s', `${address}/people`],
    ...['-m', modules, '-d', '4', '--max-links-per-page', '40', '--max-files-per-dir', '30'],
    ...['--max-scan-time', String(secondsToCrawl), '--max-attack-time', String(secondsAnAttack)],
    ...['--flush-session', '--store-session', folder, '--store-config', folder],
    ...['-f', 'json', '-o', output, '--no-bugreport', '-v', '1', '-t', '10'],
    ...leftAlone.flatMap((path) => ['-x', `${address}${path}`]),
    ...ownHeaders(seeded, who === 'a coordinator').flatMap((header) => ['-H', header]),
  ]
  const said = await run('wapiti', given)
  const pages = Number(/(\d+) (?:urls|pages)/i.exec(said)?.[1] ?? 0)
  const findings = wapitiFindings(readFileSync(output, 'utf8'))
  return { tool: 'wapiti', what: `everything ${who} can reach`, tried: pages || countOf(said, '[*]'), findings }
}

const countOf = (text: string, mark: string) => text.split(mark).length - 1

async function inject(seeded: SeededKept, folder: string, aim: Aim): Promise<Scanned> {
  const given = [
    ...['-u', `${seeded.kept.address}${aim.path}`, '-p', aim.parameters],
    ...(aim.fields ? ['--data', aim.fields] : []),
    ...['--headers', ownHeaders(seeded, aim.asCoordinator).join('\\n')],
    ...['--batch', '--level', '2', '--risk', '2', '--technique', 'BEUST', '--dbms', 'PostgreSQL'],
    ...['--timeout', '15', '--retries', '1', '--flush-session', '--output-dir', folder, '--ignore-code', '401,403,429'],
    ...['--drop-set-cookie', '--ignore-redirects'],
  ]
  const said = await run('sqlmap', given)
  const findings: Finding[] = injectionsIn(said).map((what) => ({ level: 'high', what, where: aim.path }))
  return { tool: 'sqlmap', what: aim.what, tried: countOf(said, "testing '"), findings }
}

/** Everything it said; killed after ten minutes, whatever it is doing. */
function run(program: string, given: readonly string[]): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(program, given, { stdio: ['ignore', 'pipe', 'pipe'], timeout: 600_000, killSignal: 'SIGKILL' })
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', failed)
    child.once('close', () => done(said))
  })
}

process.exitCode = await main()
