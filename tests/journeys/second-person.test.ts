/** A second person is brought in by a code on paper, looks after their own account, and is given work to do. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import type { Ground } from '#tests/support/journeys.ts'
import {
  aGround,
  fill,
  firstEvening,
  follow,
  invite,
  join,
  passphrases,
  press,
  signIn,
} from '#tests/support/journeys.ts'
import { look } from '#tests/support/look.ts'

const ben = { email: 'ben@rowan.test', passphrase: passphrases.second }

/** What This week says; notices come a moment after the act they tell of. */
async function weekOf(window: Window): Promise<string> {
  await window.go('/this-week')
  return window.tab.locator('main').innerText()
}

journey('the second person', () => {
  describe.each([{ script: true }, { script: false }])('with scripts on: $script', ({ script }) => {
    let ground: Ground
    let ada: Window
    let bens: Window
    let code: string
    beforeAll(async () => {
      ground = await aGround()
      ada = await firstEvening(ground, { script })
      bens = await ground.open({ script, width: 390 })
    })
    afterAll(() => ground.leave())

    test('Ada prints a code for Ben', async () => {
      code = await invite(ada, { name: 'Ben Okoro', work: 'Choir leader' })
      await look(ada)
      expect(code).toMatch(/^(\w{3}-){5}\w{3}$/)
      await follow(ada, 'I have it on paper')
      await look(ada)
      expect(await ada.tab.locator('main').innerText()).toContain('Has a code until')
    })

    test('Ben comes in with it, typed in small letters, and signs in with what he chose', async () => {
      await join(bens, code.toLowerCase().replaceAll('-', ' '), ben)
      await look(bens)
      expect(await bens.tab.locator('h1').innerText()).toBe('This week')
    })

    test('the code works no second time', async () => {
      const stranger = await ground.open({ script })
      await stranger.go('/join')
      await fill(stranger, { 'Your code': code })
      await press(stranger, 'Next')
      await look(stranger)
      expect(await stranger.tab.locator('main').innerText()).toContain('This code cannot be used')
    })

    test('without a role he is shown no way to people, and is told whom to ask', async () => {
      expect(await bens.tab.getByRole('link', { name: 'People' }).count()).toBe(0)
      expect(await bens.go('/people')).toBe(403)
      await look(bens)
    })

    test('he signs out and in again', async () => {
      await bens.go('/account')
      await look(bens)
      await press(bens, 'Sign out')
      await signIn(bens, ben)
      expect(await bens.tab.locator('h1').innerText()).toBe('This week')
    })

    test('a new passphrase ends his sessions everywhere else', async () => {
      const library = await ground.open({ script })
      await signIn(library, ben)
      await bens.go('/account/passphrase')
      await look(bens)
      await fill(bens, { 'The passphrase you have now': ben.passphrase, 'Choose a passphrase': passphrases.third })
      await press(bens, 'Change it')
      await look(bens)
      expect(await bens.tab.locator('h1').innerText()).toBe('Your account')
      await library.go('/this-week')
      expect(await library.tab.locator('h1').innerText()).toBe('Sign in')
    })

    test('he sees where he is signed in, and ends one and then all the others', async () => {
      const elsewhere: Window[] = []
      for (let place = 0; place < 3; place += 1) elsewhere.push(await ground.open({ script }))
      for (const window of elsewhere) await signIn(window, { ...ben, passphrase: passphrases.third })
      await bens.go('/account')
      const ends = bens.tab.getByRole('button', { name: /^End the session on/ })
      expect(await ends.count()).toBe(3)
      await look(bens)
      await press(bens, /^End the session on/)
      expect(await ends.count()).toBe(2)
      await press(bens, 'End all the others')
      expect(await ends.count()).toBe(0)
      for (const window of elsewhere) {
        await window.go('/this-week')
        expect(await window.tab.locator('h1').innerText()).toBe('Sign in')
      }
    })

    test('Ada appoints him, he is told, and can do more', async () => {
      await ada.go('/people')
      await look(ada)
      await follow(ada, 'Ben Okoro')
      await follow(ada, 'Appoint Ben Okoro')
      await look(ada)
      await ada.tab.getByLabel('Safeguarding lead').check()
      await press(ada, 'Appoint')
      await look(ada)
      expect(await ada.tab.locator('main table').innerText()).toContain('Safeguarding lead')
      await expect.poll(() => weekOf(bens), { timeout: 30_000 }).toContain('you were appointed: Safeguarding lead')
      await follow(bens, 'I have read it')
      await look(bens)
      await press(bens, 'I have read it')
      expect(await bens.tab.locator('main').innerText()).not.toContain('you were appointed')
      expect(await bens.go('/people')).toBe(200)
      await look(bens)
    })

    test('Ada ends it as of today, and it says so', async () => {
      await ada.go('/people')
      await follow(ada, 'Ben Okoro')
      await follow(ada, 'End the appointment as Safeguarding lead')
      await look(ada)
      await ada.tab.getByLabel('I know, and somebody will be found').check()
      await press(ada, 'End it')
      await look(ada)
      expect(await ada.tab.locator('main table').innerText()).not.toContain('No end set')
    })
  })
})
