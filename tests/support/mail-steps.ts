/** Steps with letters in a browser: somebody is invited by e-mail where there is no mail server, so that a letter waits to be handed over. */
import type { Window } from './browser.ts'
import { fill, press } from './journeys.ts'

/** The letter, and the token of the link in it. */
export async function inviteByLetter(window: Window, name: string): Promise<{ letter: string; token: string }> {
  await window.go('/people/invite')
  await fill(window, { 'Their name': name, 'Their e-mail address (optional)': 'invited@elsewhere.example' })
  await window.tab.getByLabel('By e-mail', { exact: true }).check()
  await press(window, 'Invite them')
  await window.go('/mail/by-hand')
  const href = await window.tab.locator('main tbody a').first().getAttribute('href')
  await window.go(`${href}/print`)
  const link = await window.tab.locator('main strong').innerText()
  return { letter: href?.split('/').at(-1) ?? '', token: link.trim().split('/').at(-1) ?? '' }
}
