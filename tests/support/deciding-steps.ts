/** The steps of journeys about deciding and confirming commitments, done as a person does them. */
import type { Window } from './browser.ts'
import { fill, follow, press } from './journeys.ts'

/** The first commitment that waits is done by people, owned by whoever decides, and confirmed; a second is to see it. */
export async function tendFirst(window: Window, second: Window): Promise<Record<string, string>> {
  const { tab } = window
  await window.go('/board/sections')
  await follow(window, /^(Begin|Go on)$/)
  const section = new URL(tab.url()).pathname.split('/').at(-1) ?? ''
  const card = tab.locator('.kept-card', { has: tab.locator('form') }).first()
  const statement = (await card.getAttribute('id'))?.replace('commitment-', '') ?? ''
  await card.getByLabel('Something or somebody shows it').check()
  await card.getByLabel('People do it, and say so').check()
  await card.getByLabel('What do they do?').fill('Somebody looks into every room')
  await card.getByLabel('How often does somebody confirm it?').selectOption('Every month')
  await card.getByLabel('A second person must see it too').check()
  await card.getByLabel('Who looks after it?').selectOption({ index: 1 })
  await Promise.all([tab.waitForURL(/done=/), card.getByRole('button', { name: 'Save this one' }).click()])
  await window.go(`/board/commitments/${statement}/confirm`)
  await tab.getByLabel('Yes, it is done').check()
  await fill(window, { 'What did you see?': 'It was so in every room.' })
  await press(window, 'Save what I saw')
  await second.go('/board/confirmations')
  const href = await second.tab.locator('a[href*="/board/confirmations/"]').first().getAttribute('href')
  return { section, commitment: statement, confirmation: href?.split('/').at(-2) ?? '' }
}

/** A known gap is proposed, and what shows as met is drawn for somebody to look at. */
export async function beHonest(window: Window, second: Window, commitment: string): Promise<Record<string, string>> {
  await window.go(`/board/commitments/${commitment}/gap`)
  await fill(window, {
    'What will you do about it, and who?': 'Somebody buys a box.',
    Day: '1',
    Month: '3',
    Year: '2027',
  })
  await press(window, 'Ask a trustee to accept this')
  await second.go(`/board/commitments/${commitment}`)
  const gap = await second.tab.locator('a[href$="/accept"]').getAttribute('href')
  await second.go('/board/confirmations')
  await follow(second, 'Say that you have seen it too')
  await press(second, 'Yes, I have seen it too')
  await second.go('/board/checks')
  await press(second, 'Draw three')
  const spot = await second.tab.locator('a[href^="/board/checks/"]').first().getAttribute('href')
  return { gap: gap?.split('/').at(-2) ?? '', spot: spot?.split('/').at(-1) ?? '' }
}
