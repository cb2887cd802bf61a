/** The workshop over HTTP: its pages, and a way to be anybody. It stands beside Kept and is no part of it. */
import { Hono } from 'hono'
import { createElement } from 'react'
import type { AppContext, AppEnvironment } from '#app/app-context.ts'
import type { Assets } from '#app/assets.ts'
import { serveAsset } from '#app/assets.ts'
import { gallery } from '#design/gallery.ts'
import { GalleryPage } from '#design/gallery-page.tsx'
import { renderPage } from '#design/page/page.tsx'
import { writeCookie } from '#platform/http/cookies.ts'
import { everyAnswerHeaders } from '#platform/http/page-headers.ts'
import type { CookieToSet } from '#platform/http/routes.ts'
import type { AccountHere } from './accounts-here.ts'
import { WorkshopPage } from './workshop-pages.tsx'

export interface WorkshopParts {
  assets: Assets
  keptAddress: string
  listAccounts: () => Promise<AccountHere[]>
  /** Undefined for somebody who is not among them. */
  signInAs: (account: string, organisation: string) => Promise<CookieToSet | undefined>
}

export function workshopApp({ assets, keptAddress, listAccounts, signInAs }: WorkshopParts): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>()
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(everyAnswerHeaders)) c.res.headers.set(name, value)
    // Signing in leads on to Kept, which stands at another port.
    c.res.headers.set(
      'content-security-policy',
      everyAnswerHeaders['content-security-policy']?.replace(
        "form-action 'self'",
        `form-action 'self' ${keptAddress}`,
      ) ?? '',
    )
  })
  app.get('/assets/*', (c: AppContext) => serveAsset(c, assets))
  app.get('/', async (c) =>
    c.html(
      renderPage(createElement(WorkshopPage, { assets: assets.page, accounts: await listAccounts(), keptAddress })),
    ),
  )
  app.post('/sign-in', async (c) => {
    const form = await c.req.formData()
    const cookie = await signInAs(String(form.get('account')), String(form.get('organisation')))
    if (!cookie) return c.notFound()
    c.header('set-cookie', writeCookie(cookie))
    return c.redirect(`${keptAddress}/this-week`, 303)
  })
  app.get('/components', (c) => c.html(renderPage(createElement(GalleryPage, { assets: assets.page }))))
  app.get('/components/:component', (c) => {
    const only = c.req.param('component')
    return c.html(renderPage(createElement(GalleryPage, { assets: assets.page, only })))
  })
  app.get('/components/:component/:name', (c) => {
    const { component, name } = c.req.param()
    const examples = gallery.find((entry) => entry.component === component)?.examples ?? []
    const example = examples.find((one) => one.wholePage && one.name === name)
    return example ? c.html(withStyles(renderPage(example.render()), assets)) : c.notFound()
  })
  return app
}

/** Examples of whole pages name files that no build makes. */
function withStyles(html: string, { page }: Assets): string {
  return html
    .replaceAll('/assets/kept.css', page.css[0] ?? '')
    .replaceAll('/assets/kept.js', page.js[0] ?? '')
    .replaceAll('/assets/mark.svg', page.icon ?? '')
}
