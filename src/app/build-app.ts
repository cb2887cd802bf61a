/** Puts the rooms behind one front door: the same app in tests and in earnest, differing only in clock, database and files. */
import { Hono } from 'hono'
import { newId } from '#platform/crypto/ids.ts'
import { everyAnswerHeaders, notKeptHeaders, securedHeaders } from '#platform/http/page-headers.ts'
import type { OpenRoute, PersonalRoute } from '#platform/http/routes.ts'
import { allPermissions } from '#platform/rooms/manifest.ts'
import type { OpenAnswers } from './answer-open.ts'
import { answerOpen, openAnswers } from './answer-open.ts'
import { answerRoute } from './answer-route.ts'
import type { AppContext, AppEnvironment, AppParts } from './app-context.ts'
import { originOfContext } from './app-context.ts'
import { serveAsset } from './assets.ts'
import { operationsRoutes } from './operations.ts'
import { plainHttpPage } from './plain-http-page.tsx'
import { refusalResponse } from './refusal-response.ts'

export function buildApp(parts: AppParts): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>()
  const permissions = allPermissions(parts.rooms)
  app.use(async (c, next) => {
    const began = performance.now()
    c.set('requestId', newId<'Request'>())
    await next()
    // A download says more narrowly what may be done with it.
    for (const [name, value] of Object.entries(everyAnswerHeaders))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
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
  const kept = openAnswers()
  for (const room of parts.rooms)
    for (const route of room.routes)
      if (route.sameForEverybody) addOpenRoute(app, route, parts, kept)
      else addRoute(app, route, parts, permissions)
  app.notFound((c) => refusalResponse(c, parts, 404))
  app.onError((error, c) => refusalResponse(c, parts, error))
  return app
}

function addOpenRoute(app: Hono<AppEnvironment>, route: OpenRoute, parts: AppParts, kept: OpenAnswers): void {
  app.on(route.method, route.path, (c) => answerOpen(c, route, parts, kept))
}

function addRoute(
  app: Hono<AppEnvironment>,
  route: PersonalRoute,
  parts: AppParts,
  permissions: ReturnType<typeof allPermissions>,
): void {
  app.on(route.method, route.path, (c) => answerRoute(c, route, parts, permissions))
}

function routeOf(c: AppContext): string {
  const path = c.req.routePath
  return path === '*' || path === '/*' ? 'none' : path
}
