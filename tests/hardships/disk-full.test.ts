/** The disk is full while people write: they are told so, nothing is half-saved, and it goes on when there is space again. */
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import type { KeptPlace } from '#tests/support/kept-process.ts'
import { aKeptPlace, endKept, startKept, untilDatabaseGone } from '#tests/support/kept-process.ts'
import type { OwnDisk } from '#tests/support/own-disk.ts'
import { aSmallDisk } from '#tests/support/own-disk.ts'
import { aKeptInUse } from '#tests/support/set-up-kept.ts'
import { accountsOf, balanced, startWriters } from '#tests/support/writers.ts'

const disks: OwnDisk[] = []
afterEach(async () => {
  await endKept()
  for (const disk of disks.splice(0)) await disk.remove()
})

function aPlaceOnASmallDisk(): KeptPlace | undefined {
  const disk = aSmallDisk(160)
  if (!disk) return undefined
  disks.push(disk)
  return aKeptPlace(disk.folder)
}

const fillerOf = ({ folder }: KeptPlace) => join(folder, 'filler')

function fill(place: KeptPlace): void {
  const filler = openSync(fillerOf(place), 'a')
  const { bavail, bsize } = statfsSync(place.folder)
  try {
    writeSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - 4_096)))
    for (;;) writeSync(filler, Buffer.alloc(4_096))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  } finally {
    closeSync(filler)
  }
}

test('writing stops with a clear page, nothing is half-saved, and it goes on when there is space', async (context) => {
  const place = aPlaceOnASmallDisk()
  if (!place) return context.skip('only root can mount a small disk')
  const { kept, ada } = await aKeptInUse(place)
  const writers = startWriters(ada, { round: 'full', writers: 2 })
  while (writers.acknowledged.size < 20) await pause(10)
  fill(place)
  while (writers.refusals.size === 0 && !kept.hasEnded()) await pause(20)
  for (const page of writers.refusals) expect(page).toMatch(/The disk is full|Try again in a moment/)
  expect([...writers.refusals].some((page) => page.includes('The disk is full'))).toBe(true)
  rmSync(fillerOf(place))
  const before = writers.acknowledged.size
  while (writers.acknowledged.size < before + 20) await pause(20)
  await writers.stop()
  expect(kept.hasEnded()).toBe(false)
  expect(await accountsOf(place, writers.acknowledged)).toMatchObject(balanced)
})

test('a start on a full disk says so and leaves what is there as it is', async (context) => {
  const place = aPlaceOnASmallDisk()
  if (!place) return context.skip('only root can mount a small disk')
  const { kept, ada } = await aKeptInUse(place)
  expect((await ada.post('/people/invite', { name: 'Before the disk was full' })).status).toBe(200)
  await kept.stop()
  fill(place)
  const next = await startKept(place).catch((error: Error) => error)
  const said = next instanceof Error ? next.message : next.said()
  if (next instanceof Error) {
    expect(said).toMatch(/The disk that holds .* is full\. Free some space and start Kept again; nothing is lost\./)
    await untilDatabaseGone(place)
  }
  rmSync(fillerOf(place))
  if (next instanceof Error) await startKept(place)
  expect(await accountsOf(place, ['Before the disk was full'])).toMatchObject(balanced)
})
