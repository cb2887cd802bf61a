/** The steps by which the pages of terms, places and programmes come to have something to show. */
import type { Window } from './browser.ts'
import { fill, press } from './journeys.ts'

export interface ProgrammesShown {
  span: string
  venue: string
  programme: string
  spell: string
  forgotten: string
  [part: string]: string
}

/** `leads` is the name of whoever leads it, and `person` their id. */
export async function showProgrammes(
  window: Window,
  { title, leads, person }: { title: string; leads: string; person: string },
): Promise<ProgrammesShown> {
  const { tab } = window
  await window.go('/calendar/year')
  await tab.locator('input[name=year]').first().check()
  await press(window, 'Save these dates')
  const span = await idBefore(window, '/calendar/', '/edit')
  await window.go('/programmes/places/add')
  await fill(window, {
    'What is the place called?': title,
    'Who is the safeguarding lead of the place?': leads,
    'Their telephone number': '01632 960 001',
  })
  await tab.getByLabel('A school or college').check()
  await tab.getByLabel('The policy of the place').check()
  await press(window, 'Save')
  const venue = await idBefore(window, '/programmes/places/', '/edit')
  await window.go('/programmes/add')
  await fill(window, { 'What is it called?': title })
  await tab.getByLabel('Where does it meet?').selectOption(title)
  await fillDay(window, 'from', ['1', '9', '2026'])
  await press(window, 'Save')
  const programme = new URL(tab.url()).pathname.split('/').at(-1) ?? ''
  await window.go(`/programmes/${programme}/leaders`)
  await tab.getByLabel('Who?').selectOption(person)
  await press(window, 'Save')
  const spell = await idBefore(window, '/programmes/spells/', '/end')
  return { span, venue, programme, spell, forgotten: person }
}

async function fillDay({ tab }: Window, name: string, [day, month, year]: readonly [string, string, string]) {
  for (const [part, text] of Object.entries({ day, month, year }))
    await tab.locator(`input[name=${name}-${part}]`).fill(text)
}

/** The id between two parts of the first address of the page that has both. */
async function idBefore({ tab }: Window, before: string, after: string): Promise<string> {
  const href = await tab.locator(`main a[href^="${before}"][href$="${after}"]`).first().getAttribute('href')
  return href?.slice(before.length, -after.length) ?? ''
}
