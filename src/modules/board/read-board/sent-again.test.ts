/** A board that nothing has changed is sent again as it was, to the same session only; whatever happens next shows at once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson } from '#modules/people/people.examples.ts'
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { anOwner } from '../board.examples.ts'

let app: TestApp
let people: Charities
let commitment = ''
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  await inCharity(async (work) => {
    const statement = aStatement('Phones are put away.')
    commitment = statement.id
    await aPolicy(work, people.amira.id).called('Online safety').adopted([statement])
  })
})
afterAll(() => app.close())

const inCharity = (does: Parameters<ReturnType<typeof house>['inOrganisation']>[1]) =>
  house().inOrganisation(people.amira.actor, does)
const house = () => app.database.entrances.at({ requestId: 'r' }, app.now())
const board = async (who = people.amira, path = '/board') => (await who.browser.get(path)).html
/** Made anew for every page, so that the same key means the same page. */
const keyOn = (html: string) => /name="_once" value="([^"]+)"/.exec(html)?.[1]

test('is the same to the letter while nothing changed, for one session and one address', async () => {
  await bringUpToDate(app.parts, people.charity, app.now())
  const first = await board()
  expect((await board()) === first).toBe(true)
  expect(keyOn(await board(people.amira, '/board?answer=met'))).not.toBe(keyOn(first))
  expect(keyOn(await board(people.grace))).not.toBe(keyOn(first))
  expect(await board(people.owen)).not.toContain('Phones are put away.')
})

test('shows an act of anybody at once', async () => {
  const before = await board()
  await inCharity(async (work) => void (await anOwner(work, people.amira.id, commitment, people.ben.id)))
  const after = await board()
  expect(after === before).toBe(false)
  expect(after).toContain(people.ben.name)
})

test('does not change for a neighbour’s act, and is made anew on another day', async () => {
  await bringUpToDate(app.parts, people.charity, app.now())
  const before = await board()
  await house().inOrganisation(
    keptItself(people.neighbour),
    async (work) => void (await aPerson(work).called('New').without()),
  )
  expect((await board()) === before).toBe(true)
  app.setNow(new Date(app.now().getTime() + 16 * 3_600_000))
  expect((await board()) === before).toBe(false)
})

test('is gone for a session that has ended', async () => {
  await board()
  const html = await board()
  await people.amira.browser.post('/sign-out', { _once: keyOn(html) ?? '' })
  expect((await people.amira.browser.get('/board')).html).not.toContain('Phones are put away.')
})
