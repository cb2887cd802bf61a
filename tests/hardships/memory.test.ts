/** What Kept and its database hold in memory, idle and after many sign-ins: measured and printed, for the record. */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { keptBrowser } from '#tests/support/kept-browser.ts'
import type { KeptProcess } from '#tests/support/kept-process.ts'
import { databaseProcesses, endKept } from '#tests/support/kept-process.ts'
import { aKeptInUse, signIn } from '#tests/support/set-up-kept.ts'

afterEach(endKept)

/** Each process's own memory and its share of what it shares, in megabytes; its children, such as the keeper, too. */
function memoryOf(kept: KeptProcess): number {
  const pids = new Set([...familyOf(kept.pid), ...databaseProcesses(kept.place)])
  return [...pids].reduce((sum, pid) => sum + shareOf(pid), 0)
}

function shareOf(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1_024
}

function familyOf(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
  return [pid, ...children.flatMap(familyOf)]
}

test('idle, and after fifty sign-ins, what is held is known', async () => {
  const { kept } = await aKeptInUse()
  await pause(2_000)
  const idle = memoryOf(kept)
  for (let number = 0; number < 50; number += 1) expect((await signIn(keptBrowser(kept.address()))).status).toBe(303)
  await pause(2_000)
  const after = memoryOf(kept)
  process.stderr.write(`measured: memory of app, database and keeper, idle ${Math.round(idle)} MB\n`)
  process.stderr.write(`measured: memory of app, database and keeper, after 50 sign-ins ${Math.round(after)} MB\n`)
  expect(idle).toBeGreaterThan(20)
  expect(after).toBeGreaterThan(20)
})
