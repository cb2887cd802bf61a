/** Whoever chooses Cymraeg is spoken to in Welsh wherever nobody need be signed in, errors and refusals too. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import { englishOnly, isWelsh } from '#tests/support/catalogue.ts'
import type { Ground } from '#tests/support/journeys.ts'
import { ada, aGround, command, firstEvening, invite, passphrases } from '#tests/support/journeys.ts'
import { look } from '#tests/support/look.ts'

/** What people themselves are called, and what they typed. */
const names = ['Kept', 'Rowan Tree Music', 'Ben Okoro']

/** Looks at the page, and at every word on it and behind it. */
async function hear(window: Window): Promise<void> {
  await look(window)
  const { language, texts } = await window.tab.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = [document.title]
    while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '')
    for (const element of document.querySelectorAll('[aria-label]'))
      found.push(element.getAttribute('aria-label') ?? '')
    return { language: document.documentElement.lang, texts: found.map((text) => text.replace(/\s+/g, ' ').trim()) }
  })
  const words = texts
    .map((text) => text.replace(/^Gwall:\s*/, '').replace(/ – Kept$/, ''))
    .filter((text) => /\p{L}{2}/u.test(text) && !names.includes(text))
  expect({ page: window.tab.url(), language, notWelsh: words.filter((text) => !isWelsh(text)) }).toMatchObject({
    language: 'cy',
    notWelsh: [],
  })
  expect(words.filter((text) => englishOnly.has(text))).toEqual([])
}

/** The page's own form, sent as it stands. */
async function send({ tab }: Window): Promise<void> {
  const arrived = tab.waitForEvent('load')
  await Promise.all([arrived, tab.locator('main form button[type=submit]').last().click()])
}

async function type({ tab }: Window, fields: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await tab.locator(`main [name="${name}"]`).fill(text)
}

journey('in Welsh', () => {
  let ground: Ground
  let window: Window
  let code: string
  beforeAll(async () => {
    ground = await aGround()
    window = await ground.open({ language: 'cy' })
  })
  afterAll(() => ground.leave())

  test('before Kept is set up', async () => {
    await window.go('/')
    await hear(window)
  })

  test('setting up, with and without mistakes', async () => {
    const adas = await firstEvening(ground)
    code = await invite(adas, { name: 'Ben Okoro' })
    await window.go(/\/set-up\/link\/\S+/.exec(await command(ground, 'organisation', 'add'))?.[0] ?? '')
    await hear(window)
    await send(window)
    await hear(window)
    await type(window, { name: 'Rowan Tree Music' })
    await window.tab.locator('[value=wales]').check()
    await send(window)
    await hear(window)
    await type(window, { passphrase: 'aaaaaaaaaaaaaaa' })
    await send(window)
    await hear(window)
    await window.go('/set-up/link/nothing')
    await hear(window)
  })

  test('signing in, with and without mistakes', async () => {
    await window.go('/sign-in')
    await hear(window)
    await send(window)
    await hear(window)
    for (let guess = 0; guess < 7; guess += 1) {
      await type(window, { email: 'nobody@rowan.test', passphrase: 'not the right one at all' })
      await send(window)
    }
    await hear(window)
    await window.go('/signed-out')
    await hear(window)
  })

  test('joining with a code, with and without mistakes', async () => {
    await window.go('/join')
    await hear(window)
    await send(window)
    await hear(window)
    await type(window, { code: 'AAA-AAA-AAA-AAA-AAA-AAA' })
    await send(window)
    await hear(window)
    await type(window, { code })
    await send(window)
    await hear(window)
    for (const passphrase of ['short', 'passwordpassword', 'abababababababababab']) {
      await type(window, { email: 'ben@rowan.test', passphrase })
      await send(window)
      await hear(window)
    }
  })

  test('coming back without a passphrase', async () => {
    await window.go(/\/let-in\/\S+/.exec(await command(ground, 'let-in', ada.email))?.[0] ?? '')
    await hear(window)
    await send(window)
    await hear(window)
    await window.go('/let-in/nothing')
    await hear(window)
  })

  test('refusals', async () => {
    await window.go('/nowhere')
    await hear(window)
    await window.go('/join')
    await type(window, { code })
    await send(window)
    await type(window, { email: 'ben@rowan.test', passphrase: passphrases.second })
    await send(window)
    await window.go('/people')
    await hear(window)
    await window.go('/choose-organisation')
    await window.context.clearCookies({ name: '__Host-kept' })
    await send(window)
    await hear(window)
    expect(await window.tab.locator('h1').innerText()).toBe('Rydych wedi cael eich allgofnodi')
  })
})
