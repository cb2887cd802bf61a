/** From an empty Kept to twenty young people whom only those see who should: as somebody does it who never saw Kept before. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeAt } from '#platform/identity/one-time-codes.ts'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import type { Ground } from '#tests/support/journeys.ts'
import {
  aGround,
  command,
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
const reason = 'She came to us on her own'

/** As a spreadsheet program of a country with commas in its numbers saves it: semicolons, and one byte a letter. */
function register(): Buffer {
  const rows = Array.from(
    { length: 18 },
    (_, at) => `Child ${wordFor(at)};0${(at % 9) + 1}/04/2013;Parent ${wordFor(at)}`,
  )
  const named = ['Zoë O’Brien;03/05/2012;Siân O’Brien', 'Chloé Ångström;04/05/2012;', 'Chloé Ångström;04/05/2012;']
  const bytes = `Pupil;D.O.B.;Mum or dad\r\n${[...named, ...rows].join('\r\n')}\r\n`.replaceAll('’', '\x92')
  return Buffer.from(bytes, 'latin1')
}

const wordFor = (at: number) => String.fromCharCode(65 + at).repeat(3)

/** The key as it is shown to somebody who cannot scan the picture, and what an app makes of it at this moment. */
async function addAnApp(window: Window): Promise<{ secret: string; recoveryCode: string }> {
  const { tab } = window
  await tab.locator('summary', { hasText: 'I cannot scan it' }).click()
  const secret = (await tab.locator('.kept-code__value').first().innerText()).replaceAll(/\s/g, '')
  await fill(window, { 'Name of the device': 'My phone', Code: codeAt(secret, new Date()) })
  await press(window, 'Add it')
  await look(window)
  expect(await tab.locator('h1').innerText()).toBe('Print your recovery codes')
  const recoveryCode = await tab.locator('.kept-code__value').first().innerText()
  await follow(window, 'I have them on paper')
  return { secret, recoveryCode: recoveryCode.replaceAll(/\s/g, '') }
}

const heading = ({ tab }: Window) => tab.locator('h1').innerText()
const text = ({ tab }: Window) => tab.locator('main').innerText()

