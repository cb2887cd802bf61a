/** The invented organisations of the demo are whole, can be looked around in, and never stand beside real ones. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoredEntry } from '#platform/audit/chain.ts'
import { ChainWalk } from '#platform/audit/chain.ts'
import type { Heard, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import type { TestMachine } from '#tests/support/test-machine.ts'
import { testMachine } from '#tests/support/test-machine.ts'
import { demo } from './demo.ts'

let on: TestMachine
let app: TestApp
let passphrase: string
let unrelayed: unknown[]
beforeAll(async () => {
  on = await testMachine()
  app = await testApp({}, undefined, on.database)
  expect(await demo([], on.machine)).toBe(0)
  // Signing in announces a new device, so that this is asked before anybody does.
  unrelayed = await rows('select event from events.outbox where relayed_at is null')
  passphrase = /^ {2}([A-Z0-9-]{23})$/m.exec(on.told.join('\n'))?.[1] ?? ''
})
afterAll(() => on.close())

async function signIn(email: string) {
  const browser = app.stranger()
  const heard = await browser.post('/sign-in', { email, passphrase })
  return { browser, heard }
}

const rows = (text: string, values: unknown[] = []) => on.database.asBoss<Record<string, unknown>>(text, values)

test('everybody who came in signs in with the passphrase that was shown once', async () => {
  const emails = on.told.flatMap((line) => /^ {2}(\S+@\S+) /.exec(line)?.[1] ?? [])
  expect(emails.length).toBeGreaterThanOrEqual(12)
  expect(emails.every((email) => email.endsWith('.example'))).toBe(true)
  const { heard } = await signIn(emails[0] ?? '')
  expect([heard.status, heard.location]).toEqual([303, '/this-week'])
})

test('a year can be read in the record, page by page, at the moments when it happened', async () => {
  const { browser } = await signIn('tansy@bramblehythe.example')
  const pages = [await browser.get('/security/record')]
  for (let next = earlier(pages[0]); next; next = earlier(pages.at(-1))) pages.push(await browser.get(next))
  expect(pages.length).toBeGreaterThan(1)
  expect(pages[0]?.page('tbody tr').length).toBeGreaterThan(30)
  expect(pages[0]?.html).toContain('Ended an appointment')
  expect(pages.at(-1)?.html).toContain('November 2025')
})

const earlier = (heard: Heard | undefined) => heard?.page('a[rel=next]').attr('href')

test('the board shows one of each answer, a known gap that a trustee accepted, and who looks after what', async () => {
  const { browser } = await signIn('wrenna@bramblehythe.example')
  const { page } = await browser.get('/board')
  const shapes = ['ok', 'soon', 'told', 'not-met', 'unknown']
  const missing = shapes.filter((shape) => page(`.kept-answer-item.kept-answer--${shape}`).length === 0)
  expect(missing).toEqual([])
  const said = page('main').text()
  for (const words of ['Up to date', 'Due soon', 'Told to us', 'Not met', 'Not set up', 'None here', 'Does not apply'])
    expect(said).toContain(words)
  for (const words of ['Known gap, plan until', 'Confirmation overdue', 'No one confirms this yet', 'Looked after by'])
    expect(said).toContain(words)
})

test('a page is published, a report is signed off, contacts are checked and a related policy is held', async () => {
  const { browser } = await signIn('wrenna@bramblehythe.example')
  expect((await app.stranger().get('/public/bramblehythe-young-musicians')).status).toBe(200)
  expect((await browser.get('/packs')).page('tbody').text()).toContain('By one trustee')
  expect((await browser.get('/citations')).page('main').text()).toContain('Safeguarding policy')
  const checked = await rows('select 1 from helplines.line_check')
  expect(checked.length).toBeGreaterThanOrEqual(5)
})

test('appointments began, ended and lapsed, an invitation was never taken up, and notices wait', async () => {
  const today = '2026-11-20'
  const ended = await rows('select 1 from people.appointment where until_on < $1', [today])
  expect(ended.length).toBeGreaterThanOrEqual(4)
  const lapsed = await rows(
    'select 1 from people.invitation where accepted_at is null and cancelled_at is null and expires_at < $1',
    [on.machine.now()],
  )
  expect(lapsed.length).toBeGreaterThanOrEqual(1)
  expect((await rows('select 1 from people.notice where dismissed_at is null')).length).toBeGreaterThan(3)
  expect((await rows('select 1 from people.notice where dismissed_at is not null')).length).toBeGreaterThan(3)
  expect(unrelayed).toEqual([])
})

test('families, choirs, checks, systems and papers are there to be looked at, and what waits for somebody', async () => {
  const { browser } = await signIn('corbin@bramblehythe.example')
  const mainOf = async (path: string) => (await browser.get(path)).page('main').text()
  expect(await mainOf('/families')).toContain('Aurelia Fernsby')
  expect(await mainOf('/programmes')).toContain('Monday choir')
  expect(await mainOf('/vetting')).toMatch(/Overdue[\s\S]*In date|In date[\s\S]*Overdue/)
  const systems = await mainOf('/systems')
  for (const words of ['In order', 'Put this right', 'Not looked at yet']) expect(systems).toContain(words)
  expect(await mainOf('/people/proposals')).toContain('Osric Fennipond')
  expect(await rows('select 1 from oversight.access_review')).toHaveLength(3)
  expect(await rows('select 1 from families.care where ended_at is null')).toHaveLength(1)
  expect(await rows('select 1 from families.confidence where ended_at is null')).toHaveLength(1)
})

test('the papers of one are adopted, and those of the other wait for somebody', async () => {
  const said = async (email: string) => (await (await signIn(email)).browser.get('/privacy')).page('main').text()
  expect(await said('wrenna@bramblehythe.example')).not.toContain('To be adopted')
  expect(await said('thaddeus@otterwick.example')).toMatch(/adopt/i)
})

test('one invented trustee belongs to both and chooses', async () => {
  const { browser } = await signIn('osric@fennipond.example')
  const week = await browser.get('/this-week')
  expect(week.status === 303 ? week.location : 'straight on').toBe('/choose-organisation')
  const choice = await browser.get('/choose-organisation')
  expect(choice.html).toContain('Bramblehythe Young Musicians')
  expect(choice.html).toContain('Otterwick Paddlers')
})

test('both records hold together', async () => {
  const heads = await rows('select organisation_id, sequence, hash from audit.head')
  expect(heads).toHaveLength(2)
  for (const head of heads) {
    const walk = new ChainWalk()
    const entries = await on.database.asBoss<StoredEntry>(
      `select organisation_id, sequence::int, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor, act,
        subjects, request_id, details_digest, previous_hash, hash from audit.entry where organisation_id = $1 order by sequence`,
      [head['organisation_id']],
    )
    for (const entry of entries) walk.add(entry)
    expect(walk.end({ sequence: Number(head['sequence']), hash: String(head['hash']) })).toBeUndefined()
  }
})

test('a second time nothing is changed, and no passphrase is shown again', async () => {
  const before = await rows('select count(*)::int as count from audit.entry')
  on.told.splice(0)
  expect(await demo([], on.machine)).toBe(0)
  expect(on.told.join(' ')).toMatch(/nothing was changed/)
  expect(on.told.join(' ')).not.toContain(passphrase)
  expect(await rows('select count(*)::int as count from audit.entry')).toEqual(before)
})

test('where organisations are and the folder is not marked as a demo, nothing invented is put beside them', async () => {
  rmSync(join(on.machine.settings.dataFolder, 'demo.json'))
  on.told.splice(0)
  expect(await demo([], on.machine)).toBe(1)
  expect(on.told.join(' ')).toContain('There is an organisation')
  expect(await rows('select 1 from identity.organisation')).toHaveLength(2)
})
