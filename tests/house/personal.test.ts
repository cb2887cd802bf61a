/** Every page that names a person says who can see it, and every permission has a sentence that people understand. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import { permissionSentences } from '#modules/oversight/index.ts'
import { allPermissions } from '#platform/rooms/manifest.ts'
import { charityPeople } from '#tests/support/people.ts'
import { testApp } from '#tests/support/test-app.ts'
import type { Ground } from './ground.ts'
import { prepareGround } from './ground.ts'
import { addressOf, browserFor, keyOf, sceneOf } from './scenes.ts'

let ground: Ground
beforeAll(async () => {
  ground = await prepareGround(await testApp())
})
afterAll(() => ground.app.close())

/** Pages that name somebody besides whoever reads them, and why they do not say who can see that. */
const namesAnyway: readonly [start: string, why: string][] = [
  ['GET /this-week', 'made for whoever reads it alone'],
  ['GET /people/notices', 'told to whoever reads it alone'],
  ['GET /account', 'about oneself'],
  ['GET /board', 'who looks after a commitment and who confirmed it belong to what was promised'],
  ['GET /packs', 'a report says who signed it'],
  ['GET /policy', 'a policy says who adopted it'],
  ['GET /helplines', 'contacts are made to be shown'],
  ['GET /citations', 'who looks after a related policy belongs to it'],
  ['GET /publication', 'it is made for everybody'],
  ['GET /privacy', 'a paper says who adopted it'],
  ['GET /oversight/who', 'it is the answer itself'],
]

const pages = rooms
  .flatMap(({ routes }) => routes)
  .filter((route) => route.method === 'GET' && route.may !== 'anyone' && !sceneOf(route).noPage)

test('every page that names somebody else says who can see it', async () => {
  const silent: string[] = []
  for (const route of pages) {
    const key = keyOf(route)
    if (namesAnyway.some(([start]) => key.startsWith(start))) continue
    const browser = browserFor(route, ground)
    const { status, page } = await browser.get(addressOf(route, ground))
    if (status !== 200) continue
    const main = page('main').text()
    const named = charityPeople.filter(({ name }) => main.includes(name))
    if (named.length > 0 && page('a[href^="/oversight/who"]').length === 0)
      silent.push(`${key} names ${named.map(({ name }) => name).join(', ')}`)
  }
  expect(silent).toEqual([])
})

test('every exception is still needed: such pages are there', () => {
  const keys = pages.map(keyOf)
  expect(namesAnyway.filter(([start]) => !keys.some((key) => key.startsWith(start)))).toEqual([])
})

test('every permission of every room has a sentence, and no sentence is left over', () => {
  const given = Object.keys(allPermissions(rooms))
  expect(given.filter((one) => !permissionSentences[one])).toEqual([])
  expect(Object.keys(permissionSentences).filter((one) => !given.includes(one))).toEqual([])
})

/** Permissions that are about people and mean the same for everybody who has them, each with the reason. */
const wholly: Readonly<Record<string, string>> = {
  'place:read': 'schools and venues, with whom to ask there',
}

test('what a programme leader or an auditor may see of people says how little that is', () => {
  const personal = rooms.flatMap(({ routes }) => routes).filter((route) => 'personal' in route && route.personal)
  const sees = Object.assign({}, ...rooms.map((room) => room.sees ?? {}))
  const narrowed = Object.entries(allPermissions(rooms)).filter(
    ([permission, roles]) =>
      personal.some(({ may }) => may === permission) &&
      (roles.includes('programme-leader') || roles.includes('auditor')) &&
      !wholly[permission],
  )
  expect(narrowed.length).toBeGreaterThan(3)
  expect(narrowed.map(([permission]) => permission).filter((one) => !sees[one])).toEqual([])
})

test('what narrows a permission names one that there is', () => {
  const given = Object.keys(allPermissions(rooms))
  expect(rooms.flatMap(({ sees }) => Object.keys(sees ?? {})).filter((one) => !given.includes(one))).toEqual([])
})
