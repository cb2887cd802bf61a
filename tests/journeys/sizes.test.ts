/** What a phone must fetch: little the first time, less afterwards, as it is sent and measured in a browser. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import type { Ground } from '#tests/support/journeys.ts'
import { aGround, firstEvening } from '#tests/support/journeys.ts'
import { weigh } from '#tests/support/look.ts'

const firstVisit = 60 * 1024
const laterPage = 12 * 1024

function tell(what: string, bytes: number): void {
  process.stdout.write(`${what}: ${(bytes / 1024).toFixed(1)} KB\n`)
}

journey('what is sent', () => {
  let ground: Ground
  let adas: Window
  beforeAll(async () => {
    ground = await aGround()
    adas = await firstEvening(ground)
    for (let person = 0; person < 60; person += 1)
      await adas.context.request.post('/people/invite', {
        form: {
          name: `Person ${person} of a Choir with a Long Name`,
          work: 'Sings the second alto in the youth choir',
        },
        headers: { origin: adas.address, 'sec-fetch-site': 'same-origin' },
      })
  })
  afterAll(() => ground.leave())

  test.each(['en', 'cy'] as const)('a first visit, with styles, script and letters (%s)', async (language) => {
    const window = await ground.open()
    await window.go(`/language/${language}?then=/healthz`)
    const bytes = await weigh(window, () => window.go('/sign-in'))
    tell(`A first visit (${language})`, bytes)
    expect(await window.tab.locator('html').getAttribute('lang')).toBe(language)
    expect(bytes).toBeGreaterThan(laterPage)
    expect(bytes).toBeLessThanOrEqual(firstVisit)
  })

  test.each([
    '/this-week',
    '/people',
    '/people/invite',
    '/security/check',
    '/security/record',
    '/account',
  ])('the page %s, later', async (path) => {
    const bytes = await weigh(adas, () => adas.go(path))
    tell(`Later: ${path}`, bytes)
    expect(bytes).toBeGreaterThan(1_024)
    expect(bytes).toBeLessThanOrEqual(laterPage)
  })
})
