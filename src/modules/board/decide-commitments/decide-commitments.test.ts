/** How would we know? A person decides each commitment for itself; nothing is joined before. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { InForce } from '#tests/support/commitments.ts'
import { appointed, cardOf, commitmentsOf, commitmentWords } from '#tests/support/commitments.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aDecision } from '../board.examples.ts'

let app: TestApp
let people: Charities
let board: ReturnType<typeof commitmentsOf>
let inForce: InForce
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  board = commitmentsOf(app, people)
})
afterAll(() => app.close())
beforeEach(async () => {
  inForce = await board.afresh()
})

describe('the page of a section', () => {
  test('shows each commitment in its own words with a form of its own, and a permission without', async () => {
    const heard = await board.page(inForce.section)
    expect(heard.page('h1').text()).toContain('Looking after people')
    for (const text of Object.values(commitmentWords)) expect(heard.page('h2').text()).toContain(text)
    expect(heard.page('main form[method=post]').length).toBe(3)
    expect(cardOf(heard, inForce.at.may).text()).toContain('there is nothing to decide')
    expect(heard.page('main').text()).toContain('0 of 3 in this section are decided')
    expect(
      heard
        .page('main button')
        .toArray()
        .map((one) => heard.page(one).text()),
    ).toEqual(Array(3).fill('Save this one'))
  })

  test('suggests with its reason and the words it would cover, and ticks nothing that joins', async () => {
    const heard = await board.page(inForce.section)
    const named = cardOf(heard, inForce.at.named)
    expect(named.find(`input[value="${appointed}"]`).attr('checked')).toBeUndefined()
    expect(named.text()).toContain('because it speaks of “appoint an online safety coordinator”')
    const covers = named.find(`input[name="covers-${appointed}"]`).toArray()
    expect(covers.map((one) => heard.page(one).attr('checked') !== undefined)).toEqual([true, false])
    expect(named.find('input[name=how]:checked').length).toBe(0)
    expect(await board.decisions()).toEqual([])
  })

  test('offers everything else that Kept can show, and never what nobody chooses', async () => {
    const heard = await board.page(inForce.section)
    const others = cardOf(heard, inForce.at.locked)
      .find('details input[name=other]')
      .toArray()
      .map((one) => heard.page(one).val())
    expect(others).toContain(appointed)
    expect(others).not.toContain('board.people-confirm')
    expect(others).not.toContain('board.known-gap')
  })
})

describe('deciding', () => {
  test('joins what was ticked to the words that were ticked, and shows which words nothing shows yet', async () => {
    const heard = await board.send(inForce, inForce.at.named, {
      how: 'shown',
      promise: appointed,
      [`covers-${appointed}`]: '1',
      rest: 'more-to-show',
    })
    expect([heard.status, heard.location]).toEqual([
      303,
      `/board/sections/${inForce.section}?done=${inForce.at.named}#commitment-${inForce.at.named}`,
    ])
    expect(await board.joins()).toEqual([
      { promise: appointed, covers: ['We will appoint an online safety coordinator,'] },
    ])
    expect(await board.decisions()).toMatchObject([
      { how: 'shown', decided_text: commitmentWords.named, number: 1, rest: 'more-to-show' },
    ])
    const after = await people.amira.browser.get(heard.location ?? '')
    const text = cardOf(after, inForce.at.named).text()
    expect(text).toContain('Saved. 2 are left in this section.')
    expect(text).toContain('“and display their name in every room.”')
    const shown = (await people.tom.browser.get('/board')).page('main').text()
    expect(shown).toContain('Nothing shows these words')
  })

  test('by people names what they do, how often, who looks after it, and counts as joined', async () => {
    const heard = await board.send(inForce, inForce.at.locked, {
      how: 'shown',
      people: 'yes',
      does: 'Ben tries every cupboard',
      every: '3',
      witness: 'yes',
      owner: people.ben.id,
    })
    expect(heard.status).toBe(303)
    expect(await board.joins()).toEqual([{ promise: 'board.people-confirm', covers: [commitmentWords.locked] }])
    const [task] = await app.database.asBoss('select does, every_months, needs_witness from board.task')
    expect(task).toEqual({ does: 'Ben tries every cupboard', every_months: 3, needs_witness: true })
    const [owner] = await app.database.asBoss('select person_id, until_at from board.ownership')
    expect(owner).toEqual({ person_id: people.ben.id, until_at: null })
    const acts = await app.database.asBoss<{ act: string }>(
      `select act from audit.entry where organisation_id = $1 order by sequence desc limit 2`,
      [people.charity],
    )
    expect(acts.map(({ act }) => act).toSorted()).toEqual(['commitment.decided', 'owner.named'])
    expect(cardOf(await board.page(inForce.section), inForce.at.locked).text()).toContain(
      'Ben tries every cupboard (confirmed every 3 months, and seen by a second person)',
    )
  })

  test.each([
    ['none-here', 'None here (said by Amira Castell)'],
    ['does-not-apply', 'Does not apply'],
    ['not-set-up', 'Not set up'],
  ])('“%s” is an answer of its own, with its reason', async (how, word) => {
    await board.send(inForce, inForce.at.locked, { how, [`note-${how}`]: 'We have no cupboards.' })
    expect(await board.decisions()).toMatchObject([{ how, note: 'We have no cupboards.' }])
    expect(await board.joins()).toEqual([])
    const shown = (await people.amira.browser.get('/board')).page('main').text()
    expect(shown).toContain(word)
    expect(shown).toContain('We have no cupboards.')
  })

  test('again ends what was decided before, and keeps it', async () => {
    await board.send(inForce, inForce.at.locked, { how: 'none-here', 'note-none-here': 'No cupboards.' })
    const opened = await people.grace.browser.get(`/board/sections/${inForce.section}?at=${inForce.at.locked}`)
    expect(cardOf(opened, inForce.at.locked).find('textarea[name=note-none-here]').val()).toBe('No cupboards.')
    await board.send(inForce, inForce.at.locked, { how: 'not-set-up' }, { by: people.grace, opened: opened })
    expect((await board.decisions()).map(({ number, how, over }) => [number, how, over])).toEqual([
      [1, 'none-here', true],
      [2, 'not-set-up', false],
    ])
  })

  test('holds only for the words it was made for: reworded, it is asked again', async () => {
    await board.send(inForce, inForce.at.locked, { how: 'none-here', 'note-none-here': 'No cupboards.' })
    await app.database.asBoss(`update policy.version_statement set text = 'Every cupboard is locked.' where id = $1`, [
      inForce.at.locked,
    ])
    const heard = await board.page(inForce.section)
    expect(cardOf(heard, inForce.at.locked).text()).toContain('The words have changed since this was decided')
    expect(heard.page('main').text()).toContain('0 of 3 in this section are decided')
    await board.send(inForce, inForce.at.locked, { how: 'none-here', 'note-none-here': 'Still none.' })
    expect((await board.decisions()).map(({ decided_text }) => decided_text)).toEqual([
      commitmentWords.locked,
      'Every cupboard is locked.',
    ])
  })

  test('a short way leads to its place', async () => {
    const heard = await people.amira.browser.get(`/board/commitments/${inForce.at.never}/decide`)
    expect(heard.location).toBe(
      `/board/sections/${inForce.section}?at=${inForce.at.never}#commitment-${inForce.at.never}`,
    )
  })
})

describe('what is not complete', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['nothing chosen', {}, 'Choose how you would know', 'how'],
    ['nothing that shows it', { how: 'shown' }, 'Choose what shows it', 'promise'],
    ['a promise without words', { how: 'shown', promise: appointed }, 'Tick the words', `covers-${appointed}`],
    ['none here without a reason', { how: 'none-here', 'note-none-here': ' ' }, 'Write how you know', 'note-none-here'],
    [
      'people who do nothing',
      { how: 'shown', people: 'yes', every: '3', 'covers-people': '1' },
      'Write what people do',
      'does',
    ],
    ['no interval', { how: 'shown', people: 'yes', does: 'Look', 'covers-people': '1' }, 'Choose how often', 'every'],
    [
      'every two months, which nobody offered',
      { how: 'shown', people: 'yes', does: 'Look', every: '2', 'covers-people': '1' },
      'Choose how often',
      'every',
    ],
    [
      'a promise that does not exist',
      { how: 'shown', promise: 'people.nonsense', 'covers-people.nonsense': '1' },
      'Choose from what Kept can show',
      'promise',
    ],
    [
      'a promise that nobody chooses',
      { how: 'shown', promise: 'board.people-confirm', 'covers-board.people-confirm': '1' },
      'Choose from what Kept can show',
      'promise',
    ],
    [
      'words that are not there',
      { how: 'shown', promise: appointed, [`covers-${appointed}`]: '7' },
      'Tick the words',
      `covers-${appointed}`,
    ],
    [
      'words that are no number',
      { how: 'shown', promise: appointed, [`covers-${appointed}`]: '1\nall' },
      'Tick the words',
      `covers-${appointed}`,
    ],
    [
      'an owner who is nobody',
      { how: 'shown', people: 'yes', does: 'Look', every: '3', 'covers-people': '1', owner: newId() },
      'Choose somebody who is here',
      'owner',
    ],
    [
      'an owner who is no id',
      { how: 'shown', people: 'yes', does: 'Look', every: '3', 'covers-people': '1', owner: 'x' },
      'Choose somebody who is here',
      'owner',
    ],
  ])('%s comes back with every answer kept', async (_, change, says, field) => {
    const heard = await board.send(inForce, inForce.at.named, change)
    expect(heard.status).toBe(422)
    const line = heard.page('.govuk-error-summary a').first()
    expect(line.text()).toContain(says)
    expect(heard.page(`[id="${line.attr('href')?.slice(1)}"]`).attr('name')).toBe(field)
    if (change['how']) expect(cardOf(heard, inForce.at.named).find('input[name=how]:checked').val()).toBe(change['how'])
    expect(await board.decisions()).toEqual([])
  })

  test('somebody of another organisation is no owner here', async () => {
    const heard = await board.send(inForce, inForce.at.named, {
      how: 'shown',
      people: 'yes',
      does: 'Look',
      every: '3',
      'covers-people': '1',
      owner: people.owen.id,
    })
    expect(heard.status).toBe(422)
    expect(await board.decisions()).toEqual([])
  })

  test('a permission, a heading, another organisation’s commitment and nothing at all are not decided', async () => {
    const fields = { how: 'none-here', 'note-none-here': 'None', words: '', _version: '0' }
    for (const statement of [inForce.at.may, inForce.section, newId()])
      expect((await people.amira.browser.post(`/board/commitments/${statement}/decide`, fields)).status).toBe(404)
    expect((await people.owen.browser.post(`/board/commitments/${inForce.at.named}/decide`, fields)).status).toBe(404)
    expect((await people.owen.browser.get(`/board/sections/${inForce.section}`)).status).toBe(404)
    expect(await board.decisions()).toEqual([])
  })
})

test('a builder decides as a person would', async () => {
  await board.inCharity(async (work) => {
    const locked = { statement: inForce.at.locked, text: commitmentWords.locked }
    await aDecision(work, people.amira.id).byPeople(locked, { does: 'Ben looks.' })
    work.record('commitment.decided', { commitment: inForce.at.locked })
  })
  expect(cardOf(await board.page(inForce.section), inForce.at.locked).text()).toContain(
    'Ben looks. (confirmed every 3 months)',
  )
})
