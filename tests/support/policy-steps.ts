/** The steps of journeys about policies, done as a person does them. */
import type { Locator } from 'playwright-core'
import { readPolicies } from '#tests/policies/read-policy-file.ts'
import { asMessyDocx } from '#tests/policies/render/as-docx.ts'
import type { Screen, Window } from './browser.ts'
import type { Ground } from './journeys.ts'
import { ada, fill, follow, press, setUp } from './journeys.ts'

/** One of the policies that the reader is developed on, typed into Word by somebody who never heard of styles. */
export async function aMessyWordFile(name: string): Promise<Buffer> {
  const policy = readPolicies('development').find((one) => one.name === name)
  if (!policy) throw new Error(`There is no policy called ${name} to bring.`)
  return Buffer.from(await asMessyDocx(policy))
}

/** Ada sets Kept up, and may bring policies. */
export async function setUpByLead(ground: Ground, screen: Screen = {}): Promise<Window> {
  const window = await ground.open(screen)
  const founding = { organisation: 'Rowan Tree Music', nation: 'Wales', ...ada, role: 'Safeguarding lead' }
  await setUp(window, ground.kept.setUpPath() ?? '', founding)
  return window
}

export const wordsOf = ({ tab }: Window): Promise<string> => tab.locator('main').innerText()

/** The statement, with all that is said of it. */
export const passage = ({ tab }: Window, text: string): Locator => tab.locator('.kept-passage', { hasText: text })

/** Opens what is folded away. */
export const unfold = ({ tab }: Window, summary: string): Promise<void> =>
  tab.locator('summary', { hasText: summary }).click()

/** From the form for bringing a policy to its draft; the form differs where the organisation has one already. */
export async function bringWordFile(window: Window, title: string, name: string, buffer: Buffer): Promise<void> {
  const another = window.tab.getByLabel('Another policy')
  if ((await another.count()) > 0) await another.check()
  await fill(window, { 'What is it called?': title })
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  await window.tab.getByLabel('Choose its file').setInputFiles({ name, mimeType, buffer })
  await press(window, 'Read it')
}

/** From the draft to the page where one statement is put right. */
export function openStatement(window: Window, text: string): Promise<void> {
  const start = text.slice(0, 20).replaceAll(/[^\w ]/g, '.')
  return follow(window, new RegExp(`^Change ?: ${start}`))
}

/** From the draft, and back to it. */
export async function reword(window: Window, text: string, wording: string): Promise<void> {
  await openStatement(window, text)
  await follow(window, 'Change its words')
  await fill(window, { 'The statement': wording })
  await press(window, 'Save')
}

/** Fills in who signs; the days are there already. */
export const sign = (window: Window, name: string, role: string): Promise<void> =>
  fill(window, { 'Your name': name, 'Your role': role, 'Sign by typing your name again': name })

/** On a busy machine the reading takes longer than the page waits: then its own page looks again until it is done. */
export async function untilRead(window: Window): Promise<void> {
  if (!window.tab.url().includes('/sources/')) return
  await window.tab.getByRole('button', { name: 'See how Kept reads it' }).waitFor({ timeout: 60_000 })
  await follow(window, 'See how Kept reads it')
}
