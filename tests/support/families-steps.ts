/** The steps by which every page about a family comes to have something to show. */
import type { Window } from './browser.ts'
import { fill, press } from './journeys.ts'

export interface FamilyShown {
  child: string
  carer: string
  tie: string
}

/** A young person with one parent, both with the longest names people have. */
export async function keepAFamily(window: Window, name: string): Promise<FamilyShown> {
  await window.go('/families/add')
  await fill(window, { Name: name })
  await window.tab.getByLabel('I know their age').check()
  await window.tab.getByLabel('11 to 13').check()
  await window.tab.getByLabel('No', { exact: true }).check()
  await press(window, 'Add them')
  const child = new URL(window.tab.url()).pathname.split('/').at(-1) ?? ''
  await window.go(`/families/${child}/carers`)
  await fill(window, { Name: name, 'E-mail address (optional)': 'bartholomew-maximilian.featherstonehaugh@rowan.test' })
  await window.tab.getByLabel('Parent', { exact: true }).check()
  await window.tab.getByLabel('Has parental responsibility').check()
  await press(window, 'Add them')
  return { child, carer: await idBefore(window, 'carers'), tie: await idBefore(window, 'ties') }
}

async function idBefore({ tab }: Window, things: string): Promise<string> {
  const href = await tab.locator(`main a[href*="/families/${things}/"]`).first().getAttribute('href')
  return href?.split('/').at(-2) ?? ''
}
