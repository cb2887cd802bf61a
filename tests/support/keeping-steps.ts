/** The steps by which the pages of other systems and of the papers about personal data come to have something to show. */
import type { Window } from './browser.ts'
import { fill, press } from './journeys.ts'

/** One system that nobody has looked at yet. */
export async function keepASystem(window: Window, name: string): Promise<{ system: string }> {
  await window.go('/systems/add')
  await fill(window, { 'What is it called?': name })
  await window.tab.locator('select[name=kind]').selectOption({ index: 1 })
  await press(window, 'Add it')
  return { system: new URL(window.tab.url()).pathname.split('/').at(-1) ?? '' }
}

/** The six papers, made and not adopted; gives the first. */
export async function makePapers(window: Window, role: string): Promise<{ paper: string }> {
  const { tab } = window
  await window.go('/privacy/facts')
  await fill(window, {
    'Whom can people ask about their data?': role,
    'Their e-mail address': 'bartholomew-maximilian.featherstonehaugh@rowan.test',
    'Who keeps the records if you close?': role,
  })
  await tab.locator('input[name=keptWhere]').first().check()
  await tab.locator('input[name=basis]').first().check()
  await press(window, 'Save')
  await press(window, 'Make the papers')
  const href = await tab.locator('main a[href^="/privacy/papers/"]').first().getAttribute('href')
  return { paper: href?.split('/').at(-1) ?? '' }
}
