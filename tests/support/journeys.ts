/** The steps that journeys share, done as a person does them: reading labels and pressing buttons. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import type { Screen, Window } from './browser.ts'
import { launchChromium, openWindow } from './browser.ts'
import type { KeptPlace, KeptProcess } from './kept-process.ts'
import { aKeptPlace, builtProgram, endKept, home, startKept } from './kept-process.ts'
import { look } from './look.ts'

export const passphrases = {
  first: 'seven quiet herons wading',
  second: 'eleven brisk otters rowing',
  third: 'purple ladders under Tuesday',
} as const

export const ada = { name: 'Ada Quill', email: 'ada@rowan.test', passphrase: passphrases.first }

/** Where a journey takes place: Kept itself, and a browser to open windows in. */
export interface Ground {
  place: KeptPlace
  kept: KeptProcess
  browser: Browser
  open(screen?: Screen): Promise<Window>
  leave(): Promise<void>
}

export async function aGround(env: Record<string, string> = {}): Promise<Ground> {
  const place = aKeptPlace()
  const [kept, browser] = await Promise.all([startKept(place, { env }), launchChromium()])
  const address = kept.address().replace('127.0.0.1', 'localhost')
  return {
    place,
    kept,
    browser,
    open: (screen) => openWindow(browser, address, screen),
    leave: async () => {
      await browser.close()
      await endKept()
    },
  }
}

/** What a command of `./kept` said, such as `organisation add`, run while Kept is running; one that fails throws. */
export async function command({ place }: Pick<Ground, 'place'>, ...words: string[]): Promise<string> {
  const env = { PATH: process.env['PATH'], HOME: place.folder, KEPT_HOME: home, KEPT_DATA: place.dataFolder }
  const run = promisify(execFile)(process.execPath, ['--enable-source-maps', builtProgram, ...words], {
    env: { ...env, KEPT_KEY_FILE: place.keyFile },
  })
  const { stdout, stderr } = await run
  return `${stderr}\n${stdout}`
}

/** Presses a button and waits for the page that it leads to. */
export async function press({ tab }: Window, name: string | RegExp): Promise<void> {
  await arrive(tab, () => tab.getByRole('button', { name }).first().click())
}

/** Follows a link, whether it looks like one or like a button. */
export async function follow({ tab }: Window, name: string | RegExp): Promise<void> {
  const link = tab.getByRole('link', { name }).or(tab.locator('a').and(tab.getByRole('button', { name })))
  await arrive(tab, () => link.first().click())
}

async function arrive(tab: Window['tab'], act: () => Promise<void>): Promise<void> {
  const arrived = tab.waitForEvent('load')
  await Promise.all([arrived, act()])
}

export async function fill({ tab }: Window, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(answers)) await tab.getByLabel(label, { exact: true }).fill(text)
}

export interface Founding {
  organisation: string
  nation: string
  name: string
  email: string
  passphrase: string
  role?: string
}

/** From the set-up link to the page about the recovery key; every page on the way is looked at. */
export async function setUp(window: Window, link: string, founding: Founding): Promise<void> {
  await window.go(link)
  await look(window)
  await fill(window, { 'Name of the organisation': founding.organisation })
  await window.tab.getByLabel(founding.nation, { exact: true }).check()
  await press(window, 'Next')
  await look(window)
  await fill(window, {
    'Your name': founding.name,
    'Your e-mail address': founding.email,
    'Choose a passphrase': founding.passphrase,
  })
  await window.tab.getByLabel(founding.role ?? 'None of these', { exact: true }).check()
  await press(window, 'Finish')
}

/** Ada's window after her first evening without the recovery key, on This week. */
export async function firstEvening(ground: Ground, screen: Screen = {}): Promise<Window> {
  const window = await ground.open(screen)
  const founding = { organisation: 'Rowan Tree Music', nation: 'Wales', ...ada }
  await setUp(window, ground.kept.setUpPath() ?? '', founding)
  await window.go('/this-week')
  return window
}

/** The code to hand over, as it is shown once. */
export async function invite(window: Window, person: { name: string; work?: string }): Promise<string> {
  await window.go('/people/invite')
  await fill(window, { 'Their name': person.name, ...(person.work ? { 'What they do (optional)': person.work } : {}) })
  await press(window, 'Invite them')
  return codeShown(window)
}

export async function codeShown({ tab }: Window): Promise<string> {
  return (await tab.locator('.kept-code__group').allInnerTexts()).join('-')
}

export async function join(
  window: Window,
  code: string,
  account: { email: string; passphrase: string },
): Promise<void> {
  await window.go('/join')
  await fill(window, { 'Your code': code })
  await press(window, 'Next')
  await fill(window, { 'Your e-mail address': account.email, 'Choose a passphrase': account.passphrase })
  await press(window, 'Join')
}

export async function signIn(window: Window, account: { email: string; passphrase: string }): Promise<void> {
  await window.go('/sign-in')
  await fill(window, { 'E-mail address': account.email, Passphrase: account.passphrase })
  await press(window, 'Sign in')
}
