/** Looks at the page a window shows as a careful stranger would: nothing axe objects to, nothing too wide, no complaint. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { BrowserContext, Page as Tab } from 'playwright-core'
import { expect } from 'vitest'
import { isSecretField } from '#platform/forms/form.ts'
import type { Window } from './browser.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Contrast at 7 to 1 and the size of targets are asked too, which axe counts among its optional rules. */
const everyRule: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
}

/** Fails with the page's address and everything that is wrong with it. */
export async function look(window: Window): Promise<void> {
  const faults = [...(await objections(window)), ...(await ownObjections(window)), ...window.complaints.splice(0)]
  expect({ page: new URL(window.tab.url()).pathname, faults }).toMatchObject({ faults: [] })
}

/** What axe objects to. It needs scripts itself, so that a page shown without them is looked at as a copy that has none. */
async function objections(window: Window): Promise<string[]> {
  const page = await pageAsSeen(window)
  if (seen.has(page)) return []
  seen.add(page)
  return objectionsTo(window.script ? window.tab : await copyWithoutScripts(window))
}

/** Pages already judged: a journey comes by the same one often, and axe takes longer than the page. */
const seen = new Set<string>()

/** The page without its ids and numbers, and the screen it is seen on. */
async function pageAsSeen({ tab, script }: Window): Promise<string> {
  const html = (await tab.content()).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '')
  return JSON.stringify([script, tab.viewportSize(), html])
}

async function objectionsTo(tab: Tab): Promise<string[]> {
  await tab.evaluate(axeSource)
  const { violations, passes } = await tab.evaluate<AxeResults, RunOptions>(
    (given) => globalThis.axe.run(given),
    everyRule,
  )
  // An optional rule that is quietly no longer asked would make this say too much.
  expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast-enhanced', 'target-size']))
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

/** Beside each context without scripts, a tab that has them, to show copies in. */
const copies = new WeakMap<BrowserContext, Tab>()

async function copyWithoutScripts({ tab, context, address }: Window): Promise<Tab> {
  const html = (await tab.content()).replaceAll(/<script[^>]*><\/script>/g, '')
  const copy = copies.get(context) ?? (await tabBeside(context))
  copies.set(context, copy)
  await copy.setViewportSize(tab.viewportSize() ?? { width: 1280, height: 900 })
  await copy.unrouteAll()
  await copy.route(`${address}/copy`, (route) => route.fulfill({ body: html, contentType: 'text/html' }))
  await copy.goto(`${address}/copy`)
  return copy
}

async function tabBeside(context: BrowserContext): Promise<Tab> {
  const beside = await context.browser()?.newContext()
  if (!beside) throw new Error('The browser has gone.')
  return beside.newPage()
}

async function ownObjections({ tab }: Window): Promise<string[]> {
  const seen = await tab.evaluate(() => ({
    tooWideBy: document.documentElement.scrollWidth - window.innerWidth,
    headings: document.querySelectorAll('h1').length,
    secrets: [...document.querySelectorAll('input[type=password]')].map((input) => input.getAttribute('name') ?? ''),
  }))
  return [
    ...(seen.tooWideBy > 0 ? [`It is ${seen.tooWideBy} px too wide.`] : []),
    ...(seen.headings === 1 ? [] : [`It has ${seen.headings} main headings.`]),
    ...seen.secrets
      .filter((name) => !isSecretField(name))
      .map((name) => `The secret field ${name} is not named as one.`),
  ]
}

/** The size of each request's answer as it was sent, headers too, since the measure was begun. */
export async function weigh(window: Window, act: () => Promise<unknown>): Promise<number> {
  const session = await window.context.newCDPSession(window.tab)
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await session.send('Network.enable')
  await act()
  await window.tab.waitForLoadState('networkidle')
  await session.detach()
  return bytes
}

declare global {
  var axe: { run: (options: RunOptions) => Promise<AxeResults> }
}
