/** What machines ask: is it alive, is it ready, how is it doing. */
import { timingSafeEqual } from 'node:crypto'
import type { Hono } from 'hono'
import { faultOf } from '#platform/logs/log.ts'
import type { AppContext, AppEnvironment, AppParts } from './app-context.ts'
import { originOfContext } from './app-context.ts'

export function operationsRoutes(app: Hono<AppEnvironment>, parts: AppParts): void {
  app.get('/healthz', (c) => c.text('alive\n'))
  app.get('/readyz', async (c) => {
    try {
      await parts.entrances
        .at({ requestId: c.var.requestId }, parts.clock.now())
        .atTheDoor((door) => door.ask('find_installation'))
      return c.text('ready\n')
    } catch (cause) {
      parts.log.warn({ requestId: c.var.requestId, ...faultOf(cause) }, 'not ready')
      return c.text('not ready: the database does not answer\n', 503)
    }
  })
  app.get('/metrics', async (c) => {
    if (!mayReadMetrics(c, parts)) return c.notFound()
    return c.text(await parts.meters.show())
  })
}

/** From this machine without a proxy between, or with the token. */
function mayReadMetrics(c: AppContext, parts: AppParts): boolean {
  const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1]
  const token = parts.settings.metricsToken
  if (given && token) return isSame(given, token)
  // By one of its own names: a page elsewhere can have its own name lead here, and read what is answered.
  return originOfContext(c, parts).isOwnMachine && c.req.header('x-forwarded-for') === undefined
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
