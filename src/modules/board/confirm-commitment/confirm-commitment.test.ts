/** Whoever looks after a commitment says whether it is done, and somebody else sees it too. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import { askingOnly } from '#tests/support/asking-rooms.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { InForce } from '#tests/support/commitments.ts'
import { commitmentsOf, commitmentWords } from '#tests/support/commitments.ts'
import { days } from '#tests/support/policies.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aDecision, anOwner } from '../board.examples.ts'

let app: TestApp
let people: Charities
let board: ReturnType<typeof commitmentsOf>
let inForce: InForce
beforeAll(async () => {
  app = await testApp({}, askingOnly('board'))
  people = await someCharities(app)
  board = commitmentsOf(app, people)
})
afterAll(() => app.close())

/** Ben, who has no role, looks after the cupboards. */
beforeEach(async () => {
  inForce = await board.afresh()
  await board.inCharity(async (work) => {
    const locked = { statement: inForce.at.locked, text: commitmentWords.locked }
    await aDecision(work, people.amira.id).byPeople(locked, { does: 'Ben tries every cupboard.', needsWitness: true })
    await anOwner(work, people.amira.id, inForce.at.locked, people.ben.id)
    work.record('owner.named', { commitment: inForce.at.locked })
  })
})

const address = (statement = inForce.at.locked) => `/board/commitments/${statement}/confirm`
const said = { outcome: 'done', saw: 'I tried all nine.', ...days('on', ['19', '11', '2026']) }
const confirm = (by: Someone, change: Record<string, string> = {}) => by.browser.post(address(), { ...said, ...change })
const confirmations = () =>
  app.database.asBoss<{ id: string; does: string; outcome: string; confirmed_on: string; confirmed_by: string }>(
    'select id, does, outcome, confirmed_on::text, confirmed_by from board.confirmation order by confirmed_at, id',
  )
const theBoard = async (by: Someone = people.amira) => (await by.browser.get('/board')).page('main').text()

