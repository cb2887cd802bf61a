/** The real app on a real database with its protections on, and a browser's manners to speak to it with. */
import { createHmac } from 'node:crypto'
import type { CheerioAPI } from 'cheerio'
import { load } from 'cheerio'
import type { AppParts } from '#app/app-context.ts'
import { buildApp } from '#app/build-app.ts'
import { makeMeters } from '#app/meters.ts'
import { rooms } from '#app/rooms.ts'
import { safeMachine } from '#platform/checks/checks.examples.ts'
import { newId } from '#platform/crypto/ids.ts'
import { onceField } from '#platform/forms/form.ts'
import { sessionCookie } from '#platform/http/cookies.ts'
import { trustedProxies } from '#platform/http/origin-of-request.ts'
import { makeLog } from '#platform/logs/log.ts'
import type { RoomManifest } from '#platform/rooms/manifest.ts'
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
  let now = new Date('2026-11-20T09:00:00Z')
  const parts: AppParts = {
    entrances: database.entrances,
    rooms: only,
    clock: { now: () => now },
    log: makeLog({ write: (line) => logged.push(line) }),
    assets: { page: { css: ['/assets/kept.css'], js: ['/assets/kept.js'] }, files: new Map() },
    meters: makeMeters(),
    settings: { ownOrigins: [testOrigin], trusted: trustedProxies([]), metricsToken: undefined },
    digest: (text) => createHmac('sha256', 'tests').update(text).digest('hex'),
    machineFacts: async () => safeMachine(now),
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
    close: () => database.drop(),
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
          headers: {
            host: 'localhost:8321',
            origin: testOrigin,
            'sec-fetch-site': 'same-origin',
            'content-type': 'application/x-www-form-urlencoded',
            ...headers,
          },
        }),
      ),
  }
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
