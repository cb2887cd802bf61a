/** A letter is written together with the act that needs it, and nothing of it can be read by who has no business there. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import type { LetterToWrite } from './mail.lent.ts'
import { writeLetter } from './mail.lent.ts'

let app: TestApp
let people: Charities

beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const house = () => app.database.entrances.at({ requestId: 'r' }, app.now())
const write = (letter: Partial<LetterToWrite>) =>
  house().inOrganisation(people.amira.actor, (work) =>
    writeLetter(work, { kind: 'invitation', address: 'New@Example.org', language: 'en', ...letter }),
  )
const stored = async (id: string) =>
  (await app.database.asBoss<Record<string, unknown>>(`select * from mail.letter where id = '${id}'`))[0]

test('without a mail server a letter waits to be handed over', async () => {
  const { letter, goesBy } = await write({ link: 'https://kept.example/join/link/abc' })
  expect(goesBy).toBe('hand')
  expect(await stored(letter)).toMatchObject({ state: 'by-hand', next_try_at: null })
})

test('neither the address nor the link can be read from the table', async () => {
  const { letter } = await write({ link: 'https://kept.example/join/link/abc' })
  const row = await stored(letter)
  const everything = Object.values(row ?? {})
    .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
    .join(' ')
  expect(everything.toLowerCase()).not.toContain('example')
  expect(everything).not.toContain('abc')
})

test('a link that proves who reads a mailbox is never given to anybody to hand over', async () => {
  const { letter, goesBy } = await write({ kind: 'sign-in-link', link: 'https://kept.example/let-in/abc' })
  expect(goesBy).toBe('none')
  expect(await stored(letter)).toMatchObject({ state: 'cancelled', link_sealed: null })
})

test('a letter falls with the act that wrote it', async () => {
  const count = async () => (await app.database.asBoss<{ n: string }>('select count(*) as n from mail.letter'))[0]?.n
  const before = await count()
  const act = house().inOrganisation(people.amira.actor, async (work) => {
    await writeLetter(work, { kind: 'invitation', address: 'x@example.org', language: 'en' })
    throw new Error('undone')
  })
  await expect(act).rejects.toThrow('undone')
  expect(await count()).toBe(before)
})

test('another charity sees no letter of this one', async () => {
  await write({})
  const rows = await house().inOrganisation(people.owen.actor, (work) =>
    sql`select 1 from mail.letter`.execute(work.db).then(({ rows }) => rows),
  )
  expect(rows).toEqual([])
})

test('clockwork sees which letter is whose, and nothing of it', async () => {
  const run = (text: string) => app.database.entrances.clockwork(app.now(), (clockwork) => clockwork.run(text))
  expect((await run('select organisation_id, id from mail.letter')).length).toBeGreaterThan(0)
  for (const text of ['select address_digest from mail.letter', 'select host from mail.setting'])
    await expect(run(text)).rejects.toMatchObject({ code: '42501' })
})
