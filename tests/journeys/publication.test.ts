/** A policy in force is shown to everybody: looked at first, read on a phone without script, taken along, and taken back. */
import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import type { Ground } from '#tests/support/journeys.ts'
import { ada, aGround, fill, follow, press } from '#tests/support/journeys.ts'
import { look, weigh } from '#tests/support/look.ts'
import { setUpByLead, sign, untilRead, wordsOf } from '#tests/support/policy-steps.ts'
import { beginToLook, publishPage } from '#tests/support/publication-steps.ts'

const lightest = 40 * 1024
const policy = `Online safety policy

Pictures
We will ask parents before we take a picture of a child.
Staff must not keep pictures of young people on their own phones.

Talking to us
We will answer every worry within one working day.
Ada Quill is our safeguarding lead.
`
/** Where somebody wants to see the pages: KEPT_PICTURES names a folder. */
const pictures = process.env['KEPT_PICTURES']

journey('a page for everybody', () => {
  let ground: Ground
  let adas: Window
  let phone: Window
  beforeAll(async () => {
    ground = await aGround()
    adas = await setUpByLead(ground, { width: 390, script: false })
    phone = await ground.open({ width: 320, script: false })
    await adas.go('/policy/bring')
    await fill(adas, { 'What is it called?': 'Online safety policy', 'Or paste its words': policy })
    await press(adas, 'Read it')
    await untilRead(adas)
    await follow(adas, 'Adopt this policy')
    await sign(adas, ada.name, 'Safeguarding lead')
    await press(adas, 'Adopt version 1')
  })
  afterAll(() => ground.leave())

  async function picture({ tab }: Window, name: string): Promise<void> {
    if (!pictures) return
    mkdirSync(pictures, { recursive: true })
    await tab.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
  }

  test('is chosen, looked at and published on a phone without script', async () => {
    await adas.go('/publication')
    await look(adas)
    await picture(adas, 'standing-first')
    await follow(adas, 'Choose what everybody sees')
    expect(await adas.tab.getByLabel('Address word').inputValue()).toBe('rowan-tree-music')
    await look(adas)
    await picture(adas, 'prepare')
    await press(adas, 'Show me the page first')
    expect(await adas.tab.locator('.govuk-error-summary a').count()).toBe(2)
    await look(adas)
    for (const field of ['welsh', 'contacts']) await adas.tab.locator(`input[name=${field}][value=yes]`).check()
    await press(adas, 'Show me the page first')
    await look(adas)
    await picture(adas, 'preview')
    expect(await phone.go('/public/rowan-tree-music')).toBe(404)
    await press(adas, 'Publish it')
    await look(adas)
    await picture(adas, 'standing')
  })

  test('is read by whoever comes, in both languages, and weighs little', async () => {
    phone = await ground.open({ width: 320, script: false })
    const bytes = await weigh(phone, () => phone.go('/public/rowan-tree-music'))
    process.stdout.write(`A first visit to the page for everybody: ${(bytes / 1024).toFixed(1)} KB\n`)
    expect(bytes).toBeGreaterThan(10 * 1024)
    expect(bytes).toBeLessThanOrEqual(lightest)
    await look(phone)
    await picture(phone, 'public-phone')
    const said = await wordsOf(phone)
    expect(said).toContain('We will ask parents before we take a picture of a child.')
    expect(said).toContain('[name not shown]')
    expect(said).not.toContain('Ada Quill')
    expect(await phone.context.cookies()).toEqual([])
    await follow(phone, 'Cymraeg')
    await look(phone)
    await picture(phone, 'public-welsh')
    expect(await phone.tab.locator('html').getAttribute('lang')).toBe('cy')
    await follow(phone, 'English')
    const exit = phone.tab.getByRole('button', { name: /Exit this page/ })
    expect(await exit.getAttribute('href')).toBe('https://www.bbc.co.uk/weather')
    const wide = await ground.open({ width: 1280 })
    await wide.go('/public/rowan-tree-music')
    await look(wide)
    await picture(wide, 'public-wide')
  })

  test('can be taken along in three formats', async () => {
    for (const [format, begins] of [
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
      ['html', '<!DOCTYPE html>'],
    ] as const) {
      const answer = await phone.context.request.get(`/public/rowan-tree-music/policy.${format}`)
      expect([format, answer.status()]).toEqual([format, 200])
      expect(answer.headers()['content-disposition']).toContain(`filename="online-safety-policy-1.${format}"`)
      expect((await answer.body()).subarray(0, begins.length).toString()).toBe(begins)
    }
  })

  test('is looked at from outside by a person, which from this machine does not count', async () => {
    const { check, reach } = await beginToLook(adas)
    await look(adas)
    await picture(adas, 'reach')
    await phone.go(reach)
    await look(phone)
    expect(await wordsOf(phone)).toContain('But not from outside')
    await adas.go(`/publication/reach/${check}`)
    await fill(adas, { 'The code on the phone': 'AAAAAA' })
    await press(adas, 'That is the code')
    await look(adas)
    expect(await wordsOf(adas)).toContain('The page shows another code')
    await adas.go('/publication/poster')
    await look(adas)
    await adas.go('/publication/reporting')
    await look(adas)
    await picture(adas, 'reporting')
  })

  test('is gone within a minute of being taken back, also from a phone that has it', async () => {
    await phone.go('/public/rowan-tree-music')
    await adas.go('/publication')
    await follow(adas, 'Take it back')
    await look(adas)
    await press(adas, 'Take it back')
    await look(adas)
    const gone = async () => expect(await phone.go('/public/rowan-tree-music')).toBe(404)
    await vi.waitFor(gone, { timeout: 60_000, interval: 2_000 })
    const stranger = await ground.open({ script: false })
    expect(await stranger.go('/public/rowan-tree-music')).toBe(404)
  })

  test('can be published again at once', async () => {
    await publishPage(adas, 'rowan-tree')
    expect(await phone.go('/public/rowan-tree')).toBe(200)
  })
})
