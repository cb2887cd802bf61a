/** The workshop shows everybody and everything, lets one be anybody, and is no part of the program people run. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gallery } from '#design/gallery.ts'
import { startSession } from '#platform/identity/sessions.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp, testOrigin } from '#tests/support/test-app.ts'
import { listAccounts } from './accounts-here.ts'
import { workshopApp } from './workshop-app.ts'

let app: TestApp
let people: Charities
let workshop: ReturnType<typeof workshopApp>
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  const accounts = () => listAccounts(app.database.place, app.now())
  workshop = workshopApp({
    assets: app.parts.assets,
    keptAddress: testOrigin,
    listAccounts: accounts,
    signInAs: async (account) => {
      const one = (await accounts()).find((here) => here.account === account)
      const house = app.database.entrances.at({ requestId: 'the workshop' }, app.now())
      const shown = { first: 'passphrase', second: null, provedAt: null, network: '' } as const
      return (
        one && (await house.atTheDoor((door) => startSession(door, one.account, one.organisation, 'x', shown))).cookie
      )
    },
  })
})
afterAll(() => app.close())

const read = async (path: string) => load(await (await workshop.request(path)).text())

test('everybody of every organisation stands in it, with what they are appointed to', async () => {
  const page = await read('/')
  const rows = page('tbody tr')
    .map((_, row) => page(row).text())
    .get()
  expect(rows.length).toBe(Object.keys(people).length - 2)
  expect(rows.find((row) => row.includes('Grace Llwyd'))).toContain('Safeguarding lead')
})

test('one can be anybody at a press, and nobody who is not there', async () => {
  const press = (account: string) =>
    workshop.request('/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ account, organisation: people.charity }),
    })
  const pressed = await press(people.grace.account)
  expect([pressed.status, pressed.headers.get('location')]).toEqual([303, `${testOrigin}/this-week`])
  const token = /__Host-kept=([^;]+)/.exec(pressed.headers.get('set-cookie') ?? '')?.[1] ?? ''
  expect((await app.browser(token).get('/this-week')).html).toContain('Grace Llwyd')
  expect((await press('nobody')).status).toBe(404)
})

test('every component and every whole page can be looked at', async () => {
  expect((await read('/components'))('[data-component]').length).toBe(gallery.length)
  const links = (await read('/'))('a[href^="/components/"]')
    .map((_, link) => link.attribs['href'])
    .get()
  expect(links.length).toBeGreaterThan(gallery.length)
  for (const link of links) expect([link, (await workshop.request(link)).status]).toEqual([link, 200])
})

test('the program that people run holds nothing of it', async ({ skip }) => {
  const built = join(import.meta.dirname, '../../dist/server')
  if (!existsSync(join(built, 'kept.js'))) skip('Kept is not built yet.')
  const program = readFileSync(join(built, 'kept.js'), 'utf8')
  for (const sign of ['The workshop', 'Every component on one page', 'A form shown again, in Welsh'])
    expect(program).not.toContain(sign)
})