describe('saying whether it is done', () => {
  test('is for its owner, who needs no role, and is thanked', async () => {
    const form = await people.ben.browser.get(address())
    expect(form.page('main').text()).toContain(commitmentWords.locked)
    expect(form.page('main').text()).toContain('Ben tries every cupboard.')
    const done = await confirm(people.ben)
    expect([done.status, done.location]).toEqual([303, `${address()}?saved=yes`])
    const after = (await people.ben.browser.get(done.location ?? '')).page('main').text()
    expect(after).toContain('Thank you. Now a second person says that they have seen it too.')
    expect(await confirmations()).toMatchObject([
      { does: 'Ben tries every cupboard.', outcome: 'done', confirmed_on: '2026-11-19', confirmed_by: people.ben.id },
    ])
  })

  test('of other words than were read is not kept: the form comes back with the words and every answer', async () => {
    const form = await people.ben.browser.get(address())
    const words = form.page('input[name="words"]').attr('value') ?? ''
    await board.inCharity(async (work) => {
      const locked = { statement: inForce.at.locked, text: commitmentWords.locked }
      await aDecision(work, people.amira.id).byPeople(locked, { does: 'Ben counts every key.' })
      work.record('commitment.decided', { commitment: inForce.at.locked })
    })
    const again = await confirm(people.ben, { words })
    expect([again.status, await confirmations()]).toEqual([409, []])
    expect(again.html).toContain('Ben counts every key.')
    expect(again.page('textarea').text()).toContain('I tried all nine.')
    const read = again.page('input[name="words"]').attr('value') ?? ''
    expect((await confirm(people.ben, { words: read })).status).toBe(303)
    expect(await confirmations()).toMatchObject([{ does: 'Ben counts every key.' }])
  })

  test.each(['amira', 'grace', 'sam'] as const)('is for %s too, who may decide', async (who) => {
    expect((await confirm(people[who])).status).toBe(303)
  })

  test.each(['ada', 'tom', 'owen'] as const)('is for %s as if there were no such thing', async (who) => {
    const [form, sent, empty] = [
      await people[who].browser.get(address()),
      await confirm(people[who]),
      await people[who].browser.post(address(), {}),
    ]
    expect([form.status, sent.status, empty.status]).toEqual([404, 404, 404])
    expect(await confirmations()).toEqual([])
  })

  test('is for Ben no longer, once somebody else looks after it', async () => {
    const owner = { owner: people.tom.id, _version: '1' }
    expect((await people.amira.browser.post(`/board/commitments/${inForce.at.locked}/owner`, owner)).status).toBe(303)
    expect((await people.ben.browser.get(address())).status).toBe(404)
    expect((await people.tom.browser.get(address())).status).toBe(200)
  })

  test('shows on the board as not met where it is not', async () => {
    await confirm(people.ben, { outcome: 'not-done', saw: 'Two stood open.' })
    expect(await theBoard()).toContain('It was said on 19 November 2026 that this is not done.')
  })

  test.each<[string, Record<string, string>, string]>([
    ['without an answer', { outcome: '' }, 'Choose whether it is done'],
    ['with an answer nobody offered', { outcome: 'perhaps' }, 'Choose whether it is done'],
    ['without what was seen', { saw: '  ' }, 'Write what you saw'],
    ['on a day that never was', days('on', ['31', '2', '2026']), 'Enter the day as a real date'],
    ['tomorrow', days('on', ['21', '11', '2026']), 'The day must be today or earlier'],
  ])('%s comes back with what was typed', async (_, change, says) => {
    const heard = await confirm(people.ben, { saw: 'I looked.', ...change })
    expect([heard.status, heard.page('.govuk-error-summary').text()]).toEqual([422, expect.stringContaining(says)])
    if (!('saw' in change)) expect(heard.page('textarea[name=saw]').val()).toBe('I looked.')
    expect(await confirmations()).toEqual([])
  })

  test('is never of a day before it was last confirmed', async () => {
    await confirm(people.ben)
    const heard = await confirm(people.ben, days('on', ['18', '11', '2026']))
    expect([heard.status, heard.page('.govuk-error-summary').text()]).toEqual([
      422,
      expect.stringContaining('before it was last confirmed'),
    ])
    expect(await confirmations()).toHaveLength(1)
  })

  test('of what no people do is no question', async () => {
    expect((await people.amira.browser.get(address(inForce.at.never))).status).toBe(404)
    expect((await people.amira.browser.get(address(newId()))).status).toBe(404)
  })

  test('sent twice is said once, and none of the words are in the record', async () => {
    const _once = newId()
    for (const _ of [1, 2]) expect((await confirm(people.ben, { _once, saw: 'A quokka.' })).status).toBe(303)
    expect(await confirmations()).toHaveLength(1)
    const [entry] = await app.database.asBoss<{ entry: string }>(
      `select entry::text as entry from audit.entry where act = 'commitment.confirmed' order by sequence desc limit 1`,
    )
    expect(entry?.entry).toContain(inForce.at.locked)
    expect(entry?.entry).not.toContain('quokka')
  })
})

