/** What an adult is here as, and a check of theirs that was seen: steps in a browser, for pages that need both. */
import type { Window } from './browser.ts'
import { press } from './journeys.ts'

const fillDay = async ({ tab }: Window, name: string, [day, month, year]: readonly [string, string, string]) => {
  await tab.locator(`#${name}-day, [name="${name}-day"]`).first().fill(day)
  await tab.locator(`[name="${name}-month"]`).fill(month)
  await tab.locator(`[name="${name}-year"]`).fill(year)
}

/** Gives what stands for the parts of an address that varies. */
export async function keepAnAdult(window: Window, person: string, through: string): Promise<Record<string, string>> {
  const { tab } = window
  await window.go(`/people/${person}/engage`)
  await tab.getByLabel('Agency worker').check()
  await tab.getByLabel('Through whom do they come? (optional)').fill(through)
  await press(window, 'Save')
  const engagement = await tab.locator('main a[href^="/people/engagements/"]').first().getAttribute('href')
  await window.go(`/vetting/people/${person}/add`)
  await tab.getByLabel('DBS, enhanced', { exact: true }).check()
  await tab.getByLabel('Its number (optional)').fill('001234567890')
  await fillDay(window, 'issued', ['1', '9', '2026'])
  await tab.getByLabel('Yes', { exact: true }).check()
  await press(window, 'I have seen it')
  const clearance = await tab.locator('main a[href^="/vetting/checks/"]').first().getAttribute('href')
  return {
    engagement: engagement?.split('/').at(-1) ?? '',
    clearance: clearance?.split('/').at(-1) ?? '',
    checked: person,
  }
}
