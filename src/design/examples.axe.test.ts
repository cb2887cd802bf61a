/** Every example as a browser shows it: nothing axe objects to, nothing the security policy stops, nothing too wide. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page as Tab } from 'playwright-core'
import { cloneElement, createElement, type ReactElement } from 'react'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltFiles, buildBrowserFiles } from '../assets/built-for-tests.ts'
import { gallery } from './gallery.ts'
import { GalleryPage } from './gallery-page.tsx'
import { type PageProps, renderPage } from './page/page.tsx'

const chromiumPath = '/usr/bin/chromium'
const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const flags = '--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking'
const moreFlags = '--disable-component-update --disable-sync'
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ')
const contentTypes: Record<string, string> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

/** Contrast at 7 to 1 and the size of targets are asked too, which axe counts among its optional rules. */
const everyRule: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
}

/** A gallery shows several menus and headings side by side, as no page does. */
const galleryRules: RunOptions = {
  ...everyRule,
  rules: { ...everyRule.rules, 'landmark-unique': { enabled: false }, 'heading-order': { enabled: false } },
}

const wholePages = gallery.flatMap(({ examples }) => examples.filter(({ wholePage }) => wholePage))
const hasChromium = existsSync(chromiumPath)
if (!hasChromium) process.stdout.write(`Not run: the examples in a browser, because there is no ${chromiumPath}.\n`)

let built: BuiltFiles
let browser: Browser

describe.runIf(hasChromium)('in a browser', () => {
  beforeAll(async () => {
    built = await buildBrowserFiles()
    browser = await chromium.launch({ executablePath: chromiumPath, args: `${flags} ${moreFlags}`.split(' ') })
  })

  afterAll(async () => {
    await browser.close()
    built.remove()
  })

  describe.each([
    { width: 320, javaScriptEnabled: true },
    { width: 390, javaScriptEnabled: true },
    { width: 1280, javaScriptEnabled: true },
  ])('$width pixels wide', (screen) => {
    test('every component suits everybody', async () => {
      const html = renderPage(createElement(GalleryPage, { assets: built.assets }))
      const seen = await look(screen, html, galleryRules)
      expect(seen).toEqual({ violations: [], tooWideBy: 0, complaints: [] })
    })

    test.each(wholePages)('the page "$name" suits everybody', async ({ render }) => {
      const html = withAssets(render())
      const seen = await look(screen, html, everyRule)
      expect(seen).toEqual({ violations: [], tooWideBy: 0, complaints: [] })
    })
  })

  test('without script a phone still shows the way to every room', async () => {
    const html = signedInPage()
    await inTab({ width: 390, javaScriptEnabled: false }, html, async (tab) => {
      expect(await tab.getByRole('link', { name: 'People' }).isVisible()).toBe(true)
      expect(await tab.getByRole('button', { name: 'Menu' }).isVisible()).toBe(false)
    })
  })

  test('with script a phone folds the rooms behind one button', async () => {
    const html = signedInPage()
    await inTab({ width: 390, javaScriptEnabled: true }, html, async (tab) => {
      expect(await tab.getByRole('link', { name: 'People' }).isVisible()).toBe(false)
      await tab.getByRole('button', { name: 'Menu' }).click()
      expect(await tab.getByRole('link', { name: 'People' }).isVisible()).toBe(true)
    })
  })

  test('a further question is shown only to those who choose its answer, with script or without', async () => {
    const html = renderPage(createElement(GalleryPage, { assets: built.assets, only: 'radios' }))
    for (const javaScriptEnabled of [true, false]) {
      await inTab({ width: 390, javaScriptEnabled }, html, async (tab) => {
        expect(await tab.getByLabel('Telephone number').isVisible()).toBe(true)
        await tab.getByLabel('I do not need an answer').check()
        expect(await tab.getByLabel('Telephone number').isVisible()).toBe(false)
      })
    }
  })

  test('what is pressed is large enough for a thumb', async () => {
    const html = renderPage(createElement(GalleryPage, { assets: built.assets }))
    await inTab({ width: 390, javaScriptEnabled: true }, html, async (tab) => {
      const small = await tab
        .locator('button, .govuk-button, input:not([type=hidden]), select, textarea')
        .evaluateAll((controls) =>
          controls
            .filter((control) => control.getClientRects().length > 0 && !control.closest('.govuk-file-upload-wrapper'))
            .filter((control) => control.getBoundingClientRect().height < 44 && control.getAttribute('type') !== 'file')
            .map((control) => control.outerHTML),
        )
      expect(small).toEqual([])
    })
  })
})

function signedInPage(): string {
  const signedIn = wholePages.find(({ name }) => name === 'Signed in')
  if (!signedIn) throw new Error('The gallery has no page of somebody signed in.')
  return withAssets(signedIn.render())
}

function withAssets(page: ReactElement): string {
  return renderPage(cloneElement(page as ReactElement<PageProps>, { assets: built.assets }))
}

interface Screen {
  width: number
  javaScriptEnabled: boolean
}

async function look(screen: Screen, html: string, options: RunOptions) {
  return inTab(screen, html, async (tab, complaints) => {
    const { violations, passes } = await tab.evaluate<AxeResults, RunOptions>(
      (given) => globalThis.axe.run(given),
      options,
    )
    // An optional rule that is quietly no longer asked would make this test say too much.
    expect(passes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['color-contrast-enhanced', 'target-size', 'region']),
    )
    const tooWideBy = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    return {
      violations: violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`)),
      tooWideBy: Math.max(0, tooWideBy),
      complaints,
    }
  })
}

async function inTab<Seen>(
  { width, javaScriptEnabled }: Screen,
  html: string,
  see: (tab: Tab, complaints: readonly string[]) => Promise<Seen>,
): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled })
  try {
    const tab = await openPage(context, html)
    return await see(tab.tab, tab.complaints)
  } finally {
    await context.close()
  }
}

/** axe is put in by the debugger, outside the page's own policy. */
async function openPage(context: BrowserContext, html: string) {
  const tab = await context.newPage()
  const complaints: string[] = []
  tab.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') complaints.push(said.text())
  })
  tab.on('pageerror', (error) => complaints.push(error.message))
  await tab.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') {
      return route.fulfill({ body: html, contentType: 'text/html', headers: { 'content-security-policy': policy } })
    }
    return route.fulfill({
      body: built.read(pathname),
      contentType: contentTypes[pathname.split('.').pop() ?? ''] ?? '',
    })
  })
  await tab.addInitScript({ path: axeSource })
  await tab.goto('http://kept.test/')
  return { tab, complaints }
}

declare global {
  var axe: { run: (options: RunOptions) => Promise<AxeResults> }
}
