/** Messages that came back: through a real mail server, and as somebody would forge them. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mailRoom } from '#modules/mail/index.ts'
import { aLetter, aMailServer } from '#modules/mail/mail.examples.ts'
import { openErrands } from '#platform/jobs/errands.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { Exim } from '#tests/support/exim.ts'
import { hasExim, startExim } from '#tests/support/exim.ts'
import type { TestMailServer } from '#tests/support/mail-server.ts'
import { mailServer } from '#tests/support/mail-server.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import type { TestMachine } from '#tests/support/test-machine.ts'
import { testMachine } from '#tests/support/test-machine.ts'
import { takeMessage } from './take-mail.ts'

let on: TestMachine
let app: TestApp
let people: Charities
let mail: TestMailServer
beforeAll(async () => {
  on = await testMachine()
  app = await testApp({}, undefined, on.database)
  people = await someCharities(app)
  mail = await mailServer()
})
afterAll(async () => {
  await mail.close()
  await on.close()
})
beforeEach(() => void on.told.splice(0))

async function send(server: { host: string; port: number }, address: string, bounces = ''): Promise<string> {
  const house = app.database.entrances.at({ requestId: 'r' }, app.now())
  const id = await house.inOrganisation(people.amira.actor, async (work) => {
    await aMailServer(work, server, bounces)
    return aLetter(work, { address, person: people.ben.id })
  })
  const errands = openErrands({ ...app.parts, clock: { now: () => app.now() } }, mailRoom.errands ?? [])
  await errands.begin()
  await errands.settled()
  return id
}
const stored = async (id: string) =>
  (
    await on.database.asBoss<{ state: string; why_failed: string | null }>(
      `select state, why_failed from mail.letter where id = '${id}'`,
    )
  )[0]
async function* piped(text: string | Buffer) {
  yield Buffer.from(text)
}
const take = (text: string | Buffer) => takeMessage(piped(text), on.machine)

/** As a mail server reports, of a letter with this Message-ID. */
function report(about: string, { action = 'failed', status = '5.1.1' } = {}): string {
  return `Return-Path: <>
From: Mail Delivery System <mailer-daemon@mail.test>
To: kept@charity.example
Subject: Mail delivery failed
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=abc

--abc
Content-Type: text/html

<script>alert(1)</script><p>It did not arrive.</p>
--abc
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.test

Final-Recipient: rfc822;somebody@elsewhere.example
Action: ${action}
Status: ${status}

--abc
Content-Type: message/rfc822

${about}
Subject: x

x
--abc--
`
}

async function sentLetter(): Promise<{ id: string; about: string }> {
  const id = await send(mail.server, 'somebody@elsewhere.example')
  return { id, about: /^Message-ID: .*$/m.exec(mail.received.at(-1)?.raw ?? '')?.[0] ?? '' }
}

describe.skipIf(!hasExim)('through exim4 on this machine', () => {
  let exim: Exim
  beforeAll(async () => {
    exim = await startExim()
  })
  afterAll(() => exim.stop())

  test('a letter arrives, another comes back, and the one that came back is marked', async () => {
    const server = { host: '127.0.0.1', port: exim.port }
    const good = await send(server, 'somebody@elsewhere.example', 'bounces@charity.example')
    const lost = await send(server, 'gone@elsewhere.example', 'bounces@charity.example')
    expect(await stored(lost)).toMatchObject({ state: 'sent' })
    const returned = await exim.returned()
    expect(await take(returned)).toBe(0)
    expect(on.told).toEqual(['A letter that came back was marked.'])
    expect((await stored(lost))?.state).toBe('bounced')
    expect(await stored(good)).toMatchObject({ state: 'sent' })
    for (let turn = 0; turn < 100 && !exim.delivered(); turn += 1) await pause(100)
    expect(exim.delivered()).toContain('Auto-Submitted: auto-generated')
    const page = await people.amira.browser.get(`/mail/letters/${lost}`)
    expect(page.page('main').text()).toContain('Came back')
  }, 90_000)
})

describe('a report on a letter', () => {
  test('marks it, says why in our own words, and is recorded', async () => {
    const { id, about } = await sentLetter()
    expect(await take(report(about))).toBe(0)
    expect(await stored(id)).toEqual({ state: 'bounced', why_failed: 'mailbox-unknown' })
    const entries = await on.database.asBoss(
      `select 1 from audit.entry where act = 'letter.bounced' and actor = 'kept' and subjects::text like '%${id}%'`,
    )
    expect(entries).toHaveLength(1)
  })

  test('that it is late, or has arrived, marks nothing', async () => {
    const { id, about } = await sentLetter()
    for (const action of ['delayed', 'delivered', 'relayed']) await take(report(about, { action }))
    expect((await stored(id))?.state).toBe('sent')
  })

  test('taken twice marks once', async () => {
    const { id, about } = await sentLetter()
    await take(report(about))
    await take(report(about, { status: '5.2.2' }))
    expect(await stored(id)).toEqual({ state: 'bounced', why_failed: 'mailbox-unknown' })
  })
})

describe('what somebody makes up', () => {
  test('a tag with the right letter and a wrong end marks nothing', async () => {
    const { id, about } = await sentLetter()
    const forged = about.replace(/.{10}@/, 'aaaaaaaaaa@')
    expect(await take(report(forged))).toBe(0)
    expect((await stored(id))?.state).toBe('sent')
    expect(on.told.at(-1)).toContain('No letter of ours')
  })

  test('a holiday message that names the letter marks nothing', async () => {
    const { id, about } = await sentLetter()
    const reply = `From: a@b.example\nSubject: I am away\n${about.replace('Message-ID', 'In-Reply-To')}\n\nBack on Monday.\n`
    expect(await take(reply)).toBe(0)
    expect((await stored(id))?.state).toBe('sent')
  })

  const hostile: [string, () => string | Buffer][] = [
    ['nothing', () => ''],
    ['bytes that are no mail', () => Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 97) % 256))],
    ['more than a message that came back can be', () => 'x'.repeat(1_200_000)],
    ['parts within parts without end', () => nested(400)],
    ['a header without end', () => `X: ${'a'.repeat(600_000)}\n\nx`],
  ]
  test.each(hostile)('%s is thrown away, and no mail program is asked to keep it', async (_what, text) => {
    expect(await take(text())).toBe(0)
    expect(on.told.join()).toContain('thrown away')
  })
})

function nested(depth: number): string {
  let text = 'Content-Type: text/plain\n\nx\n'
  for (let at = 0; at < depth; at += 1)
    text = `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n${text}\n--b${at}--\n`
  return text
}
