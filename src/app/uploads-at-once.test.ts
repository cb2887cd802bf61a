/** Files over a real connection: many at once, broken off, too slow, too large; everybody else is served meanwhile. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDiskFiles } from '#platform/files/disk-files.ts'
import { sessionCookie } from '#platform/http/cookies.ts'
import { file, form, megabyte, words } from '#platform/http/multipart-for-tests.ts'
import { openUploads, type Uploads } from '#platform/http/read-upload.ts'
import { someCharities } from '#tests/support/charities.ts'
import { rawConnection } from '#tests/support/raw-request.ts'
import type { Heard } from '#tests/support/send-uploads.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { uploadRoom } from '#tests/support/upload-room.tsx'
import { buildApp } from './build-app.ts'
import { listen, stopListening } from './server.ts'

let app: TestApp
let server: Server
let address: string
let cookie: string
let folder: string
/** As in earnest, but for the patience. */
const uploads: Uploads = { ...openUploads(), patience: { idleMs: 5_000, totalMs: 60_000 } }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'))
  server = createServer()
  await listen(server, '127.0.0.1', 0)
  const { port } = server.address() as { port: number }
  address = `http://127.0.0.1:${port}`
  const files = await openDiskFiles({ folder: join(folder, 'files'), sweepBefore: new Date(0) })
  app = await testApp({ files, uploads }, [uploadRoom])
  const settings = { ...app.parts.settings, ownOrigins: [address] }
  server.on('request', getRequestListener(buildApp({ ...app.parts, settings }).fetch))
  const { amira } = await someCharities(app)
  cookie = `${sessionCookie}=${amira.browser.cookies.get(sessionCookie)}`
})
afterAll(async () => {
  await stopListening(server)
  await app.close()
  await rm(folder, { recursive: true })
})

async function filesOnDisk(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

/** The head of a request that says it will send so much. */
function head(length: number | 'chunked', path = '/uploads/keep'): string {
  const size = length === 'chunked' ? 'transfer-encoding: chunked' : `content-length: ${length}`
  const type = 'content-type: multipart/form-data; boundary=----formboundary7MA4YWxk'
  const from = `host: ${new URL(address).host}\r\norigin: ${address}\r\nsec-fetch-site: same-origin\r\ncookie: ${cookie}`
  return `POST ${path} HTTP/1.1\r\n${from}\r\n${type}\r\n${size}\r\n\r\n`
}

const askForPage = () => fetch(`${address}/uploads`, { headers: { cookie } })

async function send(sending: { path: string; files: number; bytes: number }): Promise<Heard> {
  const program = join(import.meta.dirname, '../../tests/support/send-uploads.ts')
  const given = JSON.stringify({ address, cookie, meanwhile: '/uploads', ...sending })
  const { stdout } = await promisify(execFile)(process.execPath, [program, given], { maxBuffer: megabyte })
  return JSON.parse(stdout) as Heard
}

/** The most this process holds while `does` goes on, over what it held before. */
async function growthDuring(does: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss()
  let most = before
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 5)
  await does()
  clearInterval(looking)
  return (most - before) / megabyte
}

const middle = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const nearWorst = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0

describe('twenty files of 19 MB at once', () => {
  test('are all kept, in bounded memory, and pages come meanwhile', async () => {
    await send({ path: '/uploads/keep', files: 1, bytes: 19 * megabyte })
    let heard: Heard = { files: [], pages: [] }
    const growth = await growthDuring(async () => {
      heard = await send({ path: '/uploads/keep', files: 20, bytes: 19 * megabyte })
    })
    const last = Math.max(...heard.files.map(({ ms }) => ms))
    const said = `growth ${growth.toFixed(0)} MB; all answered after ${last.toFixed(0)} ms; another page meanwhile: ${heard.pages.length} times, middle ${middle(heard.pages).toFixed(0)} ms, 95 % ${nearWorst(heard.pages).toFixed(0)} ms, most ${Math.max(...heard.pages).toFixed(0)} ms`
    console.log(`measured: 20 files of 19 MB at once: ${said}`)
    expect(heard.files.map(({ status, says }) => `${status} ${says}`)).toEqual(
      Array.from({ length: 20 }, () => `200 kept ${19 * megabyte} bytes`),
    )
    expect(await filesOnDisk()).toHaveLength(21)
    // All at once would be 380 MB and more.
    expect(growth).toBeLessThan(300)
  })
})

describe('a file that is too large', () => {
  test.each([
    ['that says so', 60 * megabyte],
    ['that does not say', 'chunked' as const],
  ])('%s is heard out, so that the answer arrives', async (_, length) => {
    const connection = rawConnection(address)
    const whole = form(words('title', 'Our policy'), file('film.mp4', 'film'))
    const missing = 60 * megabyte - whole.length
    await connection.send(head(length, '/uploads'))
    const at = whole.indexOf('film', whole.indexOf('film.mp4') + 8)
    const framed = (bytes: Buffer) =>
      length === 'chunked'
        ? Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])
        : bytes
    await connection.send(framed(whole.subarray(0, at)))
    const piece = Buffer.alloc(256 * 1024, 7)
    for (let left = missing; left > 0; left -= piece.length)
      await connection.send(framed(piece.subarray(0, Math.min(left, piece.length))))
    await connection.send(framed(whole.subarray(at)))
    if (length === 'chunked') await connection.send('0\r\n\r\n')
    const { status, text } = await connection.answered
    connection.close()
    expect(status).toBe(200)
    expect(text).toContain('too-big')
    expect(text).toContain('Our policy')
  })
})

describe('a file that breaks off', () => {
  test('leaves nothing behind, and others are answered', async () => {
    const before = await filesOnDisk()
    for (const part of [0, 1_000, 5 * megabyte]) {
      const dying = Array.from({ length: 6 }, () => rawConnection(address))
      const half = form(words('title', 'Our policy'), file('policy.txt', Buffer.alloc(10 * megabyte, 'a')))
      await Promise.all(
        dying.map(async (one) => {
          await one.send(head(half.length))
          await one.send(half.subarray(0, part))
          one.close()
        }),
      )
      const { files } = await send({ path: '/uploads', files: 4, bytes: 1_000 })
      expect(files.map(({ status, says }) => `${status} ${says}`)).toEqual(
        Array.from({ length: 4 }, () => '200 policy.txt: 1000 bytes'),
      )
    }
    expect(await filesOnDisk()).toEqual(before)
    expect(app.logged.filter((line) => line.includes('"level":"error"'))).toEqual([])
  })
})

describe('a file that comes too slowly', () => {
  test('keeps nobody waiting for ever: its sender is told, and who waited behind it is served', async () => {
    const slow = Array.from({ length: 4 }, () => rawConnection(address))
    const half = form(words('title', 'Our policy'), file('policy.txt', Buffer.alloc(megabyte, 'a')))
    await Promise.all(
      slow.map(async (one) => {
        await one.send(head(half.length))
        await one.send(half.subarray(0, 1_000))
      }),
    )
    await pause(100)
    const { files, pages } = await send({ path: '/uploads', files: 4, bytes: megabyte })
    expect(files.map(({ says }) => says)).toEqual(Array.from({ length: 4 }, () => `policy.txt: ${megabyte} bytes`))
    expect(Math.max(...pages)).toBeLessThan(5_000)
    for (const { status, text } of await Promise.all(slow.map((one) => one.ended))) {
      expect(status).toBe(422)
      expect(text).toContain('too-slow')
      expect(text.toLowerCase()).toContain('connection: close')
    }
    expect((await askForPage()).status).toBe(200)
  })
})
