/** Puts the rooms behind one front door: the same app in tests and in earnest, differing only in clock, database and files. */
import { createHash } from 'node:crypto'
import type { BlockList } from 'node:net'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { newId } from '#platform/crypto/ids.ts'
import type { MachineFacts } from '#platform/checks/facts.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Entrances } from '#platform/database/house.ts'
import { originOf } from '#platform/http/origin-of-request.ts'
import { everyAnswerHeaders, notKeptHeaders, securedHeaders } from '#platform/http/page-headers.ts'
import type { Route } from '#platform/http/routes.ts'
import type { Log } from '#platform/logs/log.ts'
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { allPermissions } from '#platform/rooms/manifest.ts'
import type { Assets } from './assets.ts'
import { serveAsset } from './assets.ts'
import type { Meters } from './meters.ts'
import { operationsRoutes } from './operations.ts'
import { plainHttpPage } from './plain-http-page.tsx'
import { answerRoute } from './answer-route.ts'
import { refusalResponse } from './refusal-response.ts'

export interface AppSettings {
  /** The address people use, such as https://kept.example.org; on this machine alone, http://localhost:PORT. */
  ownOrigins: readonly string[]
  trusted: BlockList
  metricsToken: string | undefined
}

export interface AppParts {
  entrances: Entrances
  rooms: readonly RoomManifest[]
  clock: Clock
  log: Log
  assets: Assets
  meters: Meters
  settings: AppSettings
  /** Keyed digests of what must not be stored as it is, such as an address in a bucket of attempts. */
  digest: (text: string) => string
  machineFacts: () => Promise<MachineFacts>
}

export interface AppEnvironment {
  Bindings: { incoming?: { socket: { remoteAddress?: string } }; peer?: string }
  Variables: { requestId: string; language: 'en' | 'cy' }
}

export type AppContext = Context<AppEnvironment>

export function buildApp(parts: AppParts): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>()
  const permissions = allPermissions(parts.rooms)
  app.use(async (c, next) => {
    const began = performance.now()
    c.set('requestId', newId<'Request'>())
    await next()
    for (const [name, value] of Object.entries(everyAnswerHeaders)) c.res.headers.set(name, value)
    if (!c.res.headers.has('cache-control'))
      for (const [name, value] of Object.entries(notKeptHeaders)) c.res.headers.set(name, value)
    if (originOfContext(c, parts).isSecure)
      for (const [name, value] of Object.entries(securedHeaders)) c.res.headers.set(name, value)
    parts.meters.answered(c.req.method, routeOf(c), c.res.status, performance.now() - began)
    const { requestId } = c.var
    const ms = Math.round(performance.now() - began)
    parts.log.info({ requestId, method: c.req.method, route: routeOf(c), status: c.res.status, ms }, 'answered')
  })
  app.get('/assets/*', (c) => serveAsset(c, parts.assets))
  operationsRoutes(app, parts)
  app.use(async (c, next) => {
    const origin = originOfContext(c, parts)
    const isOwn = parts.settings.ownOrigins.some((own) => new URL(own).hostname === origin.host)
    if (origin.isOwnMachine || (origin.isSecure && isOwn)) return next()
    return plainHttpPage(c, parts)
  })
  for (const room of parts.rooms) for (const route of room.routes) addRoute(app, route, parts, permissions)
  app.notFound((c) => refusalResponse(c, parts, 404))
  app.onError((error, c) => refusalResponse(c, parts, error))
  return app
}

export function originOfContext(c: AppContext, parts: AppParts) {
  const address = c.env?.incoming?.socket.remoteAddress ?? c.env?.peer ?? ''
  return originOf({ address, headers: { get: (name) => c.req.header(name) ?? null } }, parts.settings.trusted)
}

function addRoute(
  app: Hono<AppEnvironment>,
  route: Route,
  parts: AppParts,
  permissions: ReturnType<typeof allPermissions>,
): void {
  app.on(route.method, route.path, (c) => answerRoute(c, route, parts, permissions))
}

function routeOf(c: AppContext): string {
  const path = c.req.routePath
  return path === '*' || path === '/*' ? 'none' : path
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
