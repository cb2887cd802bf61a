/** Shows that the kernel stops a reading child by itself, and what each wall is made of. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { expect, test } from 'vitest'
import { childProgram } from './child-program.ts'
import { type ChildLimits, childCommand, findConfinement } from './confinement.ts'
import { loadWorker } from './worker-files.ts'

const mebibyte = 1024 * 1024
const limits = { memoryBytes: 128 * mebibyte, wallMs: 1, outputBytes: mebibyte }
const offered = await findConfinement()
const hostile = loadWorker({ name: 'hostile', source: new URL('./hostile/hostile.worker.ts', import.meta.url) })
const none = { readable: [] }

/** Runs the command with nobody watching it. */
async function unwatched(program: string, args: readonly string[], words: string) {
  const node = openSync('/proc/self/exe', 'r')
  const child = spawn(program, args, {
    cwd: '/',
    env: {},
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', node],
    detached: true,
  })
  closeSync(node)
  child.stdin?.on('error', () => {})
  child.stdin?.end(Buffer.concat([hostile.frame, Buffer.from(words)]))
  const answered = child.stdio[3]
  answered?.once('error', () => {})
  const [printed, answer, [code, signal]] = await Promise.all([
    child.stdout?.toArray(),
    answered && 'toArray' in answered ? answered.toArray() : [],
    once(child, 'close'),
    child.stderr?.resume(),
  ])
  return { printed: Buffer.concat(printed ?? []).toString(), answer: Buffer.concat(answer).toString(), code, signal }
}

function run(words: string, other: Partial<ChildLimits> = {}) {
  const { program, args } = childCommand(offered, { ...limits, ...other }, none)
  return unwatched(program, args, words)
}

test.runIf(offered.prlimit)(
  'the kernel ends a child that holds memory without end, though nobody watches',
  async () => {
    const { answer, code, signal } = await run('hold buffers without end', { wallMs: 20_000 })
    expect(answer === '' ? [code, signal] : answer).not.toEqual([0, null])
  },
)

test.runIf(offered.prlimit)('the kernel ends a child that computes without end, though nobody watches', async () => {
  const { code, signal } = await run('loop without end')
  expect([code, signal]).not.toEqual([0, null])
})

test.runIf(offered.unshare)('the kernel shows a child no network but its own and no process but its own', async () => {
  const { program, args } = childCommand(offered, limits, none)
  const before = args.slice(0, args.indexOf('/proc/self/fd/4'))
  const script = 'while read -r line; do echo "$line"; done < /proc/net/dev; echo "I am $$"'
  const { printed } = await unwatched(program, [...before, '/bin/sh', '-c', script], '')
  const devices = [...printed.matchAll(/^(\w+):/gm)].map(([, name]) => name)
  expect(devices).toEqual(['lo'])
  expect(printed).toContain('I am 1\n')
})

test('native code is allowed only to a worker that declares it', () => {
  expect(childCommand({}, limits, none).args).not.toContain('--allow-addons')
  expect(childCommand({}, limits, { ...none, addons: true }).args).toContain('--allow-addons')
})

test('a worker of our own files needs none of them from disk', () => {
  expect(hostile.readable).toEqual([])
  expect(childCommand({}, limits, hostile).args.join(' ')).not.toContain('--allow-fs')
})

test('the running Node is named by its path, or by itself where its path is closed', () => {
  expect(childProgram()).toBe(process.execPath)
  expect(childProgram('/nowhere/node')).toBe('/proc/self/exe')
})
