/** Shows who gets a reading child, who waits, and which faults are ours and not the file's. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Confinement, findConfinement, whatIsNotPrevented } from './confinement.ts'
import { openDocumentReader } from './read-in-child.ts'

const mebibyte = 1024 * 1024
const limits = { memoryBytes: 256 * mebibyte, wallMs: 20_000, outputBytes: mebibyte }
const workers = [{ name: 'hostile', source: new URL('./hostile/hostile.worker.ts', import.meta.url) }]
const folder = tmpdir()
const offered = await findConfinement()

describe('the reader', () => {
  const reading = (words: string) => ({
    worker: 'hostile',
    file: new TextEncoder().encode(words),
    limits: { ...limits, wallMs: 60_000 },
    result: z.string(),
    refusals: ['unwelcome'],
  })

  test('turns a reading away when its queue is full, and ends all when it is closed', async () => {
    const reader = openDocumentReader({ workers, confinement: offered, children: 1, queue: 1 })
    const first = reader.readInChild(reading('wait without end'))
    const second = reader.readInChild(reading('refuse'))
    expect(await reader.readInChild(reading('refuse'))).toEqual({ outcome: 'busy' })
    await reader.close()
    expect(await Promise.all([first, second])).toEqual([{ outcome: 'closed' }, { outcome: 'closed' }])
    expect(await reader.readInChild(reading('refuse'))).toEqual({ outcome: 'closed' })
  })

  test('lets the next one in when one has ended', async () => {
    const reader = openDocumentReader({ workers, confinement: offered, children: 1, queue: 3 })
    const outcomes = await Promise.all(['refuse', 'abort', 'refuse'].map((words) => reader.readInChild(reading(words))))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['refused', 'crashed', 'refused'])
  })

  test('throws where the fault is ours: no such worker, file or limit', async () => {
    const reader = openDocumentReader({ workers, confinement: offered })
    await expect(reader.readInChild({ ...reading('refuse'), worker: 'unheard-of' })).rejects.toThrow('unheard-of')
    await expect(reader.readInChild({ ...reading('refuse'), file: join(folder, 'kept-no-such-file') })).rejects.toThrow(
      'ENOENT',
    )
    await expect(reader.readInChild({ ...reading('refuse'), file: folder })).rejects.toThrow('EISDIR')
    const unlimited = { ...limits, wallMs: Number.POSITIVE_INFINITY }
    await expect(reader.readInChild({ ...reading('refuse'), limits: unlimited })).rejects.toThrow('Not a limit')
    const source = new URL('./none.worker.ts', import.meta.url)
    expect(() => openDocumentReader({ workers: [{ name: 'none', source }] })).toThrow('none')
  })

  test('says plainly that the network is open to a child where the kernel does not close it', () => {
    const networkNamed = (confinement: Confinement) =>
      whatIsNotPrevented(confinement).some((sentence) => sentence.includes('network'))
    expect(networkNamed({})).toBe(true)
    expect(networkNamed({ unshare: '/usr/bin/unshare' })).toBe(false)
  })
})
