/** Shows the bundled program reading hostile files after it dropped its privileges and closed the door behind it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findConfinement } from './confinement.ts'

const isRoot = process.getuid?.() === 0
const { setpriv } = await findConfinement()
const closed = mkdtempSync(join(tmpdir(), 'kept-closed-'))
const node = join(closed, 'node')
const ours = process.getuid?.() ?? 0

beforeAll(async () => {
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: ['zod'] },
    build: {
      ssr: true,
      outDir: join(closed, 'server'),
      target: 'node24',
      rolldownOptions: {
        input: {
          kept: here('./hostile/read-as-another-user.ts'),
          'plain-text.worker': here('./plain-text.worker.ts'),
          'hostile.worker': here('./hostile/hostile.worker.ts'),
        },
      },
    },
  })
  copyFileSync(process.execPath, node)
  chmodSync(node, 0o755)
  chmodSync(closed, 0o700)
})
afterAll(() => rmSync(closed, { recursive: true }))

function start(user: number, acts: string[]): ChildProcess {
  const program = join(closed, 'server', readdirSync(join(closed, 'server')).find((name) => /^kept\./.test(name)) ?? '')
  return spawn(node, [program, String(user), ...acts], { stdio: ['ignore', 'pipe', 'inherit'], cwd: '/' })
}

async function outcomes(user: number, acts: string[]): Promise<Array<Record<string, unknown>>> {
  const child = start(user, acts)
  const lines = await child.stdout?.toArray()
  return Buffer.concat(lines ?? [])
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

const acts = ['hold buffers without end', 'answer without end', 'abort', 'write a file', 'signal its parent', 'refuse']

describe.each([
  ['as the user who started it', ours, true],
  ['after dropping from root to a user who cannot enter its folder', 47_110, isRoot],
] as const)('the bundled program %s', (_name, user, possible) => {
  test.runIf(possible)('reads text and survives hostile files', async () => {
    const [program, notPrevented, text, big, flood, abort, write, signal, refused] = await outcomes(user, acts)
    expect(program).toEqual({ program: user === ours ? node : '/proc/self/exe' })
    expect(notPrevented).toHaveProperty('notPrevented')
    expect(text).toEqual({ outcome: 'read', result: { text: 'Two adults', encoding: 'utf-8', certain: true } })
    expect(big).toEqual({ outcome: 'too-big' })
    expect(flood).toEqual({ outcome: 'too-much-output' })
    expect(abort).toMatchObject({ outcome: 'crashed' })
    expect(write).toMatchObject({ result: expect.stringMatching(/^stopped/) })
    expect(signal).toMatchObject({ result: expect.stringMatching(/^stopped/) })
    expect(refused).toEqual({ outcome: 'refused', reason: 'unwelcome' })
  })

  test.runIf(possible && setpriv)('takes its reading child with it when it is killed', async () => {
    const kept = start(user, ['wait without end'])
    const left = once(kept, 'exit')
    const below = await eventually(() => {
      const found = descendants(kept.pid ?? 0)
      // Its plain-text reading has a child too: wait for one that has been told to wait.
      return found.length > 0 && found.some((pid) => commandOf(pid).includes('--permission')) ? found : undefined
    })
    kept.kill('SIGKILL')
    await left
    expect(await eventually(() => (below.some(isAlive) ? undefined : 'all gone'))).toBe('all gone')
  })
})

async function eventually<Found>(look: () => Found | undefined): Promise<Found> {
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function descendants(pid: number): number[] {
  const children = procFile(`${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number)
  return children.flatMap((child) => [child, ...descendants(child)])
}

const commandOf = (pid: number) => procFile(`${pid}/cmdline`)
const isAlive = (pid: number) => /^State:\s+[^ZX\s]/m.test(procFile(`${pid}/status`))

function procFile(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8')
  } catch {
    return ''
  }
}
