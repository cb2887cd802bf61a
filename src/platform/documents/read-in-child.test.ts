/** Shows that a hostile file harms only the child that reads it, and that each end has its own name. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Confinement, findConfinement } from './confinement.ts'
import { plainTextRefusals, plainTextResult, plainTextWorker } from './plain-text.ts'
import { openDocumentReader } from './read-in-child.ts'

const mebibyte = 1024 * 1024
const limits = { memoryBytes: 256 * mebibyte, wallMs: 20_000, outputBytes: mebibyte }
const workers = [
  plainTextWorker,
  { name: 'hostile', source: new URL('./hostile/hostile.worker.ts', import.meta.url) },
  { name: 'packaged', source: new URL('./hostile/packaged.worker.ts', import.meta.url) },
]
const folder = mkdtempSync(join(tmpdir(), 'kept-documents-'))
afterAll(() => rmSync(folder, { recursive: true }))

const offered = await findConfinement()
const shutIn: Array<[string, Confinement]> = [
  ['with all that this machine offers', offered],
  ['with nothing but Node', {}],
]

describe.each(shutIn)('a reading child %s', (_name, confinement) => {
  const reader = openDocumentReader({ workers, confinement })
  afterAll(() => reader.close())

  const act = (words: string, other: Partial<typeof limits> = {}) =>
    reader.readInChild({
      worker: 'hostile',
      file: new TextEncoder().encode(words),
      limits: { ...limits, ...other },
      result: z.string(),
      refusals: ['unwelcome'],
    })

  test('reads a text file from its bytes and from its path', async () => {
    const path = join(folder, 'policy.txt')
    writeFileSync(path, 'Two adults\r\nin every room')
    const reading = { worker: 'plain-text', limits, result: plainTextResult, refusals: plainTextRefusals }
    const expected = {
      outcome: 'read',
      result: { text: 'Two adults\nin every room', encoding: 'utf-8', certain: true },
    }
    expect(await reader.readInChild({ ...reading, file: path })).toEqual(expected)
    expect(
      await reader.readInChild({ ...reading, file: new TextEncoder().encode('Two adults\r\nin every room') }),
    ).toEqual(expected)
  })

  test('gives the reason of the worker that refuses a file', async () => {
    const reading = { worker: 'plain-text', limits, result: plainTextResult, refusals: plainTextRefusals }
    expect(await reader.readInChild({ ...reading, file: new Uint8Array() })).toEqual({
      outcome: 'refused',
      reason: 'empty',
    })
    expect(await reader.readInChild({ ...reading, file: Uint8Array.of(0, 1, 2) })).toEqual({
      outcome: 'refused',
      reason: 'not-text',
    })
    expect(await act('refuse')).toEqual({ outcome: 'refused', reason: 'unwelcome' })
  })

  test('reads a file far larger than a pipe', async () => {
    const line = 'Every adult has signed.\n'
    const file = new TextEncoder().encode(line.repeat(200_000))
    const outcome = await reader.readInChild({
      worker: 'plain-text',
      file,
      limits: { ...limits, memoryBytes: 512 * mebibyte, outputBytes: 10 * mebibyte },
      result: plainTextResult,
      refusals: plainTextRefusals,
    })
    expect(outcome.outcome === 'read' && outcome.result.text.length).toBe(line.length * 200_000)
  })

  test.each([
    'hold buffers without end',
    'hold objects without end',
  ])('is ended as too big when made to %s', async (words) => {
    expect(await act(words)).toEqual({ outcome: 'too-big' })
  })

  test.each(['loop without end', 'wait without end'])('is ended as too slow when made to %s', async (words) => {
    expect(await act(words, { wallMs: 1500 })).toEqual({ outcome: 'too-slow' })
  })

  test('is ended when it answers more than it may', async () => {
    expect(await act('answer without end')).toEqual({ outcome: 'too-much-output' })
  })

  test('may print as much as it likes without anybody listening', async () => {
    expect(await act('print a great deal')).toEqual({ outcome: 'read', result: 'did: printed' })
  })

  test.each([
    'leave with a code',
    'abort',
    'throw',
    'promise nothing',
    'no such act',
  ])('is told as crashed when made to %s', async (words) => {
    expect(await act(words)).toMatchObject({ outcome: 'crashed' })
  })

  test.each([
    'leave without a word',
    'answer garbage and leave',
    'answer nested brackets and leave',
    'answer a number',
    'refuse for no known reason',
  ])('is not believed when made to %s', async (words) => {
    expect(await act(words)).toEqual({ outcome: 'crashed', how: 'not-an-answer' })
  })

  test.each([
    'read a file',
    'list its own descriptors',
    'write a file',
    'open a database file',
    'run a program',
    'start a thread',
    'load native code',
    'become another program',
    'become another user',
    'signal its parent',
    'signal process one',
    'signal everybody',
    'reach the inside of node',
    'take back a module',
    'load a module by the back door',
    'put in a hook',
    'connect to a machine',
    'connect through its own input',
    'listen for others',
    'send a datagram',
    'fetch a page',
  ])('is stopped when made to %s', async (words) => {
    expect(await act(words)).toEqual({ outcome: 'read', result: expect.stringMatching(/^stopped: /) })
    expect(existsSync('/tmp/kept-hostile-was-here')).toBe(false)
    expect(existsSync('/tmp/kept-hostile-db')).toBe(false)
  })

  test('knows nothing of its surroundings and stands in the root folder', async () => {
    const outcome = await act('describe yourself')
    const self = JSON.parse(outcome.outcome === 'read' ? outcome.result : '{}')
    expect(self).toMatchObject({ env: {}, cwd: '/' })
    if (confinement.setpriv) expect(self.uid).not.toBe(0)
  })

  test('can use a package when run from source', async () => {
    const outcome = await reader.readInChild({
      worker: 'packaged',
      file: new TextEncoder().encode('12'),
      limits,
      result: z.number(),
      refusals: [],
    })
    expect(outcome).toEqual({ outcome: 'read', result: 12 })
  })
})
