/** A new coordinator's first evening, on a phone: install, bring the policy, confirm, adopt, say how we would know, publish, report. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decideNext, picture } from '#tests/support/board-steps.ts'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import type { Ground } from '#tests/support/journeys.ts'
import { ada, aGround, fill, follow, press, setUp } from '#tests/support/journeys.ts'
import { look } from '#tests/support/look.ts'
import type { PageLoads } from '#tests/support/page-loads.ts'
import { pageLoadsOf } from '#tests/support/page-loads.ts'
import {
  aMessyWordFile,
  bringWordFile,
  openStatement,
  passage,
  sign,
  untilRead,
  wordsOf,
} from '#tests/support/policy-steps.ts'

/** What one evening may ask of a volunteer. */
const mostLoads = 40
/** Commitments that are decided on this evening. The others wait: that is “not set up”, which is not “not met”. */
const decidedAtOnce = 8

const surnames = 'No surnames next to faces on the website, please.'
const founding = { organisation: 'Brindlewick Otters', nation: 'England', ...ada, role: 'Online safety coordinator' }

journey('the first evening of a new coordinator', () => {
  describe.each([{ script: false }, { script: true }])('with scripts on: $script', ({ script }) => {
    let ground: Ground
    let word: Buffer
    let window: Window
    let loads: () => PageLoads
    beforeAll(async () => {
      ;[ground, word] = await Promise.all([aGround(), aMessyWordFile('swimming-club')])
      window = await ground.open({ width: 390, script })
      loads = pageLoadsOf(window)
    })
    afterAll(() => ground.leave())

    const heading = () => window.tab.locator('h1').innerText()

    test('Kept is set up, and its recovery key is on paper', async () => {
      await setUp(window, ground.kept.setUpPath() ?? '', founding)
      await look(window)
      await press(window, 'Make the recovery key')
      await look(window)
      const groups = await window.tab.locator('.kept-code__group').allInnerTexts()
      await fill(window, { 'The last two groups of the recovery key': groups.slice(-2).join(' ') })
      await press(window, 'It is on paper')
      await look(window)
      expect(await wordsOf(window)).toContain('Bring your online safety policy')
    })

    test('the policy is brought as a Word file, and what Kept doubts is looked at', async () => {
      await follow(window, 'Bring it or write one')
      await look(window)
      await follow(window, 'Bring your policy')
      await look(window)
      await bringWordFile(window, 'Online rules', 'Online rules FINAL.docx', word)
      await untilRead(window)
      await look(window)
      for (
        let at = 0;
        at < 3 && (await window.tab.getByRole('button', { name: /^That is right/ }).count()) > 0;
        at += 1
      )
        await press(window, /^That is right/)
      await look(window)
    })

    test('one statement is put right, and what is worth changing is read', async () => {
      await openStatement(window, surnames)
      await look(window)
      await window.tab.getByLabel('Never do it', { exact: true }).check()
      await press(window, 'Save')
      await look(window)
      expect(await passage(window, surnames).innerText()).toContain('checked')
      await follow(window, /^Worth changing/)
      await look(window)
    })

    test('it is adopted, and leads on to how we would know', async () => {
      await follow(window, 'Adopt this policy')
      await look(window)
      await sign(window, ada.name, 'Online safety coordinator')
      await press(window, 'Adopt version 1')
      await look(window)
      await follow(window, 'How would we know?')
      await look(window)
      await follow(window, 'Begin')
      await look(window)
    })

    test('some commitments are decided, one by one, and the page comes back to where it was', async () => {
      for (let at = 0; at < decidedAtOnce; at += 1) {
        expect(await decideNext(window, 'Ada asks two helpers after a session.')).toBe(true)
        await look(window)
      }
      expect(await wordsOf(window)).toMatch(/decided\. Each is saved by itself/)
    })

    test('the policy is published, as it was seen before', async () => {
      await followMenu(window, 'More')
      await look(window)
      await follow(window, 'Public page')
      await look(window)
      await follow(window, 'Choose what everybody sees')
      await look(window)
      for (const question of ['Can the page be read in Welsh too?', 'Are your own contacts shown?'])
        await window.tab.getByRole('group', { name: question }).getByLabel('No', { exact: true }).check()
      await press(window, 'Show me the page first')
      await look(window)
      await press(window, 'Publish it')
      await look(window)
      expect(await wordsOf(window)).toContain('Published')
    })

    test('the trustees have a report, made with one button', async () => {
      await followMenu(window, 'Reports')
      await look(window)
      await press(window, 'Make a report now')
      expect(await heading()).toContain('Report for trustees')
      await look(window)
      await window.tab.getByText('Fingerprint of the PDF').waitFor({ timeout: 60_000 })
      await look(window)
    })

    test('the board shows all of it, and what waits is not held against anybody', async () => {
      await followMenu(window, 'What we said')
      await look(window)
      const words = await wordsOf(window)
      expect(words).toContain('Not set up')
      expect(words).toContain('It cannot show that every child is safe.')
      await picture(window, `evening-board-${script ? 'with' : 'without'}-script`)
    })

    test(`the evening took at most ${mostLoads} pages, and none was asked for twice`, () => {
      const { all, counted, waited, twice } = loads()
      const lines = all.map(({ kind, address }, at) => `  ${at + 1}. ${kind}: ${nameless(address)}`)
      process.stdout.write(
        `With scripts on: ${script}. ${counted.length} pages, ${waited} waits.\n${lines.join('\n')}\n`,
      )
      expect(twice).toEqual([])
      expect(counted.length).toBeLessThanOrEqual(mostLoads)
    })
  })
})

/** With scripts a phone folds the menu away behind its button. */
async function followMenu(window: Window, name: string): Promise<void> {
  const menu = window.tab.getByRole('button', { name: 'Menu' })
  if (await menu.isVisible()) await menu.click()
  await follow(window, name)
}

/** Ids and codes say nothing to whoever reads the list. */
const nameless = (address: string) =>
  address.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').replace(/(\/link\/).*/, '$1…')
