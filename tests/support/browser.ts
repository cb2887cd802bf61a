/** A real browser for the journeys, which notices whatever a person would stumble over. */
import { existsSync } from 'node:fs'
import type { Browser, BrowserContext, Page as Tab } from 'playwright-core'
import { chromium } from 'playwright-core'
import { describe } from 'vitest'

const chromiumPath = '/usr/bin/chromium'
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A page that takes longer will not come. */
const longestWait = 10_000

export const hasChromium = existsSync(chromiumPath)

/** A journey, or a sentence saying why it was not made. */
export function journey(name: string, tests: () => void): void {
  if (!hasChromium) process.stdout.write(`Not run: ${name}, because there is no ${chromiumPath}.\n`)
  describe.runIf(hasChromium)(name, tests)
}

export function launchChromium(...moreFlags: string[]): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: [...flags, ...moreFlags] })
}

export interface Screen {
  width?: number
  script?: boolean
  language?: 'en' | 'cy'
  /** How much a person has enlarged their letters: 2 is 200 %. */
  zoom?: number
  ignoreHTTPSErrors?: boolean
}

/** Somebody's own window, with cookies that nobody else has. */
export interface Window {
  tab: Tab
  context: BrowserContext
  address: string
  script: boolean
  /** What the browser objected to since it was last asked. */
  complaints: string[]
  go(path: string): Promise<number>
  /** A second tab of the same person. */
  another(): Promise<Window>
}

export async function openWindow(browser: Browser, address: string, screen: Screen = {}): Promise<Window> {
  const { width = 1280, script = true, language, zoom = 1, ignoreHTTPSErrors = false } = screen
  const context = await browser.newContext({
    viewport: { width: Math.round(width / zoom), height: Math.round(900 / zoom) },
    deviceScaleFactor: zoom,
    javaScriptEnabled: script,
    ignoreHTTPSErrors,
    baseURL: address,
  })
  context.setDefaultTimeout(longestWait)
  const window = await windowIn(context, address, script)
  if (language) await window.go(`/language/${language}?then=/sign-in`)
  return window
}

async function windowIn(context: BrowserContext, address: string, script: boolean): Promise<Window> {
  const tab = await context.newPage()
  const complaints: string[] = []
  listen(tab, complaints)
  return {
    tab,
    context,
    address,
    script,
    complaints,
    go: async (path) => (await tab.goto(path))?.status() ?? 0,
    another: () => windowIn(context, address, script),
  }
}

/** A page that is refused has a status of its own; anything else that fails is our fault. */
function listen(tab: Tab, complaints: string[]): void {
  tab.on('console', (said) => {
    const isStatus = said.text().startsWith('Failed to load resource: the server responded with')
    if (['error', 'warning'].includes(said.type()) && !isStatus) complaints.push(`console: ${said.text()}`)
  })
  tab.on('pageerror', (error) => complaints.push(`script: ${error.message}`))
  tab.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // The browser gives up what a page still wanted when a person has gone on to the next.
    if (why !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${why}`)
  })
  tab.on('response', (response) => {
    const isPage = response.request().resourceType() === 'document'
    if (response.status() >= (isPage ? 500 : 400)) complaints.push(`${response.status()}: ${response.url()}`)
  })
}
