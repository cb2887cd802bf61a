/** Somebody who uses no mouse signs in, finds a person and appoints them, and always sees where they are. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import type { Ground } from '#tests/support/journeys.ts'
import { ada, aGround, firstEvening, invite } from '#tests/support/journeys.ts'

interface Focused {
  name: string
  isSeen: boolean
}

/** What has the focus, as it is called, and whether a person can see that it has it. */
function focused({ tab }: Window): Promise<Focused> {
  return tab.evaluate(() => {
    const element = document.activeElement
    if (!element) return { name: '', isSeen: false }
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    const style = getComputedStyle(element)
    const choice = label && getComputedStyle(label, '::before').boxShadow !== 'none'
    const isSeen = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || choice === true
    return { name: (label ?? element).textContent?.replace(/\s+/g, ' ').trim() ?? '', isSeen }
  })
}

/** Presses Tab until something of that name has the focus. */
async function tabTo(window: Window, name: string): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 40; presses += 1) {
    await window.tab.keyboard.press('Tab')
    const now = await focused(window)
    passed.push(now.name)
    if (now.name) expect(now).toEqual({ name: now.name, isSeen: true })
    if (now.name === name) return
  }
  expect(passed).toContain(name)
}

async function enter({ tab }: Window): Promise<void> {
  const arrived = tab.waitForEvent('load')
  await tab.keyboard.press('Enter')
  await arrived
}

const headingOf = ({ tab }: Window) => tab.locator('h1').innerText()

journey('by keyboard alone', () => {
  let ground: Ground
  let window: Window
  beforeAll(async () => {
    ground = await aGround()
    const first = await firstEvening(ground)
    await invite(first, { name: 'Ben Okoro' })
    window = await ground.open()
  })
  afterAll(() => ground.leave())

  test('she signs in', async () => {
    await window.go('/sign-in')
    await tabTo(window, 'E-mail address')
    await window.tab.keyboard.type(ada.email)
    await tabTo(window, 'Passphrase')
    await window.tab.keyboard.type(ada.passphrase)
    await enter(window)
    expect(await headingOf(window)).toBe('This week')
  })

  test('the first thing she can reach skips the head of the page', async () => {
    await window.go('/people')
    await window.tab.keyboard.press('Tab')
    expect((await focused(window)).name).toBe('Skip to main content')
    await window.tab.keyboard.press('Enter')
    await tabTo(window, 'Invite somebody')
  })

  test('she finds Ben and appoints him', async () => {
    await tabTo(window, 'Ben Okoro')
    await enter(window)
    await tabTo(window, 'Appoint Ben Okoro')
    await enter(window)
    await tabTo(window, 'Online safety coordinator')
    await window.tab.keyboard.press('ArrowDown')
    expect((await focused(window)).name).toBe('Safeguarding lead')
    await tabTo(window, 'Appoint')
    await enter(window)
    expect(await window.tab.locator('main table').innerText()).toContain('Safeguarding lead')
  })

  test('a gap in a form is reached from the summary', async () => {
    await window.go('/people/invite')
    await tabTo(window, 'Their name')
    await enter(window)
    expect(await window.tab.title()).toMatch(/^Error: /)
    await tabTo(window, 'Enter their name')
    await window.tab.keyboard.press('Enter')
    expect((await focused(window)).name).toBe('Their name')
  })

  test('she signs out', async () => {
    await window.go('/this-week')
    await tabTo(window, 'Sign out')
    await enter(window)
    expect(await headingOf(window)).toBe('You are signed out')
  })
})
