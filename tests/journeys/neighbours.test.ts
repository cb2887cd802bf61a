/** Two organisations in one Kept: neither can tell that the other is there. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import type { Ground } from '#tests/support/journeys.ts'
import { aGround, command, firstEvening, follow, invite, passphrases, setUp } from '#tests/support/journeys.ts'
import { look } from '#tests/support/look.ts'

const owen = { name: 'Owen Marsh', email: 'owen@saltmarsh.test', passphrase: passphrases.third }

journey('two neighbours', () => {
  let ground: Ground
  let adas: Window
  let owens: Window
  let bensPage: string
  beforeAll(async () => {
    ground = await aGround()
    adas = await firstEvening(ground)
    await invite(adas, { name: 'Ben Okoro' })
    await follow(adas, 'I have it on paper')
    bensPage = new URL(adas.tab.url()).pathname
    const link = /\/set-up\/link\/\S+/.exec(await command(ground, 'organisation', 'add'))?.[0] ?? ''
    owens = await ground.open()
    await setUp(owens, link, {
      organisation: 'Saltmarsh Players',
      nation: 'England',
      ...owen,
      role: 'Safeguarding lead',
    })
  })
  afterAll(() => ground.leave())

  test('each sees their own people and their own record', async () => {
    for (const [window, own, other] of [
      [adas, 'Ada Quill', 'Owen Marsh'],
      [owens, 'Owen Marsh', 'Ada Quill'],
    ] as const) {
      for (const path of [
        '/people',
        '/security/record',
        '/this-week',
        '/people/organisation',
        '/choose-organisation',
      ]) {
        expect(await window.go(path)).toBe(200)
        await look(window)
        expect(await window.tab.content()).not.toContain(other)
      }
      await window.go('/people')
      expect(await window.tab.locator('main').innerText()).toContain(own)
    }
  })

  test('whoever has the very address of a neighbour’s page finds nothing there', async () => {
    expect(await adas.go(bensPage)).toBe(200)
    for (const path of [bensPage, `${bensPage}/edit`, `${bensPage}/appoint`]) {
      expect(await owens.go(path)).toBe(404)
      await look(owens)
      expect(await owens.tab.locator('body').innerText()).not.toContain('Ben Okoro')
    }
  })
})
