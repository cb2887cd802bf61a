/** The lead says for each commitment how they would know, on a phone without script, and sees the board change. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import type { Ground } from '#tests/support/journeys.ts'
import { ada, aGround, fill, follow, press, signIn } from '#tests/support/journeys.ts'
import { look } from '#tests/support/look.ts'
import { setUpByLead, sign, wordsOf } from '#tests/support/policy-steps.ts'

const text = `Phones and cameras

Who is responsible
We will appoint an online safety coordinator, and display their name in every room.
Staff must not share photographs of young people.

Doors and cupboards
Cupboards with phones in them must be kept locked.
`
const locked = 'Cupboards with phones in them must be kept locked.'
const shared = 'Staff must not share photographs of young people.'

const cardOf = ({ tab }: Window, words: string) => tab.locator('.kept-card', { hasText: words })

journey('how would we know', () => {
  let ground: Ground
  let phone: Window
  /** The id of a card, and the address of a confirmation. */
  let [commitment, confirmation] = ['', '']
  beforeAll(async () => {
    ground = await aGround()
    const lead = await setUpByLead(ground)
    await lead.go('/policy/bring')
    await fill(lead, { 'What is it called?': 'Phones and cameras', 'Or paste its words': text })
    await press(lead, 'Read it')
    await follow(lead, 'Adopt this policy')
    await sign(lead, ada.name, 'Safeguarding lead')
    await press(lead, 'Adopt version 1')
    phone = await ground.open({ width: 360, script: false })
    await signIn(phone, ada)
  })
  afterAll(() => ground.leave())

  test('this week says how many commitments wait', async () => {
    await phone.go('/this-week')
    expect(await wordsOf(phone)).toContain('3 commitments: how would we know?')
    await follow(phone, 'Decide some of them')
    await look(phone)
    expect(await wordsOf(phone)).toContain('0 of 3 are decided.')
    await follow(phone, 'Begin')
    await look(phone)
    expect(await phone.tab.locator('h1').innerText()).toContain('Who is responsible')
  })

  test('what nobody decided is asked for, with nothing lost', async () => {
    await press(phone, 'Save this one')
    await look(phone)
    expect(await phone.tab.title()).toMatch(/^Error: /)
    expect(await wordsOf(phone)).toContain('Choose how you would know')
  })

  test('what Kept can count is joined to the words it shows', async () => {
    const card = cardOf(phone, 'We will appoint an online safety coordinator')
    await card.getByLabel('Something or somebody shows it').check()
    expect(await card.innerText()).toContain('because it speaks of')
    await card
      .getByLabel(/^An online safety coordinator is appointed/)
      .first()
      .check()
    expect(await card.getByLabel('We will appoint an online safety coordinator,').first().isChecked()).toBe(true)
    await look(phone)
    await card.getByRole('button', { name: 'Save this one' }).click()
    await phone.tab.waitForURL(/done=/)
    await look(phone)
    expect(await cardOf(phone, 'We will appoint').innerText()).toContain('Saved. One is left in this section.')
  })

  test('what there is none of is said with a reason', async () => {
    const card = cardOf(phone, shared)
    await card.getByLabel('There is none of this here').check()
    await card.getByLabel('How do you know that there is none?').fill('Nobody here has a camera.')
    await card.getByRole('button', { name: 'Save this one' }).click()
    await phone.tab.waitForURL(/done=/)
    expect(await cardOf(phone, shared).innerText()).toContain('Saved. Everything in this section is decided.')
    await follow(phone, 'Next section: Doors and cupboards')
  })

  test('what no record shows, people do, and the lead confirms the first time', async () => {
    const card = cardOf(phone, locked)
    await card.getByLabel('Something or somebody shows it').check()
    await card.getByLabel('People do it, and say so').check()
    await card.getByLabel('What do they do?').fill('Ada tries every cupboard')
    await card.getByLabel('How often does somebody confirm it?').selectOption('Every 3 months')
    commitment = (await card.getAttribute('id')) ?? ''
    await card.getByLabel('A second person must see it too').check()
    await card.getByLabel('Who looks after it?').selectOption(`${ada.name} (you)`)
    await look(phone)
    await card.getByRole('button', { name: 'Save this one' }).click()
    await phone.tab.waitForURL(/done=/)
    await look(phone)
    await follow(phone, 'See what the board says')
    expect(await wordsOf(phone)).toContain('No one confirms this yet')
    await phone.go('/board/confirmations')
    await look(phone)
    await follow(phone, 'Say whether it is done')
    await look(phone)
    await phone.tab.getByLabel('Yes, it is done').check()
    await fill(phone, { 'What did you see?': 'All nine were locked.' })
    await press(phone, 'Save what I saw')
    await look(phone)
    expect(await wordsOf(phone)).toContain('Thank you. Now a second person says that they have seen it too.')
    await phone.go('/board')
    const link = phone.tab.locator('a[href*="/board/confirmations/"]').first()
    confirmation = (await link.getAttribute('href')) ?? ''
  })

  test('and the board says it: still to be seen, none here, and which words nothing shows', async () => {
    await phone.go('/board')
    await look(phone)
    const board = await wordsOf(phone)
    expect(board).toContain('is still to be seen by another person')
    expect(board).toContain('Nobody here has a camera.')
    expect(board).toContain('and display their name in every room.')
    await phone.go('/this-week')
    expect(await wordsOf(phone)).not.toContain('how would we know')
  })

  test.each([
    { width: 1280, zoom: 1, script: true },
    { width: 1280, zoom: 4, script: false },
  ])('each page is whole at $zoom times its size, with scripts on: $script', async (screen) => {
    const window = await ground.open(screen)
    await signIn(window, ada)
    const statement = commitment.split('-').slice(1).join('-')
    for (const path of [
      '/board/sections',
      `/board/commitments/${statement}/decide`,
      `/board/commitments/${statement}/owner`,
      `/board/commitments/${statement}/confirm`,
      '/board/confirmations',
      confirmation,
    ]) {
      expect([path, await window.go(path)]).toEqual([path, 200])
      await look(window)
    }
  })
})
