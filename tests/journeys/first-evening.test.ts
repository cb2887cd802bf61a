/** Somebody installs Kept for their charity, and by the end of the evening it is theirs, with a key on paper. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import type { Ground } from '#tests/support/journeys.ts'
import { ada, aGround, fill, follow, press, setUp } from '#tests/support/journeys.ts'
import { look } from '#tests/support/look.ts'

journey('the first evening', () => {
  describe.each([{ script: true }, { script: false }])('with scripts on: $script', ({ script }) => {
    let ground: Ground
    let window: Window
    beforeAll(async () => {
      ground = await aGround()
      window = await ground.open({ script })
    })
    afterAll(() => ground.leave())

    test('before anybody set it up, the first page says where the link is', async () => {
      await window.go('/')
      await look(window)
      expect(await window.tab.locator('h1').innerText()).toBe('Kept is not set up yet')
    })

    test('the link leads through the organisation and the first person to the recovery key', async () => {
      const founding = { organisation: 'Rowan Tree Music', nation: 'Wales', ...ada, role: 'Trustee' }
      await setUp(window, ground.kept.setUpPath() ?? '', founding)
      await look(window)
      expect(await window.tab.locator('h1').innerText()).toBe('Recovery key')
    })

    test('the recovery key is shown once, and believed to be on paper when its end is typed', async () => {
      await press(window, 'Make the recovery key')
      await look(window)
      const groups = await window.tab.locator('.kept-code__group').allInnerTexts()
      expect(groups.length).toBeGreaterThan(5)
      await fill(window, { 'The last two groups of the recovery key': 'AAAA BBBB' })
      await press(window, 'It is on paper')
      await look(window)
      expect(await window.tab.title()).toMatch(/^Error: /)
      expect(await window.tab.content()).not.toContain(groups[0])
      await fill(window, { 'The last two groups of the recovery key': groups.slice(-2).join(' ').toLowerCase() })
      await press(window, 'It is on paper')
      await look(window)
      expect(await window.tab.locator('h1').innerText()).toBe('This week')
    })

    test('this week says what is unsafe, and the key is not among it any more', async () => {
      const week = await window.tab.locator('main').innerText()
      expect(week).toContain('Ada Quill')
      expect(week).not.toContain('recovery key is not on paper')
      await window.go('/security/recovery-key')
      await look(window)
      expect(await window.tab.locator('main').innerText()).toContain('It cannot be shown again')
    })

    test('the link works no second time', async () => {
      const stranger = await ground.open({ script })
      expect(await stranger.go(ground.kept.setUpPath() ?? '')).toBe(404)
      await look(stranger)
      expect(await stranger.tab.locator('h1').innerText()).toBe('This link cannot be used')
    })

    test('she signs out, and is not let back by the Back button', async () => {
      await window.go('/this-week')
      await press(window, 'Sign out')
      await look(window)
      expect(await window.tab.locator('h1').innerText()).toBe('You are signed out')
      await window.tab.goBack()
      expect(await window.tab.locator('h1').innerText()).toBe('Sign in')
      await follow(window, 'Come in with your code')
      await look(window)
    })
  })
})
