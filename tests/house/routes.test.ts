/** Walks every route of every room: who is let in, and who is not. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { Permission, Route } from '#platform/http/routes.ts'
import { allPermissions, holds } from '#platform/rooms/manifest.ts'
import type { Someone } from '#tests/support/charities.ts'
import { charityPeople } from '#tests/support/people.ts'
import type { Browser } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import type { Ground } from './ground.ts'
import { prepareGround } from './ground.ts'
import { addressOf, browserFor, filledIn, keyOf, needsScene, sceneOf, scenes, sendForm } from './scenes.ts'

const routes = rooms.flatMap((room) => room.routes.map((route) => ({ key: keyOf(route), room, route })))
const permissions = allPermissions(rooms)
const isGuarded = ({ route }: { route: Route }) => route.may !== 'anyone'
const isPost = ({ route }: { route: Route }) => route.method === 'POST'
const needsRole = ({ route }: { route: Route }) => !['anyone', 'account', 'member'].includes(route.may)

let ground: Ground
beforeAll(async () => {
  ground = await prepareGround(await testApp())
})
afterAll(() => ground.app.close())

/** Goes along a route as its scene says, in somebody's browser. */
function walk(
  route: Route,
  browser: Browser,
  headers: Record<string, string> = {},
  address = addressOf(route, ground),
) {
  if (route.method === 'GET') return browser.get(address, headers)
  return sendForm(route, browser, address, { ...filledIn(route, ground), headers })
}

/** How many records there are, of all organisations: a refused act leaves none. */
async function countRecords(): Promise<number> {
  const [row] = await ground.app.database.asBoss<{ count: number }>('select count(*)::int as count from audit.entry')
  return row?.count ?? 0
}

/** Asked for by a part of a page, which shows less to those who lack it. */
const withinPages = ['families needs:read', 'families needs:edit']

describe('the list of routes', () => {
  test('names each address once', () => {
    const keys = routes.map(({ key }) => key)
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
  })

  test('keeps each room’s addresses below its own name, but for its doorsteps', () => {
    const strangers = routes.filter(({ room, route }) => {
      const own = [`/${room.name}`, ...(room.doorsteps ?? [])]
      return !own.some((prefix) => route.path === prefix || route.path.startsWith(`${prefix}/`))
    })
    expect(strangers.map(({ key }) => key)).toEqual([])
  })

  test('asks only for permissions that the same room gives to somebody, and every permission is asked for', () => {
    const given = rooms.flatMap((room) =>
      Object.keys(room.permissions).map((permission) => `${room.name} ${permission}`),
    )
    const asked = routes.filter(needsRole).map(({ room, route }) => `${room.name} ${route.may}`)
    expect(asked.filter((one) => !given.includes(one))).toEqual([])
    expect(given.filter((one) => !asked.includes(one) && !withinPages.includes(one))).toEqual([])
    expect(Object.values(permissions).filter((roles) => roles.length === 0)).toEqual([])
  })

  test('says of every form what it writes down, but for those that only look something up', () => {
    const silent = routes.filter(isPost).filter(({ route }) => route.record === 'nothing')
    expect(silent.map(({ key }) => key)).toEqual([
      'POST /sign-in/organisation',
      'POST /join',
      'POST /people/find',
      'POST /programmes/:programme/members/find',
      'POST /families/find',
    ])
  })

  test('leads from the navigation only to pages that are there', () => {
    const entries = rooms.flatMap((room) => room.navigation ?? [])
    expect(entries.filter(({ href }) => !routes.some(({ key }) => key === `GET ${href}`))).toEqual([])
  })

  test('has a scene for every route that needs one: who walks it, and with what', () => {
    expect(routes.filter(({ route }) => needsScene(route)).map(({ key }) => key)).toEqual([])
  })

  test('has no scene for a route that is not there', () => {
    const keys = routes.map(({ key }) => key)
    expect(Object.keys(scenes).filter((key) => !keys.includes(key))).toEqual([])
  })
})

describe('a stranger', () => {
  test.each(routes.filter(isGuarded))('sees nothing of $key but where to sign in', async ({ route }) => {
    const heard = await walk(route, ground.app.stranger())
    if (route.method === 'GET') expect([heard.status, heard.location?.split('?')[0]]).toEqual([303, '/sign-in'])
    else expect(heard.status).toBe(401)
    for (const { name } of charityPeople) expect(heard.html).not.toContain(name)
    expect(heard.html).not.toContain('Rowan Tree')
  })
})

describe('somebody without the role', () => {
  const people = charityPeople.map(({ key }) => key)
  test.each(routes.filter(needsRole))('is told whom to ask at $key', async ({ route }) => {
    const may = (someone: Someone) => holds(someone.actor, route.may as Permission, permissions)
    const without = people.map((key) => ground.people[key]).filter((someone) => !may(someone))
    expect(without.length).toBeGreaterThan(0)
    for (const { browser, name } of without) {
      const heard = await walk(route, browser)
      expect([name, heard.status]).toEqual([name, 403])
      expect(heard.page('main').text()).toContain('Ask ')
    }
  })

  test('changes nothing by trying', async () => {
    const before = await countRecords()
    for (const { route } of routes.filter(needsRole).filter(isPost)) await walk(route, ground.people.ben.browser)
    expect(await countRecords()).toBe(before)
  })
})

const namesSomething = (route: Route) => route.path.includes(':') || /choose/.test(route.path)

describe('somebody of a neighbour charity', () => {
  const naming = routes.filter(isGuarded).filter(({ route }) => namesSomething(route))
  const owens = () => ground.people.owen.browser

  test.each(
    naming.filter(({ route }) => !(route.method === 'GET' && !route.path.includes(':'))),
  )('finds nothing at $key, with real ids in the address and in the form', async ({ route }) => {
    const before = await countRecords()
    const heard = await walk(route, owens())
    if (sceneOf(route).tellsNothing) {
      const never = Object.fromEntries(Object.keys(sceneOf(route).parts?.(ground) ?? {}).map((part) => [part, newId()]))
      const nothing = await walk(route, owens(), {}, addressOf(route, ground, never))
      expect([heard.status, heard.location, heard.html]).toEqual([nothing.status, nothing.location, nothing.html])
    } else expect(heard.status).toBe(404)
    for (const { name } of charityPeople) expect(heard.html).not.toContain(name)
    expect(await countRecords()).toBe(before)
  })

  test.each(
    naming.filter(({ route }) => route.path.includes(':')),
  )('finds at $key just what a thing that never was would show', async ({ route }) => {
    const never = Object.fromEntries(Object.keys(sceneOf(route).parts?.(ground) ?? {}).map((part) => [part, newId()]))
    const go = (address: string) => walk(route, owens(), {}, address)
    const [real, unreal] = [await go(addressOf(route, ground)), await go(addressOf(route, ground, never))]
    expect([real.status, real.page('main').text()]).toEqual([unreal.status, unreal.page('main').text()])
  })
})

describe('a form from another site', () => {
  const evil = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }
  test.each(routes.filter(isPost))('is refused at $key and leaves nothing behind', async ({ route }) => {
    const before = await countRecords()
    const heard = await walk(route, browserFor(route, ground), evil)
    expect(heard.status).toBe(403)
    expect(await countRecords()).toBe(before)
  })

  test.each(routes.filter(isPost))('is refused at $key when it is no form at all', async ({ route }) => {
    const heard = await walk(route, browserFor(route, ground), { 'content-type': 'application/json' })
    expect(heard.status).toBe(415)
  })
})
