/** A trustees' meeting: the lead makes the report with one button, a trustee reads it, takes it as files, and signs it off. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkPdf } from '#platform/papers/check-pdf.ts'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import type { Ground } from '#tests/support/journeys.ts'
import { ada, aGround, fill, follow, invite, join, passphrases, press, signIn } from '#tests/support/journeys.ts'
import { look } from '#tests/support/look.ts'
import { setUpByLead, wordsOf } from '#tests/support/policy-steps.ts'

const screens = [
  { device: 'desktop', width: 1280, script: true },
  { device: 'desktop', width: 1280, script: false },
  { device: 'phone', width: 320, script: true },
  { device: 'phone', width: 320, script: false },
]

const tom = { name: 'Tom Ferris', email: 'tom@rowan.test', passphrase: passphrases.second }
const policy = `Online safety policy
Contacts
We will tell every family whom they can ring about a worry.
No leader writes to a young person in private.
This policy is reviewed every year.
`

journey('a report for trustees', () => {
  let ground: Ground
  beforeAll(async () => {
    ground = await aGround()
    const lead = await setUpByLead(ground)
    await lead.go('/policy/bring')
    await fill(lead, { 'What is it called?': 'Online safety policy', 'Or paste its words': policy })
    await press(lead, 'Read it')
    // On a busy machine it is still being read, and its page looks again and again.
    const draft = lead.tab.locator('a[href*="/policy/drafts/"]').first()
    await draft.waitFor({ state: 'attached', timeout: 60_000 })
    const href = (await draft.getAttribute('href')) ?? ''
    await lead.go(`${/^\/policy\/drafts\/[^/]+/.exec(href)?.[0]}/adopt`)
    await fill(lead, { 'Your role': 'Safeguarding lead', 'Sign by typing your name again': ada.name })
    await press(lead, 'Adopt version 1')
    const code = await invite(lead, { name: tom.name })
    await follow(lead, 'I have it on paper')
    await follow(lead, /^Appoint/)
    await lead.tab.getByLabel('Trustee', { exact: true }).check()
    await press(lead, 'Appoint')
    await join(await ground.open({}), code, tom)
  })
  afterAll(() => ground.leave())

  describe.each(screens)('on a $device, with scripts on: $script', ({ device, width, script }) => {
    let lead: Window
    let trustee: Window
    let address = ''
    const isFirst = device === 'desktop' && script
    beforeAll(async () => {
      ;[lead, trustee] = await Promise.all([ground.open({ width, script }), ground.open({ width, script })])
      await signIn(lead, ada)
      await signIn(trustee, tom)
    })

    test('is made with one button and can be read at once', async () => {
      await lead.go('/packs')
      await look(lead)
      await press(lead, 'Make a report now')
      expect(await lead.tab.locator('h1').innerText()).toContain('Report for trustees')
      const words = await wordsOf(lead)
      expect(words).toContain('It cannot show that every child is safe.')
      expect(words).toContain('No leader writes to a young person in private.')
      address = new URL(lead.tab.url()).pathname
      await lead.tab.getByText('Fingerprint of the PDF').waitFor({ timeout: 60_000 })
      await look(lead)
    })

    test('waits for the trustee, who takes it as a PDF that a screen reader can follow', async () => {
      await trustee.go('/this-week')
      // Seven things are enough for a week: the fourth report of one day waits for the Monday, and can be opened all the same.
      expect(await wordsOf(trustee)).toMatch(isFirst ? /A report waits to be read/ : /A report waits|until Monday/)
      await trustee.go(address)
      await look(trustee)
      const coming = trustee.tab.waitForEvent('download')
      await trustee.tab.getByRole('button', { name: 'PDF', exact: true }).click()
      const file = await coming
      expect(file.suggestedFilename()).toMatch(/^report-for-trustees-\d+-\d{4}-\d{2}-\d{2}\.pdf$/)
      const faults = checkPdf(readFileSync(await file.path())).flatMap((check) => check.faults)
      expect(faults).toEqual([])
    })

    test('is signed off for the meeting, over the fingerprint that is shown', async () => {
      await follow(trustee, 'Sign it off')
      await look(trustee)
      await press(trustee, 'Sign it off')
      expect(await wordsOf(trustee)).toContain('Type your name to sign')
      await look(trustee)
      await fill(trustee, {
        'What did the meeting decide? (optional)': 'Ada rings each helpline by May.',
        'Sign by typing your name': tom.name,
      })
      await press(trustee, 'Sign it off')
      expect(await wordsOf(trustee)).toContain('Decided: Ada rings each helpline by May.')
      await look(trustee)
      await follow(trustee, 'Make it again and compare')
      expect(await wordsOf(trustee)).toContain('the same to the last byte')
      await look(trustee)
    })

    test('is made by itself as often as the charity says', async () => {
      await lead.go('/packs/schedule')
      await look(lead)
      await lead.tab.getByLabel('Each term (every four months)').check()
      await fill(lead, { Day: '1', Month: '12', Year: String(new Date().getFullYear() + 1) })
      await press(lead, 'Save')
      expect(await wordsOf(lead)).toContain('Each term (every four months). The next is made on 1 December')
      await look(lead)
    })
  })
})
