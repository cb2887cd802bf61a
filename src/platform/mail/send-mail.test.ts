/** Handing a message to a server: servers that are good, wrong, slow and rude, and messages that would like to be more than one. */
import { afterEach, describe, expect, test } from 'vitest'
import type { Manners, TestMailServer } from '#tests/support/mail-server.ts'
import { answer, mailServer, rudeServer } from '#tests/support/mail-server.ts'
import type { MailMessage, MailServer } from './mail-server.ts'
import { sendMail } from './send-mail.ts'

const message: MailMessage = {
  tag: '019aa1-abc',
  from: 'kept@charity.example',
  bounceTo: 'kept+bounce@charity.example',
  to: 'somebody@elsewhere.example',
  language: 'en',
  subject: 'Something waits for you',
  text: 'Open Kept.\n',
  html: '<p>Open Kept.</p>\n',
}
const quick = { connectMs: 400, silenceMs: 400, wholeMs: 1_500 }

const open: TestMailServer[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})
async function one(manners: Manners = {}): Promise<TestMailServer> {
  const server = await mailServer(manners)
  open.push(server)
  return server
}
const send = (server: MailServer, change: Partial<MailMessage> = {}, stop?: AbortSignal) =>
  sendMail(server, { ...message, ...change }, quick, stop)

describe('a message that is sent', () => {
  test('arrives once, plain and as HTML, marked as written by no person, under its own Message-ID', async () => {
    const { server, received } = await one({ login: { user: 'kept', password: 'right' } })
    expect(await send(server)).toEqual({ isSent: true })
    expect(received).toHaveLength(1)
    expect(received[0]?.from).toBe('kept+bounce@charity.example')
    expect(received[0]?.to).toEqual(['somebody@elsewhere.example'])
    const raw = received[0]?.raw ?? ''
    expect(raw).toContain('Message-ID: <019aa1-abc@charity.example>')
    expect(raw).toContain('Auto-Submitted: auto-generated')
    expect(raw).toContain('multipart/alternative')
    expect(raw).not.toMatch(/nodemailer|X-Mailer|filename|List-/i)
  })

  test('has the same Message-ID when it is sent again', async () => {
    const { server, received } = await one()
    await send(server)
    await send(server)
    const ids = received.map(({ raw }) => /^Message-ID: .*$/m.exec(raw)?.[0])
    expect(new Set(ids).size).toBe(1)
  })
})

describe('what goes wrong is told in a word', () => {
  const cases: [string, Manners, string][] = [
    ['a sender that the server does not take', { onFrom: () => answer(553) }, 'sender-refused'],
    ['an address that the server does not know', { onTo: () => answer(550) }, 'address-refused'],
    ['an address that is to be tried later', { onTo: () => answer(450) }, 'later'],
    ['a message that is refused', { onData: () => answer(554) }, 'refused'],
    ['a message that is to be tried later', { onData: () => answer(451) }, 'later'],
    ['a server that hangs once it has the message', { onData: () => 'hang' }, 'hangs'],
  ]
  test.each(cases)('%s', async (_what, manners, fault) => {
    expect(await send((await one(manners)).server)).toEqual({ isSent: false, fault })
  })

  test('a wrong password', async () => {
    const { server } = await one({ login: { user: 'kept', password: 'right' } })
    const wrong = { ...server, login: { user: 'kept', password: 'wrong' } }
    expect(await send(wrong)).toEqual({ isSent: false, fault: 'password' })
  })

  test('a name that does not exist', async () => {
    const server: MailServer = { host: 'mail.invalid', port: 25, safety: 'none' }
    expect(await send(server)).toEqual({ isSent: false, fault: 'name-not-found' })
  })

  test('a port on which nobody listens', async () => {
    const gone = await one()
    await gone.close()
    open.pop()
    expect(await send(gone.server)).toEqual({ isSent: false, fault: 'no-connection' })
  })

  test('a certificate that nobody vouches for, from the first byte or from an agreed moment on', async () => {
    for (const safety of ['tls', 'starttls'] as const) {
      const { server } = await one({ safety })
      expect(await send(server)).toEqual({ isSent: false, fault: 'certificate' })
    }
  })

  test('a server that offers no encryption where it is asked for: nothing is said to it in the open', async () => {
    const { server, received } = await one({ login: { user: 'kept', password: 'right' } })
    expect(await send({ ...server, safety: 'starttls' })).toEqual({ isSent: false, fault: 'no-encryption' })
    expect(received).toEqual([])
  })
})

describe('a server that is rude', () => {
  const rude: [string, Parameters<typeof rudeServer>[0], string][] = [
    ['says nothing at all', () => {}, 'hangs'],
    ['speaks another language', (socket) => void socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'), 'not-a-mail-server'],
    ['hangs up', (socket) => void socket.destroy(), 'lost'],
    ['never stops greeting', (socket) => void setInterval(() => socket.write('220-x\r\n'), 50).unref(), 'hangs'],
  ]
  test.each(rude)('that %s is left within the time', async (_what, manners, fault) => {
    const server = await rudeServer(manners)
    open.push(server)
    const began = performance.now()
    expect(await send(server.server)).toEqual({ isSent: false, fault })
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  test('is left at once when Kept stops', async () => {
    const server = await rudeServer(() => {})
    open.push(server)
    const stop = new AbortController()
    const sending = sendMail(
      server.server,
      message,
      { connectMs: 60_000, silenceMs: 60_000, wholeMs: 60_000 },
      stop.signal,
    )
    setTimeout(() => stop.abort(), 50)
    expect(await sending).toEqual({ isSent: false, fault: 'lost' })
  })
})

describe('a message that would like to be more than one', () => {
  const line = 'x\r\nBcc: victim@elsewhere.example'
  const attempts: [string, Partial<MailMessage>][] = [
    ['in the address', { to: `somebody@elsewhere.example\r\nRCPT TO:<victim@elsewhere.example>` }],
    ['as a list in the address', { to: 'somebody@elsewhere.example, victim@elsewhere.example' }],
    ['with a name in the address', { to: 'Somebody <somebody@elsewhere.example>' }],
    ['in the sender', { from: 'kept@charity.example\r\nBcc: victim@elsewhere.example' }],
    ['in where it comes back to', { bounceTo: 'kept@charity.example>\r\nDATA' }],
    ['in where answers go', { replyTo: line }],
    ['in the subject', { subject: line }],
    ['in the subject, with one half of a line break', { subject: 'x\nBcc: victim@elsewhere.example' }],
    ['in the language', { language: line }],
    ['in its tag', { tag: line }],
  ]
  test.each(attempts)('%s is not sent, and the server hears nothing', async (_where, change) => {
    const mail = await one()
    expect(await send(mail.server, change)).toEqual({ isSent: false, fault: 'address-refused' })
    expect(mail.connections()).toBe(0)
  })

  test('cannot end itself early with a dot on a line', async () => {
    const { server, received } = await one()
    await send(server, { text: 'one\r\n.\r\nRCPT TO:<victim@elsewhere.example>\r\n' })
    expect(received).toHaveLength(1)
    expect(received[0]?.to).toEqual(['somebody@elsewhere.example'])
  })
})
