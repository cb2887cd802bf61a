/** The steps of journeys about the board, done as a person does them: saying how a commitment would be known, and taking its picture. */
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import type { Window } from './browser.ts'
import { ada, follow } from './journeys.ts'

/** Pictures are for people to look at: KEPT_PICTURES names a folder that keeps them. Never one of the repository's. */
export const pictures = process.env['KEPT_PICTURES'] ?? join(tmpdir(), 'kept-board-pictures')

export async function picture({ tab }: Window, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await tab.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

/** The first of the page's commitments that nobody decided is decided, and the page comes back; false where none is left anywhere. */
export async function decideNext(window: Window, whatPeopleDo: string): Promise<boolean> {
  const { tab } = window
  const open = tab.locator('.kept-card', { has: tab.getByRole('button', { name: 'Save this one' }) })
  while ((await open.count()) === 0) {
    const more = tab.getByRole('link', { name: 'More of this section' })
    if ((await more.count()) > 0) await follow(window, 'More of this section')
    else if ((await tab.getByRole('button', { name: /^Next section/ }).count()) > 0)
      await follow(window, /^Next section/)
    else return false
  }
  const card = open.first()
  await card.getByLabel('Something or somebody shows it').check()
  if ((await card.getByText('Kept suggests it').count()) > 0) await card.locator('input[name=promise]').first().check()
  else await byPeople(card, whatPeopleDo)
  const arrived = tab.waitForEvent('load')
  await Promise.all([arrived, card.getByRole('button', { name: 'Save this one' }).click()])
  return true
}

async function byPeople(card: Locator, does: string): Promise<void> {
  await card.getByLabel('People do it, and say so').check()
  await card.getByLabel('What do they do?').fill(does)
  await card.getByLabel('How often does somebody confirm it?').selectOption('Every 3 months')
  await card.getByLabel('Who looks after it?').selectOption(`${ada.name} (you)`)
}