describe('seeing it too', () => {
  const witness = async () => `/board/confirmations/${(await confirmations())[0]?.id}/witness`

  test('makes it seen by another person on the board', async () => {
    await confirm(people.ben)
    expect(await theBoard()).toContain('is still to be seen by another person')
    const form = await people.tom.browser.get(await witness())
    expect(form.page('main').text()).toContain('I tried all nine.')
    expect((await people.tom.browser.post(await witness())).status).toBe(303)
    expect(await theBoard()).toContain('another person has seen it too')
    expect((await people.grace.browser.get(await witness())).page('main').text()).toContain(
      'Tom Ferris has seen it too.',
    )
    expect((await people.grace.browser.post(await witness())).status).toBe(409)
  })

  test('is never for whoever confirmed it', async () => {
    await confirm(people.grace)
    const form = await people.grace.browser.get(await witness())
    expect(form.page('main form').length).toBe(0)
    expect(form.page('main').text()).toContain('You said this yourself.')
    expect((await people.grace.browser.post(await witness())).status).toBe(403)
  })

  test('is for nobody without a role, and for no neighbour', async () => {
    await confirm(people.grace)
    expect((await people.ben.browser.post(await witness())).status).toBe(403)
    expect((await people.owen.browser.post(await witness())).status).toBe(404)
    expect(await app.database.asBoss('select * from board.witness')).toEqual([])
  })

  test('is not asked of what was found not to be done', async () => {
    await confirm(people.ben, { outcome: 'not-done' })
    expect((await people.tom.browser.get(await witness())).page('main').text()).toContain('nothing to see yet')
    expect((await people.tom.browser.post(await witness())).status).toBe(404)
  })
})

describe('this week', () => {
  const week = async (who: Someone) => (await who.browser.get('/this-week')).page('main').text()

  test('reminds the owner once, however much is theirs, and nobody else', async () => {
    expect(await week(people.ben)).toContain('Say whether it is done')
    await board.inCharity(async (work) => {
      const never = { statement: inForce.at.never, text: commitmentWords.never }
      await aDecision(work, people.amira.id).byPeople(never)
      await anOwner(work, people.amira.id, inForce.at.never, people.ben.id)
      work.record('owner.named', { commitment: inForce.at.never })
    })
    expect(await week(people.ben)).toContain('Say of 2 things whether they are done')
    expect(await week(people.tom)).not.toContain('whether')
    expect((await people.ben.browser.get('/board/confirmations')).page('h3').length).toBe(2)
  })

  test('says to those who may decide how many are left, as one task', async () => {
    expect(await week(people.amira)).toContain('2 commitments: how would we know?')
    expect(await week(people.tom)).not.toContain('how would we know')
    await confirm(people.ben)
    expect(await week(people.amira)).toContain('Look at something that was confirmed')
  })
})

describe('naming an owner', () => {
  const path = () => `/board/commitments/${inForce.at.locked}/owner`
  const owners = () =>
    app.database.asBoss<{ person_id: string; over: boolean }>(
      'select person_id, until_at is not null as over from board.ownership order by number',
    )

  test('ends the one before, and keeps who it was', async () => {
    const form = await people.grace.browser.get(path())
    expect(form.page('main').text()).toContain('Now: Ben Okoro.')
    const _version = String(form.page('input[name=_version]').val())
    await people.grace.browser.post(path(), { owner: people.tom.id, _version })
    expect(await owners()).toEqual([
      { person_id: people.ben.id, over: true },
      { person_id: people.tom.id, over: false },
    ])
  })

  test('shows whom somebody else has named meanwhile', async () => {
    await people.grace.browser.post(path(), { owner: people.tom.id, _version: '1' })
    const heard = await people.amira.browser.post(path(), { owner: people.sam.id, _version: '1' })
    expect([heard.status, heard.page('main').text()]).toEqual([409, expect.stringContaining('Tom Ferris')])
    expect(heard.page('select[name=owner] option[selected]').text()).toBe('Sam Petrie')
  })

  test.each(['owen', 'nobody'] as const)('of %s is refused', async (who) => {
    const owner = who === 'nobody' ? newId() : people[who].id
    expect((await people.amira.browser.post(path(), { owner, _version: '1' })).status).toBe(422)
    expect(await owners()).toHaveLength(1)
  })

  test('who has left shows on the board', async () => {
    await app.database.asBoss(`update people.person set left_on = '2026-11-19' where id = $1`, [people.ben.id])
    expect(await theBoard()).toContain('Its owner has left')
    const gone = await people.amira.browser.post(path(), { owner: people.ben.id, _version: '1' })
    expect(gone.status).toBe(422)
    await app.database.asBoss('update people.person set left_on = null')
  })
})
