/** The steps by which a policy in force comes to be read by everybody, done as a person does them. */
import type { Window } from './browser.ts'
import { fill, press } from './journeys.ts'

export interface Published {
  page: string
  slug: string
  /** A look from outside that was begun, and the address that is opened for it. */
  check: string
  reach: string
}

/** From the form to the page that everybody can read. */
export async function publishPage(window: Window, slug: string): Promise<string> {
  const { tab } = window
  await window.go('/publication/prepare')
  await tab.locator('input[name=policy]').first().check()
  await fill(window, { 'Address word': slug })
  for (const field of ['welsh', 'contacts']) await tab.locator(`input[name=${field}][value=yes]`).check()
  await press(window, 'Show me the page first')
  const page = new URL(tab.url()).pathname.split('/').at(-1) ?? ''
  await press(window, 'Publish it')
  return page
}

export async function beginToLook(window: Window): Promise<Pick<Published, 'check' | 'reach'>> {
  await window.go('/publication/reach')
  await press(window, 'Give me the address')
  const check = new URL(window.tab.url()).pathname.split('/').at(-1) ?? ''
  const reach = new URL(await window.tab.locator('.kept-address').innerText()).pathname
  return { check, reach }
}
