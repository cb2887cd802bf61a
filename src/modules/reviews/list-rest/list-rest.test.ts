/** The page of everything else: what somebody may open and nothing more, and no way to it where there is nothing on it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

async function hrefs({ browser }: Someone, path: string, where: string): Promise<string[]> {
  const heard = await browser.get(path)
  return heard
    .page(`${where} a`)
    .toArray()
    .map((link) => heard.page(link).attr('href') ?? '')
}

test('a coordinator finds on it what does not stand in the bar, and each leads somewhere', async () => {
  const [bar, rest] = [
    await hrefs(people.amira, '/more', '.govuk-service-navigation'),
    await hrefs(people.amira, '/more', 'main'),
  ]
  expect(bar.length).toBeLessThanOrEqual(9)
  expect(rest.length).toBeGreaterThan(7)
  expect(rest.filter((href) => bar.includes(href))).toEqual([])
  for (const href of rest) expect([href, (await people.amira.browser.get(href)).status]).toEqual([href, 200])
})

test('a page that is reached by it shows in the bar where one is', async () => {
  const heard = await people.amira.browser.get('/systems')
  expect(heard.page('nav [aria-current]').attr('href')).toBe('/more')
  expect((await people.amira.browser.get('/more')).page('nav [aria-current=page]').attr('href')).toBe('/more')
})

test('somebody without a role, who may open nothing of it, is not led to it', async () => {
  expect(await hrefs(people.ben, '/this-week', '.govuk-service-navigation')).toEqual(['/this-week'])
  expect((await people.ben.browser.get('/more')).page('main').text()).toContain('nothing else')
})