journey('people and access', () => {
  describe('in the first week', () => {
    let ground: Ground
    let adas: Window
    /** On a phone, and with no script. */
    let bens: Window
    let recoveryCode: string
    beforeAll(async () => {
      ground = await aGround()
      adas = await firstEvening(ground)
      bens = await ground.open({ script: false, width: 390 })
    })
    afterAll(() => ground.leave())

    test('Ada is asked for a second step, and sets it up with the key that is shown', async () => {
      expect(await text(adas)).toContain('Set up a second step')
      await adas.go('/account/authenticators')
      await look(adas)
      await follow(adas, 'Add an authenticator app')
      await look(adas)
      await addAnApp(adas)
      expect(await text(adas)).toContain('My phone')
      await look(adas)
    })

    test('she invites Ben on paper and appoints him, and is told that nobody else is there to confirm it', async () => {
      const code = await invite(adas, { name: 'Ben Okoro', work: 'Choir leader' })
      await follow(adas, 'I have it on paper')
      await follow(adas, /^Appoint/)
      await adas.tab.getByLabel('Safeguarding lead').check()
      await press(adas, 'Appoint')
      await look(adas)
      await adas.go('/people/proposals')
      await look(adas)
      expect(await text(adas)).toContain('Safeguarding lead')
      await join(bens, code, ben)
      await look(bens)
      expect(await heading(bens)).toBe('This week')
    })

    test('a deputy is given by two: Ada proposes, Ben agrees', async () => {
      await invite(adas, { name: 'Cerys Vaughan' })
      await follow(adas, 'I have it on paper')
      await follow(adas, /^Appoint/)
      await adas.tab.getByLabel(/^Deputy lead/).check()
      await press(adas, 'Appoint')
      await look(adas)
      await bens.go('/people/proposals')
      await look(bens)
      await follow(bens, /Cerys Vaughan/)
      await look(bens)
      await bens.tab.getByLabel('Yes, I agree').check()
      await press(bens, 'Say so')
      await look(bens)
      await adas.go('/people')
      await follow(adas, 'Cerys Vaughan')
      expect(await text(adas)).toContain('Deputy lead')
    })

    test('Ben sets up a second step as well, and prints codes for the day his phone is lost', async () => {
      await bens.go('/account/authenticators/add')
      await look(bens)
      recoveryCode = (await addAnApp(bens)).recoveryCode
      await look(bens)
    })

    test('he brings twenty young people in, and sees every doubt before anything is saved', async () => {
      await bens.go('/sheets')
      await look(bens)
      await bens.tab.getByLabel('Young people and their parents or carers').check()
      await bens.tab
        .getByLabel('Choose the file')
        .setInputFiles({ name: 'register.csv', mimeType: 'text/csv', buffer: register() })
      await press(bens, 'Read it')
      await look(bens)
      expect(await text(bens)).toContain('Zoë O’Brien')
      await bens.tab.getByLabel('Name', { exact: true }).selectOption('Pupil')
      await bens.tab.getByLabel('Date of birth', { exact: true }).selectOption('D.O.B.')
      await bens.tab.getByLabel('Parent or carer 1', { exact: true }).selectOption('Mum or dad')
      // Each of its days could also be a month: nobody guesses.
      await bens.tab.getByLabel('3 May 2012').check()
      await press(bens, 'Show me the rows')
      await bens.tab.getByRole('heading', { name: 'Look before anything is saved' }).waitFor()
      await look(bens)
      expect(await text(bens)).toContain('Has the same name or e-mail address as row')
      expect(await text(bens)).toContain('Decide about the rows that may be known already')
      await bens.tab.getByLabel('Leave this row out').first().check()
      await press(bens, 'Keep what I decided')
      await press(bens, /^Save the young people/)
      await expect.poll(() => againText(bens), { timeout: 30_000 }).toContain('Undo')
      await look(bens)
      await bens.go('/families')
      await look(bens)
      expect(await bens.tab.locator('main tbody tr').count()).toBe(20)
    })

    test('one of them is not to be spoken of at home, and the reason is for few', async () => {
      await bens.go('/families')
      await follow(bens, 'Zoë O’Brien')
      await look(bens)
      await follow(bens, 'Keep it from parents and carers')
      await look(bens)
      await fill(bens, { 'Why?': reason })
      await press(bens, 'Do not tell parents and carers')
      await look(bens)
      expect(await text(bens)).not.toContain(reason)
      await follow(bens, 'Who can see this?')
      await look(bens)
      expect(await text(bens)).toContain('Ben Okoro')
    })

    test('he hands the list out as a file that says who took it', async () => {
      await bens.go('/sheets/hand-out')
      await look(bens)
      const file = await bens.context.request.get('/sheets/hand-out/file?sheet=young-people&as=csv')
      expect(file.status()).toBe(200)
      const rows = await file.text()
      expect(rows).toContain('Ben Okoro')
      expect(rows).toContain('Zoë O’Brien')
      expect(rows).not.toContain(reason)
    })

    test('without his phone he comes in with a code from the paper, which works once', async () => {
      await press(bens, 'Sign out')
      for (const isFirst of [true, false]) {
        await signIn(bens, ben)
        expect(await heading(bens)).toBe('One more step')
        await look(bens)
        await fill(bens, { Code: recoveryCode })
        await press(bens, /^Sign in$/)
        await look(bens)
        expect(await heading(bens)).toBe(isFirst ? 'This week' : 'One more step')
        if (isFirst) await press(bens, 'Sign out')
      }
    })

    test('let in at the machine without his passphrase, he is still asked for the second step', async () => {
      const link = /\/let-in\/\S+/.exec(await command(ground, 'let-in', ben.email))?.[0] ?? ''
      await bens.go(link)
      await look(bens)
      await fill(bens, { 'Choose a passphrase': passphrases.third })
      await bens.tab.locator('main form button').last().click()
      await bens.tab.getByRole('heading', { name: 'One more step' }).waitFor()
      expect(await bens.go('/families')).toBe(200)
      expect(await heading(bens)).toBe('Sign in')
    })

    test('Ada, who looks after Kept, reads no reason, by the keyboard or any other way', async () => {
      await adas.go('/families')
      await adas.tab.getByRole('link', { name: 'Zoë O’Brien' }).focus()
      await Promise.all([adas.tab.waitForEvent('load'), adas.tab.keyboard.press('Enter')])
      await look(adas)
      expect(await text(adas)).not.toContain(reason)
      expect(await adas.go(`${new URL(adas.tab.url()).pathname}/in-confidence`)).toBe(403)
      await look(adas)
    })
  })
})

async function againText(window: Window): Promise<string> {
  await window.tab.reload()
  return text(window)
}
