/** What people meet when something goes wrong: each time a sentence, a way on, and nothing that they typed is lost. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import type { Ground } from '#tests/support/journeys.ts'
import { ada, aGround, fill, firstEvening, follow, invite, join, passphrases, press } from '#tests/support/journeys.ts'
import { look } from '#tests/support/look.ts'

const headingOf = ({ tab }: Window) => tab.locator('h1').innerText()

journey('when something goes wrong', () => {
  describe.each([{ script: true }, { script: false }])('with scripts on: $script', ({ script }) => {
    let ground: Ground
    let adas: Window
    let bens: Window
    beforeAll(async () => {
      ground = await aGround()
      adas = await firstEvening(ground, { script })
      bens = await ground.open({ script, width: 390 })
      const code = await invite(adas, { name: 'Ben Okoro', work: 'Choir leader' })
      await join(bens, code, { email: 'ben@rowan.test', passphrase: passphrases.second })
    })
    afterAll(() => ground.leave())

    test('a form with a gap comes back with everything else in it, and leads to the gap', async () => {
      await adas.go('/people/invite')
      await fill(adas, {
        'What they do (optional)': 'Harp tutor',
        'Their e-mail address (optional)': 'harp@rowan.test',
      })
      await press(adas, 'Invite them')
      await look(adas)
      expect(await adas.tab.title()).toMatch(/^Error: Invite somebody/)
      expect(await adas.tab.getByLabel('What they do (optional)').inputValue()).toBe('Harp tutor')
      const focused = () => adas.tab.evaluate(() => document.activeElement?.className ?? '')
      if (script) expect(await focused()).toContain('govuk-error-summary')
      await adas.tab.getByRole('link', { name: 'Enter their name' }).click()
      if (script) expect(await adas.tab.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name')
      else expect(new URL(adas.tab.url()).hash).toBe('#name')
    })

    test('of two people who change the same thing, the second sees both texts and decides', async () => {
      await adas.go('/people')
      await follow(adas, 'Ben Okoro')
      await follow(adas, /^Change/)
      const other = await adas.another()
      await other.go(adas.tab.url())
      await fill(other, { 'What they do (optional)': 'Conductor' })
      await press(other, 'Save')
      await fill(adas, { 'What they do (optional)': 'Accompanist' })
      await press(adas, 'Save')
      await look(adas)
      expect(await adas.tab.locator('main dl').innerText()).toContain('Conductor')
      expect(await adas.tab.getByLabel('What they do (optional)').inputValue()).toBe('Accompanist')
      await press(adas, 'Save mine instead')
      await look(adas)
      expect(await adas.tab.locator('main dl').innerText()).toContain('Accompanist')
    })

    test('what is not there says so, and leads home', async () => {
      expect(await adas.go('/people/019a0000-0000-7000-8000-000000000000')).toBe(404)
      await look(adas)
      await follow(adas, 'Go to the first page')
      expect(await headingOf(adas)).toBe('This week')
    })

    test('what a role does not include says whom to ask', async () => {
      expect(await bens.go('/people/invite')).toBe(403)
      await look(bens)
      expect(await bens.tab.locator('main').innerText()).toContain('Ask')
    })

    test('whoever was signed out while writing signs in elsewhere, comes back and sends it', async () => {
      await adas.go('/people/invite')
      await fill(adas, { 'Their name': 'Kim Aster', 'What they do (optional)': 'Sound & “light”' })
      await adas.context.clearCookies()
      await press(adas, 'Invite them')
      await look(adas)
      expect(await headingOf(adas)).toBe('You have been signed out')
      const opened = adas.context.waitForEvent('page')
      await adas.tab.getByRole('link', { name: 'Sign in in a new tab' }).click()
      const door = { ...adas, tab: await opened }
      await door.tab.waitForLoadState()
      await fill(door, { 'E-mail address': ada.email, Passphrase: ada.passphrase })
      await press(door, 'Sign in')
      await door.tab.close()
      await press(adas, 'Send again')
      await look(adas)
      expect(await headingOf(adas)).toBe('Hand this code to Kim Aster')
      await follow(adas, 'I have it on paper')
      expect(await adas.tab.locator('main').innerText()).toContain('Sound & “light”')
    })

    test('whoever asks for a page without being signed in comes back to it afterwards', async () => {
      const stranger = await ground.open({ script })
      await stranger.go('/people')
      await look(stranger)
      await fill(stranger, { 'E-mail address': ada.email, Passphrase: 'not the right one at all' })
      await press(stranger, 'Sign in')
      await look(stranger)
      expect(await stranger.tab.getByLabel('E-mail address').inputValue()).toBe(ada.email)
      await fill(stranger, { Passphrase: ada.passphrase })
      await press(stranger, 'Sign in')
      expect(await headingOf(stranger)).toBe('People')
    })

    test('a press that is repeated does the act once', async () => {
      const code = await invite(adas, { name: 'Once Only' })
      expect(code).not.toBe('')
      await adas.tab.reload()
      await adas.go('/people')
      expect(await adas.tab.getByRole('link', { name: 'Once Only' }).count()).toBe(1)
    })
  })
})
