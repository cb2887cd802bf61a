/** Twenty people bring a policy at once to the program as people run it: all are answered, and memory stays within bounds. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keptBrowser } from '#tests/support/kept-browser.ts'
import type { KeptProcess } from '#tests/support/kept-process.ts'
import { aKeptPlace, endKept, home, startKept } from '#tests/support/kept-process.ts'
import type { Heard } from '#tests/support/send-uploads.ts'
import { firstPerson } from '#tests/support/set-up-kept.ts'

const megabyte = 2 ** 20
let kept: KeptProcess
let cookie: string
beforeAll(async () => {
  kept = await startKept(aKeptPlace())
  const ada = keptBrowser(kept.address())
  await ada.get(kept.setUpPath() ?? '/no-set-up-link')
  await ada.post('/set-up/organisation', { name: 'Rowan Tree Music', nation: 'wales' })
  expect((await ada.post('/set-up/person', { name: 'Ada Quill', role: 'lead', ...firstPerson })).status).toBe(303)
  cookie = [...ada.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
})
afterAll(async () => {
  expect(kept.hasEnded()).toBe(false)
  expect(kept.logged()).not.toContain('"level":"error"')
  await endKept()
})

/** What the serving process held at the most, in megabytes; what reads a file is a process of its own. */
function peakMemory(): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${kept.pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024
}

async function bring(files: number, bytes: number): Promise<Heard> {
  const fields = { policy: 'new', title: 'Online safety policy', pasted: '' }
  const sending = { address: kept.address(), cookie, path: '/policy/bring', meanwhile: '/policy', files, bytes, fields }
  const program = join(home, 'tests/support/send-uploads.ts')
  const given = [program, JSON.stringify(sending)]
  const { stdout } = await promisify(execFile)(process.execPath, given, { maxBuffer: 16 * megabyte })
  return JSON.parse(stdout) as Heard
}

function tell(what: string, { files, pages }: Heard, growth: number): void {
  const [last, sorted] = [Math.max(...files.map(({ ms }) => ms)), pages.toSorted((a, b) => a - b)]
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  const statuses = Object.entries(Object.groupBy(files, ({ status }) => String(status)))
  const answers = statuses.map(([status, which = []]) => `${which.length} × ${status}`).join(', ')
  process.stderr.write(
    `measured: ${what}: ${answers}, the last after ${Math.round(last)} ms; the serving process grew by ${Math.round(growth)} MB; another page meanwhile, ${pages.length} times: middle ${at(0.5)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms\n`,
  )
}

test('twenty policies of 100 KB at once all become drafts', async () => {
  await bring(1, 100_000)
  const before = peakMemory()
  const heard = await bring(20, 100_000)
  tell('20 policies of 100 KB', heard, peakMemory() - before)
  expect(heard.files.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 303))
  expect(peakMemory() - before).toBeLessThan(300)
}, 300_000)

test('twenty files of 19 MB at once are all answered, by a page or by a sentence', async () => {
  const before = peakMemory()
  const heard = await bring(20, 19 * megabyte)
  tell('20 files of 19 MB', heard, peakMemory() - before)
  expect(heard.files.filter(({ status }) => ![303, 422].includes(status))).toEqual([])
  expect(peakMemory() - before).toBeLessThan(400)
}, 300_000)
