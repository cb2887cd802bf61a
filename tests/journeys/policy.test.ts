/** A charity brings its messy Word file, puts right what Kept read, adopts it, changes a sentence, sees the difference and adopts again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import type { Ground } from '#tests/support/journeys.ts'
import { ada, aGround, fill, follow, press, signIn } from '#tests/support/journeys.ts'
import { look } from '#tests/support/look.ts'
import {
  aMessyWordFile,
  bringWordFile,
  openStatement,
  passage,
  reword,
  setUpByLead,
  sign,
  unfold,
  wordsOf,
} from '#tests/support/policy-steps.ts'

const screens = [
  { device: 'desktop', width: 1280, script: true },
  { device: 'desktop', width: 1280, script: false },
  { device: 'phone', width: 360, script: true },
  { device: 'phone', width: 360, script: false },
]

/** Words of the policy that is brought, and what becomes of them. */
const filter = 'Gambling, porn, hate, the usual.'
const rules = ["They don't follow you, you don't follow them,", 'no DMs, no exceptions.']
const secret = "And whatever you tell us stays between you and us – cross our hearts, we'll keep it secret."
const noSecret = 'Whatever you tell us goes only to those who must know it to keep you safe.'
const vague = "She'll check in with you every week till it's properly sorted."
const measure = 'Marnie notes each talk in the book, and the family says when it is done.'
const chargers = 'Chargers are behind the bar – ask.'
const changed = 'Chargers are at the door: ask a helper in a blue top.'

