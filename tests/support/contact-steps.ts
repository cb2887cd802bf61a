/** The steps by which every page about contacts and related policies comes to have something to show. */
import type { Window } from './browser.ts'
import { ada, fill, press } from './journeys.ts'

export interface ContactsShown {
  /** A line of the organisation's own, and what was asked about its name. */
  line: string
  naming: string
  /** A policy held as a file, and sentences in force that name policies and a law. */
  related: string
  named: string
  law: string
}

export interface LongWords {
  title: string
  file: Buffer
}

/** The lead adds a contact for trustees, asks the trustee whether she may be named, and holds a policy. */
export async function showContacts(
  leads: Window,
  trustees: Window,
  { title, file }: LongWords,
): Promise<ContactsShown> {
  await leads.go('/helplines/add-own')
  await leads.tab.getByLabel('Trustee for safeguarding').check()
  await fill(leads, { 'What is it called?': title.slice(0, 95), 'E-mail address of the role': 'safe@rowan.test' })
  await press(leads, 'Add it')
  const line = await partOf(leads, '/edit')
  await leads.go(`/helplines/${line}/name`)
  await leads.tab.getByLabel(ada.name).check()
  await press(leads, 'Save')
  await trustees.go('/helplines')
  const naming = await lastOf(trustees, '/helplines/namings/')
  await leads.go('/citations/add')
  await fill(leads, { 'What is it called?': title })
  await leads.tab.getByLabel('Choose its file').setInputFiles({
    name: `${title.slice(0, 80)}.txt`,
    mimeType: 'text/plain',
    buffer: file,
  })
  await leads.tab.getByLabel('Not yet').check()
  await press(leads, 'Add it')
  const related = await partOf(leads, '/edit')
  const named = await lastOf(leads, '/citations/named/')
  await leads.go('/citations/laws')
  return { line, naming, related, named, law: await lastOf(leads, '/citations/laws/') }
}

/** The id before the end of the first link that ends so. */
async function partOf({ tab }: Window, end: string): Promise<string> {
  const href = await tab.locator(`main a[href$="${end}"]`).first().getAttribute('href')
  return href?.split('/').at(-2) ?? ''
}

/** The id at the end of the first link that begins so. */
async function lastOf({ tab }: Window, start: string): Promise<string> {
  const href = await tab.locator(`main a[href^="${start}"]`).first().getAttribute('href')
  return href?.split('/').at(-1) ?? ''
}
