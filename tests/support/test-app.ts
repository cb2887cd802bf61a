/** The real app on a real database with its protections on, and a browser's manners to speak to it with. */
import { createHmac } from 'node:crypto'
import type { CheerioAPI } from 'cheerio'
import { load } from 'cheerio'
import type { AppParts } from '#app/app-context.ts'
import { buildApp } from '#app/build-app.ts'
import { makeMeters } from '#app/meters.ts'
import { rooms } from '#app/rooms.ts'
import { openSentPages } from '#app/sent-pages.ts'
import { safeMachine } from '#platform/checks/checks.examples.ts'
import { newId } from '#platform/crypto/ids.ts'
import { openVault } from '#platform/crypto/vault.ts'
import { openDocumentReader } from '#platform/documents/read-in-child.ts'
import { openMemoryFiles } from '#platform/files/memory-files.ts'
import { onceField } from '#platform/forms/form.ts'
import { sessionCookie } from '#platform/http/cookies.ts'
import { boundary, file, form, words } from '#platform/http/multipart-for-tests.ts'
import { trustedProxies } from '#platform/http/origin-of-request.ts'
import { openUploads } from '#platform/http/read-upload.ts'
import type { UploadedFile } from '#platform/http/sent-file.ts'
import { openAfterwards } from '#platform/jobs/afterwards.ts'
import { makeLog } from '#platform/logs/log.ts'
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { catalogueOf } from '#platform/rooms/manifest.ts'
import type { TestDatabase } from './test-database.ts'
import { testDatabase } from './test-database.ts'

export interface Heard {
  status: number
  headers: Headers
  location: string | undefined
  html: string
  /** The page, to look around in. */
  page: CheerioAPI
}

export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Heard>
  /** Sends a form as a browser would; give `_once` to send the same form twice. */
  post(path: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Heard>
  /** The same for a form with a file, or one in which none was chosen. */
  postFile(
    path: string,
    fields: Record<string, string>,
    file: UploadedFile | undefined,
    headers?: Record<string, string>,
  ): Promise<Heard>
  cookies: Map<string, string>
}

export interface TestApp {
  database: TestDatabase
  parts: AppParts
  fetch(request: Request): Promise<Response>
  /** Somebody whom nobody knows. */
  stranger(): Browser
  /** A browser that holds a session's token. */
  browser(token: string): Browser
  setNow(now: Date): void
  now(): Date
  /** Lines that the app logged. */
  logged: string[]
  /** Waits for the work that routes left to be done after their answers. */
  settled(): Promise<void>
  close(): Promise<void>
}

export const testOrigin = 'http://localhost:8321'
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

export async function testApp(
  change: Partial<AppParts> = {},
  only: readonly RoomManifest[] = rooms,
  on?: TestDatabase,
): Promise<TestApp> {
  const database = on ?? (await testDatabase())
  const logged: string[] = []
  const log = makeLog({ write: (line) => logged.push(line) })
  const documents = openDocumentReader({ workers: only.flatMap((room) => room.workers ?? []), children: 2 })
  let now = new Date('2026-11-20T09:00:00Z')
  const parts: AppParts = {
    entrances: database.entrances,
    rooms: only,
    catalogue: catalogueOf(only),
    clock: { now: () => now },
    log,
    assets: { page: { css: ['/assets/kept.css'], js: ['/assets/kept.js'] }, files: new Map() },
    meters: makeMeters(),
    settings: { ownOrigins: [testOrigin], trusted: trustedProxies([]), metricsToken: undefined },
    digest: (text) => createHmac('sha256', 'tests').update(text).digest('hex'),
    vault: openVault(database.keys.vault),
    machineFacts: async () => safeMachine(now),
    files: openMemoryFiles(),
    documents,
    uploads: openUploads(),
    afterwards: openAfterwards(log),
    sentPages: openSentPages(),
    ...change,
  }
  const app = buildApp(parts)
  const fetch = async (request: Request) => app.fetch(request, { peer: '127.0.0.1' })
  return {
    database,
    parts,
    fetch,
    stranger: () => browse(fetch),
    browser: (token) => browse(fetch, token),
    setNow: (moment) => {
      now = moment
    },
    now: () => now,
    logged,
    settled: async () => void (await parts.afterwards.settled()),
    async close() {
      await parts.afterwards.settled()
      await documents.close()
      await database.drop()
    },
  }
}

function browse(fetch: TestApp['fetch'], token?: string): Browser {
  const cookies = new Map<string, string>(token ? [[sessionCookie, token]] : [])
  const send = async (request: Request) => {
    if (cookies.size > 0)
      request.headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    request.headers.set('user-agent', userAgent)
    const response = await fetch(request)
    keepCookies(cookies, response.headers)
    return heard(response)
  }
  return {
    cookies,
    get: (path, headers = {}) =>
      send(
        new Request(testOrigin + path, {
          headers: { host: 'localhost:8321', 'sec-fetch-site': 'same-origin', ...headers },
        }),
      ),
    post: (path, fields = {}, headers = {}) =>
      send(
        new Request(testOrigin + path, {
          method: 'POST',
          body: new URLSearchParams({ [onceField]: newId(), ...fields }).toString(),
          headers: { ...fromItself, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        }),
      ),
    postFile: (path, fields, sent, headers = {}) =>
      send(
        new Request(testOrigin + path, {
          method: 'POST',
          body: new Uint8Array(formWithFile(fields, sent)),
          headers: { ...fromItself, 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
        }),
      ),
  }
}

const fromItself = { host: 'localhost:8321', origin: testOrigin, 'sec-fetch-site': 'same-origin' }

/** As a browser sends it, which names the field also where nothing was chosen. */
function formWithFile(fields: Record<string, string>, sent: UploadedFile | undefined): Buffer {
  const escaped = (name: string) => name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const texts = Object.entries({ [onceField]: newId(), ...fields }).map(([name, value]) => words(escaped(name), value))
  return form(...texts, file(escaped(sent?.name ?? ''), Buffer.from(sent?.bytes ?? [])))
}

function keepCookies(cookies: Map<string, string>, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    if (attributes.includes('Max-Age=0')) cookies.delete(name)
    else cookies.set(name, pair.slice(at + 1))
  }
}

async function heard(response: Response): Promise<Heard> {
  const html = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    location: response.headers.get('location') ?? undefined,
    html,
    page: load(html),
  }
}