journey('a policy', () => {
  let ground: Ground
  let word: Buffer
  beforeAll(async () => {
    ;[ground, word] = await Promise.all([aGround(), aMessyWordFile('drop-in-notice')])
    await setUpByLead(ground)
  })
  afterAll(() => ground.leave())

  describe.each(screens)('on a $device, with scripts on: $script', ({ device, width, script }) => {
    const title = `Phones and chats, ${device} ${script ? 'with' : 'without'} script`
    let window: Window
    /** The addresses of its first version and of all about it. */
    let [first, policy] = ['', '']
    beforeAll(async () => {
      window = await ground.open({ width, script })
      await signIn(window, ada)
    })

    test('is brought as a messy Word file, and read at once with what is in doubt first', async () => {
      await window.go('/policy')
      await look(window)
      await follow(window, /^Bring (your|another) policy$/)
      await look(window)
      await press(window, 'Read it')
      expect(await wordsOf(window)).toContain('Choose a file, or paste the words of your policy')
      await look(window)
      await bringWordFile(window, title, 'Phones policy FINAL v3 (2).docx', word)
      await look(window)
      expect(await window.tab.locator('h1').innerText()).toContain(title)
      const headings = (await window.tab.locator('h2').allInnerTexts()).join(', ')
      expect(headings).toMatch(/Please check first: [1-9].*Every statement/)
      expect(await passage(window, "If someone's in danger").innerText()).toContain('Commitment: do')
      expect(await wordsOf(window)).toContain('One thing in it is serious')
    })

    test('one doubtful statement is right, and is asked about no more', async () => {
      const before = await window.tab.locator('#check-title').innerText()
      const asked = await window.tab.locator('#check .kept-card p').first().innerText()
      await press(window, /^That is right/)
      await look(window)
      expect(await window.tab.locator('#check-title').innerText()).not.toBe(before)
      expect(await window.tab.locator('#check').innerText()).not.toContain(asked)
      expect(await passage(window, asked).innerText()).toContain('checked')
    })

    test('one statement is told what it is and what it is about', async () => {
      await openStatement(window, filter)
      await look(window)
      await window.tab.getByLabel('What is it?').selectOption('Commitment')
      await window.tab.getByLabel('Do it', { exact: true }).check()
      const about = window.tab.getByLabel('If it is a commitment: what is it about?')
      await about.selectOption('Filters and monitoring')
      await press(window, 'Save')
      await look(window)
      expect(await passage(window, filter).innerText()).toMatch(/Commitment: do\s+about filters and monitoring/)
    })

    test('a second is split where one thing ends and another begins', async () => {
      await openStatement(window, rules.join(' '))
      await follow(window, /^Split it/)
      await look(window)
      await fill(window, { 'One statement on each line': rules.join('\n') })
      await press(window, 'Split')
      await look(window)
      for (const rule of rules) expect(await passage(window, rule).locator('p').first().innerText()).toBe(rule)
    })

    test('a third is found in what was brought and worded anew, and is serious no longer', async () => {
      await openStatement(window, secret)
      await unfold(window, 'Where it stands in what you brought')
      expect(await window.tab.locator('mark').innerText()).toBe(secret)
      await look(window)
      await window.tab.goBack()
      await reword(window, secret, noSecret)
      await look(window)
      expect(await passage(window, noSecret).count()).toBe(1)
      expect(await wordsOf(window)).not.toContain('One thing in it is serious')
    })

    test('worth changing says why; a measure is written beside words that cannot be checked', async () => {
      await follow(window, /^Worth changing/)
      await look(window)
      expect(await wordsOf(window)).toContain('It does not say how often it is reviewed.')
      await follow(window, /^Write your own measure/)
      await look(window)
      await fill(window, { 'How would we know?': measure })
      await press(window, 'Save')
      await look(window)
      expect(await passage(window, vague).innerText()).toContain(measure)
    })

    test('a fact is put right, and what follows from it with it', async () => {
      await unfold(window, 'Facts: who, when, whom to ring')
      await look(window)
      await follow(window, 'Put the facts right')
      await look(window)
      await fill(window, { 'Last reviewed': '2026-05', 'Reviewed every how many months?': '12' })
      await press(window, 'Save')
      await unfold(window, 'Facts: who, when, whom to ring')
      expect(await wordsOf(window)).toContain('Every 12 months')
      await follow(window, /^Worth changing/)
      expect(await wordsOf(window)).not.toContain('It does not say how often it is reviewed.')
      await follow(window, 'Back to every statement')
    })

    test('it is adopted under a typed signature, and then nobody can change it', async () => {
      await follow(window, 'Adopt this policy')
      await look(window)
      await press(window, 'Adopt version 1')
      expect(await window.tab.title()).toMatch(/^Error: /)
      await look(window)
      await sign(window, ada.name, 'Chair of trustees')
      await press(window, 'Adopt version 1')
      await look(window)
      first = window.tab.url()
      expect(await wordsOf(window)).toContain('Version 1, in force')
      expect(await wordsOf(window)).toContain(`by ${ada.name}, Chair of trustees`)
      expect(await window.tab.getByRole('link', { name: /^Change/ }).count()).toBe(0)
    })

    test('one sentence is changed in a new draft, and the difference shows that sentence alone', async () => {
      await follow(window, 'All about this policy')
      policy = window.tab.url()
      await look(window)
      await press(window, 'Begin a change')
      await look(window)
      await reword(window, chargers, changed)
      await window.go(policy)
      await look(window)
      await follow(window, 'What it changes')
      await look(window)
      const told = await window.tab.locator('.kept-passage').allInnerTexts()
      expect(told).toHaveLength(1)
      for (const said of ['Reworded', 'taken out:', 'behind', 'put in:', 'helper in a blue top'])
        expect(told[0]).toContain(said)
    })

    test('it is adopted again, and both versions stay', async () => {
      await window.go(policy)
      await follow(window, 'Adopt it')
      await look(window)
      await sign(window, ada.name, 'Chair of trustees')
      await press(window, 'Adopt version 2')
      await look(window)
      expect(await wordsOf(window)).toContain(changed)
      await window.go(first)
      await look(window)
      expect(await wordsOf(window)).toContain('This version is not in force any more.')
      expect(await wordsOf(window)).toContain(chargers)
    })

    test('it is looked at again and left as it is, which is written down', async () => {
      await window.go(policy)
      await follow(window, 'Look at it again')
      await look(window)
      await sign(window, ada.name, 'Chair of trustees')
      await press(window, 'We leave it as it is')
      await look(window)
      expect(await wordsOf(window)).toContain('Version 2 looked at again')
    })
  })
})
