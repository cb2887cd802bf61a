/** A lead opens the board on the first evening, narrows it by keyboard, looks back, reads one commitment and takes the board along. */
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import type { Ground } from '#tests/support/journeys.ts'
import { ada, aGround, fill, follow, press, signIn } from '#tests/support/journeys.ts'
import { look } from '#tests/support/look.ts'
import { setUpByLead, untilRead, wordsOf } from '#tests/support/policy-steps.ts'

const policy = `Online safety policy

Who looks after this
We will name an online safety coordinator, and show their name in every rehearsal room.
We will name a designated safeguarding lead and a deputy.

Contact
Staff must never send private messages to young people.
Leaders may use the official account to tell families about concerts.
Every adult signs the code of conduct before they begin.

Looking again
This policy is reviewed every year.
`
const names = ['Who looks after this', 'Contact', 'Looking again']
const screens = [
  { device: 'desktop', width: 1280, script: true },
  { device: 'phone', width: 320, script: false },
]
/** Pictures are for people to look at: KEPT_PICTURES names a folder that keeps them. */
const pictures = process.env['KEPT_PICTURES'] ?? join(tmpdir(), 'kept-board-pictures')

async function picture({ tab }: Window, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await tab.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

journey('the board', () => {
  let ground: Ground
  beforeAll(async () => {
    ground = await aGround()
    const first = await setUpByLead(ground)
    await first.go('/board')
    await look(first)
    expect(await wordsOf(first)).toContain('No policy is in force in Kept yet')
    await picture(first, 'empty')
    await first.go('/policy/bring')
    await fill(first, { 'What is it called?': 'Online safety policy', 'Or paste its words': policy })
    await press(first, 'Read it')
    await untilRead(first)
    await follow(first, 'Adopt this policy')
    await fill(first, { 'Your role': 'Safeguarding lead', 'Sign by typing your name again': ada.name })
    await press(first, 'Adopt version 1')
    expect(await wordsOf(first)).toContain('Version 1')
  }, 120_000)
  afterAll(() => ground.leave())

  describe.each(screens)('on a $device, with scripts on: $script', ({ device, width, script }) => {
    let window: Window
    beforeAll(async () => {
      window = await ground.open({ width, script })
      await signIn(window, ada)
    })

    test('shows every commitment under its heading, and nothing as not met before anybody set it up', async () => {
      await window.go('/board')
      await look(window)
      const words = await wordsOf(window)
      for (const text of ['We will name an online safety coordinator', 'Staff must never', ...names])
        expect(words).toContain(text)
      expect(words).toContain('Not set up')
      expect(words).toContain('It cannot show that every child is safe.')
      expect(words).not.toMatch(/not met\./i)
      await picture(window, `board-${device}`)
      await window.tab.emulateMedia({ media: 'print' })
      await picture(window, `print-${device}`)
      expect(await window.tab.locator('.kept-filter').isVisible()).toBe(false)
      expect(await window.tab.getByText('Staff must never').first().isVisible()).toBe(true)
      await window.tab.emulateMedia({ media: 'screen' })
    })

    test('is narrowed by keyboard alone', async () => {
      await window.go('/board')
      await window.tab.getByLabel('Answer', { exact: true }).focus()
      await window.tab.keyboard.type('A perm')
      for (let at = 0; at < 4; at += 1) await window.tab.keyboard.press('Tab')
      const arrived = window.tab.waitForURL(/answer=permission/)
      await Promise.all([arrived, window.tab.keyboard.press('Enter')])
      await look(window)
      expect(await window.tab.locator('.kept-answer-item').count()).toBe(1)
      expect(await wordsOf(window)).toContain('Leaders may use the official account')
      await follow(window, 'Show the whole board')
      expect(await window.tab.locator('.kept-answer-item').count()).toBeGreaterThan(4)
    })

    test('looks back at a day, and comes back to today', async () => {
      await window.go('/board')
      await window.tab.getByText('Look back at another day').first().click()
      await fill(window, { Day: '1', Month: '2', Year: '2020' })
      await press(window, 'Show that day')
      await look(window)
      expect(await wordsOf(window)).toContain('On 1 February 2020 no policy was in force in Kept yet.')
      await fill(window, { Day: '31', Month: '2', Year: '2020' })
      await press(window, 'Show that day')
      await look(window)
      expect(await wordsOf(window)).toContain('Enter the day as a real date')
      await window.go('/board?on=2020-02-01')
      await follow(window, 'Back to today')
      expect(await wordsOf(window)).toContain('Not set up')
    })

    test('tells one commitment and the last year, drawn and in a table', async () => {
      await window.go('/board')
      await follow(window, /^Staff must never/)
      await look(window)
      expect(await window.tab.getByRole('img', { name: 'How this commitment stood' }).count()).toBe(1)
      await picture(window, `commitment-${device}`)
      await window.go('/board/history')
      await look(window)
      await picture(window, `history-${device}`)
    })

    test('is taken along as a workbook and as CSV', async () => {
      await window.go('/board')
      for (const [link, name] of [
        ['as a workbook (XLSX)', /\.xlsx$/],
        ['as CSV', /\.csv$/],
      ] as const) {
        const coming = window.tab.waitForEvent('download')
        await window.tab.getByRole('link', { name: link }).click()
        expect((await coming).suggestedFilename()).toMatch(name)
      }
    })
  })
})
