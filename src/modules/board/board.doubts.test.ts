/** A commitment whose denial cannot be asked just now is not met meanwhile: silence is no answer. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
import { broken, kept } from '#platform/promises/evidence.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { catalogueOf } from '#platform/rooms/manifest.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aDecision } from './board.examples.ts'
import { listBoard } from './board.questions.ts'
import { readCommitment } from './read-commitment/read-commitment.view.ts'

let isChatInUse = false
let isLost = false
const toys = {
  name: 'toys',
  routes: [],
  permissions: {},
  promises: definePromises('toys', {
    'no-chat': {
      says: 'No channel for messages is in use.',
      version: 1,
      reads: ['people.person'],
      denies: ({ text }) => text.includes('online'),
      evidence: async () => {
        if (isLost) throw new Error('The records of channels cannot be read.')
        return isChatInUse ? broken('A group is in use.') : kept('None is in use.')
      },
    },
    'always-met': { says: 'It is met.', version: 1, reads: ['policy.policy'], evidence: async () => kept('It is so.') },
  }),
}
const house = [...rooms, toys]

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp({}, house)
  people = await someCharities(app)
  await entrance().inOrganisation(people.amira.actor, async (work) => {
    const statements = ['We have no online contact.', 'Rooms are tidy.'].map((text) => aStatement(text))
    await aPolicy(work, people.amira.id).called('Online safety').adopted(statements)
    for (const { id, text } of statements)
      await aDecision(work, people.amira.id).shown({ statement: id, text }, ['toys.always-met'])
  })
})
afterAll(() => app.close())

const entrance = () => app.database.entrances.at({ requestId: 'r' }, app.now())

async function board(beingChecked: readonly string[] = []) {
  if (beingChecked.length === 0) await bringUpToDate(app.parts, people.charity, app.now())
  const asked = { catalogue: catalogueOf(house), viewer: people.amira.actor, beingChecked }
  const rows = await entrance().inOrganisation(people.amira.actor, (work) => listBoard(work, asked))
  return rows.map(({ answer }) => answer)
}
const somebodyWrites = () => app.database.asBoss('update promises.touch set serial = serial + 1')

test('a fact that may have been recorded a moment ago is waited for', async () => {
  expect(await board()).toMatchObject([{ standing: 'met' }, { standing: 'met' }])
  isChatInUse = true
  await somebodyWrites()
  expect(await board(['toys.no-chat'])).toMatchObject([{ word: 'Being checked' }, { standing: 'met' }])
  expect(await board()).toMatchObject([{ standing: 'not-met' }, { standing: 'met' }])
  expect(await board(['toys.no-chat'])).toMatchObject([{ standing: 'not-met' }, { standing: 'met' }])
})

test('a fact that can no longer be read does not leave the commitment as met', async () => {
  isLost = true
  await somebodyWrites()
  expect(await board()).toMatchObject([
    { standing: 'unknown', word: 'Could not be checked since 20 November 2026' },
    { standing: 'met' },
  ])
})

test('what somebody found who looked may have been said a moment ago', async () => {
  expect((await board(['board.spot-check-disagrees']))[1]).toMatchObject({ standing: 'unknown', word: 'Being checked' })
})

test('a promise that this release does not know shows nothing, on the board and on the page of one commitment', async () => {
  const asked = { catalogue: catalogueOf(rooms), viewer: people.amira.actor, beingChecked: [], at: undefined }
  await entrance().inOrganisation(people.amira.actor, async (work) => {
    const [, row] = await listBoard(work, asked)
    const wish = {
      statement: row?.commitment.statementId ?? '',
      may: { decide: true, own: true, gap: true, accept: true },
    }
    expect(row?.answer.word).toBe('Could not be checked')
    expect((await readCommitment(work, asked, wish)).answer.word).toBe('Could not be checked')
  })
})
