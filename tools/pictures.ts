/** `node tools/pictures.ts`: the pictures of the README, taken of invented people in a Kept of its own. */
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Window } from '#tests/support/browser.ts'
import { launchChromium, openWindow } from '#tests/support/browser.ts'
import { command, fill, press, signIn } from '#tests/support/journeys.ts'
import type { KeptProcess } from '#tests/support/kept-process.ts'
import { aKeptPlace, endKept, home, startKept } from '#tests/support/kept-process.ts'

const folder = join(home, 'docs/pictures')
/** A wide screen and a phone; the top of a long page says enough. */
const screens = [
  { width: 1280, height: 780, called: '' },
  { width: 390, height: 844, called: '-phone' },
] as const
/** A README is read on phones too. */
const mostBytes = 150 * 1024

/** `from`: the heading that the picture begins with, where the top of the page says less. */
async function take({ tab }: Window, name: string, from?: string): Promise<void> {
  for (const { width, height, called } of screens) {
    await tab.setViewportSize({ width, height })
    if (from) await tab.getByRole('heading', { name: from }).evaluate((heading) => heading.scrollIntoView())
    const path = join(folder, `${name}${called}.png`)
    // Full of words, as a list is, it would be too heavy at its whole height.
    await tab.screenshot({ path, clip: { x: 0, y: 0, width, height: from ? 680 : height } })
    const bytes = statSync(path).size
    if (bytes > mostBytes) throw new Error(`${path} is ${Math.ceil(bytes / 1024)} KB.`)
    console.log(`${name}${called}.png: ${Math.ceil(bytes / 1024)} KB`)
  }
}

/** The passphrase of everybody in the demo, and the address of the first of them, who may do most. */
function accountIn(said: string): { email: string; passphrase: string } {
  const lines = said.split('\n').map((line) => line.trim())
  const at = lines.findIndex((line) => line.endsWith('signs in with this passphrase:'))
  const email = lines.find((line) => /^\S+@\S+\.example\s/.test(line))?.split(/\s/)[0]
  const passphrase = lines[at + 1]
  if (at < 0 || !email || !passphrase) throw new Error(`The demo did not say who signs in how:\n${said}`)
  return { email, passphrase }
}

async function takeAll(window: Window): Promise<void> {
  await window.go('/this-week')
  await take(window, 'this-week')
  await window.go('/board')
  await take(window, 'board', 'Who looks after it')
  await window.go('/people')
  await take(window, 'people')
  await window.go('/security/check')
  await take(window, 'check')
  await window.go('/people/invite')
  await fill(window, { 'Their name': 'Fennel Ashgrove', 'What they do (optional)': 'Percussion tutor' })
  await press(window, 'Make the code')
  await take(window, 'invitation-code')
}

async function takeSettingUp(browser: Browser): Promise<void> {
  const kept = await startKept(aKeptPlace())
  const window = await openWindow(browser, addressOf(kept))
  await window.go(kept.setUpPath() ?? '')
  await take(window, 'set-up')
}

async function takeInUse(browser: Browser): Promise<void> {
  const place = aKeptPlace()
  const account = accountIn(await command({ place }, 'demo'))
  const window = await openWindow(browser, addressOf(await startKept(place)))
  await window.go('/sign-in')
  await take(window, 'sign-in')
  await signIn(window, account)
  await takeAll(window)
}

const addressOf = (kept: KeptProcess) => kept.address().replace('127.0.0.1', 'localhost')

mkdirSync(folder, { recursive: true })
const browser = await launchChromium()
try {
  await takeSettingUp(browser)
  await takeInUse(browser)
} finally {
  await browser.close()
  await endKept()
}
