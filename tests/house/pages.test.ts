/** Opens every page of every room, and sends every form empty: what each must be, whatever it is about. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCaching } from '#app/answer-open.ts'
import { rooms } from '#app/rooms.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { Route } from '#platform/http/routes.ts'
import { testApp } from '#tests/support/test-app.ts'
import type { Ground } from './ground.ts'
import { prepareGround } from './ground.ts'
import { deadErrorLinks, faultsOf } from './page-faults.ts'
import { addressOf, browserFor, keyOf, sceneOf, sendForm } from './scenes.ts'

const routes = rooms.flatMap((room) => room.routes).map((route) => ({ key: keyOf(route), route }))
const gets = routes.filter(({ route }) => route.method === 'GET')
const posts = routes.filter(({ route }) => route.method === 'POST')

let ground: Ground
beforeAll(async () => {
  ground = await prepareGround(await testApp())
})
afterAll(() => ground.app.close())

/** Only what is the same for everybody is kept by anybody, and not for long. */
const cachingOf = ({ sameForEverybody }: Route) => (sameForEverybody ? openCaching : 'no-store')

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

describe('a form sent empty', () => {
  test.each(
    posts.filter(({ route }) => !sceneOf(route).nothingToFillIn),
  )('comes back from $key with what is missing', async ({ route }) => {
    const browser = browserFor(route, ground)
    await sceneOf(route).before?.(ground, browser)
    const heard = await sendForm(route, browser, addressOf(route, ground), {})
    expect(heard.status).toBe(422)
    expect(heard.page('title').text()).toMatch(/^Error: /)
    expect(deadErrorLinks(heard)).toEqual([])
    expect(faultsOf(heard)).toEqual([])
  })
})

describe('every page', () => {
  test.each(
    gets.filter(({ route }) => !sceneOf(route).noPage),
  )('$key is whole and valid, and carries no id in a hidden field', async ({ route }) => {
    const browser = browserFor(route, ground)
    await sceneOf(route).before?.(ground, browser)
    const heard = await browser.get(addressOf(route, ground))
    expect(heard.status).toBe(200)
    expect(faultsOf(heard)).toEqual([])
    expect(heard.headers.get('cache-control')).toBe(cachingOf(route))
    const hidden = heard
      .page('input[type=hidden]')
      .toArray()
      .map((input) => heard.page(input))
    const ids = hidden.filter((input) => input.attr('name') !== '_once' && ID.test(input.attr('value') ?? ''))
    expect(ids.map((input) => input.attr('name')).filter((name) => !namedBySubmitButton.includes(name ?? ''))).toEqual(
      [],
    )
  })

  test.each(gets.filter(({ route }) => sceneOf(route).noPage))('$key leads on, or gives a file to keep', async ({
    route,
  }) => {
    const browser = browserFor(route, ground)
    await sceneOf(route).before?.(ground, browser)
    const { status, headers } = await browser.get(addressOf(route, ground))
    if (status === 303) return
    expect([status, headers.get('content-security-policy')]).toEqual([200, "sandbox; default-src 'none'"])
    expect(headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(headers.get('cache-control')).toBe(cachingOf(route))
  })

  test('that refuses is whole and valid too', async () => {
    const { amira, ben } = ground.people
    const refused = [
      await ben.browser.get('/people'),
      await amira.browser.get(`/people/${newId()}`),
      await ground.app.stranger().post(`/people/${newId()}/edit`),
      await amira.browser.post(
        '/people/organisation',
        {},
        { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' },
      ),
      await amira.browser.post(`/people/${ben.id}/edit`, { name: 'Ben', work: '', email: '', _version: '0' }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([403, 404, 401, 403, 409])
    expect(refused.flatMap(faultsOf)).toEqual([])
  })
})

/** Hidden fields that hold an id because a page offers several things, each with a button of its own. */
const namedBySubmitButton: readonly string[] = ['organisation']
