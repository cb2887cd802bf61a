/** Requests that no browser sends: too big, too slow, broken; each gets a plain refusal, and other people are served meanwhile. */
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endKept } from '#tests/support/kept-process.ts'
import type { RawAnswer } from '#tests/support/raw-request.ts'
import { rawConnection, rawRequest } from '#tests/support/raw-request.ts'
import type { KeptInUse } from '#tests/support/set-up-kept.ts'
import { aKeptInUse } from '#tests/support/set-up-kept.ts'

let here: KeptInUse
let address: string
let host: string
beforeAll(async () => {
  here = await aKeptInUse()
  address = here.kept.address()
  host = new URL(address).host
})
afterAll(async () => {
  expect(here.kept.hasEnded()).toBe(false)
  expect(here.kept.logged()).not.toContain('"level":"error"')
  await endKept()
})

const megabyte = 2 ** 20
const formType = 'application/x-www-form-urlencoded'
const cookie = () => [...here.ada.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

function head(method: string, path: string, headers: Record<string, string> = {}): string {
  const lines = Object.entries({ Host: host, ...headers }).map(([name, value]) => `${name}: ${value}`)
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`
}

const fromHere = () => ({ Origin: address, 'Sec-Fetch-Site': 'same-origin', Cookie: cookie() })

/** The most memory the program ever held, in megabytes. */
function peakMemory(): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${here.kept.pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024
}

/** As much of `bytes` as the server takes before it answers or hangs up. */
async function pour(first: string, bytes: number, frame: (chunk: Buffer) => Buffer): Promise<RawAnswer> {
  const connection = rawConnection(address)
  await connection.send(first)
  let isOver = false
  void connection.answered.then(() => {
    isOver = true
  })
  const piece = frame(Buffer.alloc(256 * 1_024, 'a'))
  for (let sent = 0; sent < bytes && !isOver; sent += 256 * 1_024) {
    await Promise.race([connection.send(piece), connection.answered])
    await pause(0)
  }
  const answer = await connection.answered
  connection.close()
  return answer
}

describe('a body of 100 megabytes', () => {
  const hundred = 100 * megabyte
  test('that says how long it is gets 413, and is not held in memory', async () => {
    const before = peakMemory()
    const first = head('POST', '/people/invite', {
      ...fromHere(),
      'Content-Type': formType,
      'Content-Length': `${hundred}`,
    })
    const answer = await pour(first, hundred, (chunk) => chunk)
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('That is too long')
    expect(peakMemory() - before).toBeLessThan(50)
  })

  test('that does not say gets 413 as well', async () => {
    const before = peakMemory()
    const first = head('POST', '/people/invite', {
      ...fromHere(),
      'Content-Type': formType,
      'Transfer-Encoding': 'chunked',
    })
    const framed = (chunk: Buffer) =>
      Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')])
    expect((await pour(first, hundred, framed)).status).toBe(413)
    expect(peakMemory() - before).toBeLessThan(50)
  })
})

describe('somebody who sends too slowly', () => {
  test('is cut off, headers and bodies alike, and everybody else is served meanwhile', async () => {
    const slow = Array.from({ length: 200 }, () => rawConnection(address))
    const body = head('POST', '/sign-in', { ...fromHere(), 'Content-Type': formType, 'Content-Length': '1000' })
    const isHead = (index: number) => index % 2 === 0
    await Promise.all(slow.map((one, index) => one.send(isHead(index) ? `GET / HTTP/1.1\r\nHost: ${host}\r\n` : body)))
    let open = slow.length
    for (const one of slow) void one.ended.then(() => (open -= 1))
    while (open > 0) {
      await Promise.all(slow.map((one, index) => one.send(isHead(index) ? 'X: y\r\n' : 'a')))
      expect((await here.ada.get('/this-week')).status).toBe(200)
      await pause(500)
    }
    const answers = await Promise.all(slow.map((one) => one.ended))
    expect(answers.filter(({ status }) => ![0, 408].includes(status))).toEqual([])
  }, 90_000)
})

describe('a request that is broken', () => {
  const get = (path: string, headers: Record<string, string> = {}) => rawRequest(address, head('GET', path, headers))

  test.each([
    ['with a broken escape', '/people/%E0%A4%A', [400, 404]],
    ['with bytes that are no text', '/people/%ff%fe', [303, 400, 404]],
    ['that climbs out of the house', '/../../etc/passwd', [303, 400, 404]],
    ['that climbs out of the files', '/assets/..%2f..%2f..%2fetc%2fpasswd', [400, 404]],
    ['with a zero in it', '/sign-in%00', [400, 404]],
    ['of 15,000 letters', `/${'a'.repeat(15_000)}`, [303, 400, 404, 414, 431]],
    ['with an id that is none', '/people/1%27%20or%20%271%27=%271', [303, 400, 404]],
    ['of another kind altogether', 'http://elsewhere.example/sign-in', [200, 303, 400, 404, 421]],
  ])('asks for an address %s', async (_, path, statuses) => {
    expect(statuses).toContain((await get(path)).status)
    const signedIn = await get(path, { Cookie: cookie() })
    expect(statuses).toContain(signedIn.status)
    expect(signedIn.text).not.toContain('root:')
  })

  test.each([
    ['half a pair', '__Host-kept'],
    ['nothing but signs', ';;;===;;=;'],
    ['a token that is none', '__Host-kept=../../etc/passwd'],
    ['a token in quotes', '__Host-kept="a"b"'],
    ['8,000 letters', `__Host-kept=${'a'.repeat(8_000)}`],
    ['two tokens', '__Host-kept=aaaa; __Host-kept=bbbb'],
    ['bytes that are no text', '__Host-kept=\xff\xfe\x80'],
    ['an unknown language', '__Host-kept-language=<script>'],
  ])('brings a cookie of %s, and is a stranger', async (_, sent) => {
    const answer = await rawRequest(address, Buffer.from(head('GET', '/this-week', { Cookie: sent }), 'latin1'))
    expect([303, 400]).toContain(answer.status)
    expect(answer.text).not.toContain('<script>')
  })

  test.each([
    ['no host', 'GET /sign-in HTTP/1.1\r\n\r\n'],
    ['two hosts', 'GET /sign-in HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'],
    ['another host', 'GET /sign-in HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n'],
    ['a header without a name', 'GET /sign-in HTTP/1.1\r\nHost: localhost\r\n: value\r\n\r\n'],
    ['a header folded over lines', 'GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n'],
    ['headers of 40 kilobytes', `GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`],
    ['two lengths', 'POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    [
      'a length and chunks',
      'POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a length that is none', 'POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n'],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['a method nobody knows', 'BREW /sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ])('has %s', async (_, bytes) => {
    const { status } = await rawRequest(address, Buffer.from(bytes, 'latin1'))
    expect([0, 400, 404, 421, 431]).toContain(status)
  })

  const post = (headers: Record<string, string>, body: string | Buffer) => {
    const bytes = Buffer.from(body)
    const first = head('POST', '/people/invite', { ...fromHere(), ...headers, 'Content-Length': `${bytes.length}` })
    return rawRequest(address, Buffer.concat([Buffer.from(first), bytes]))
  }

  test.each([
    [
      'several parts, one of them a file',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nA\r\n--x--',
      415,
    ],
    ['parts without a boundary', 'multipart/form-data', '--\r\n\r\n', 415],
    ['JSON', 'application/json', '{"name":"A"}', 415],
    ['text that says it is none', 'text/plain', 'name=A', 415],
    ['bytes that are no text', formType, Buffer.from([0x6e, 0x3d, 0xff, 0xfe]), 400],
    ['a zero', formType, 'name=A%00B', 400],
    ['300 fields', formType, Array.from({ length: 300 }, (_, field) => `f${field}=1`).join('&'), 400],
    ['fields named as parts of every object', formType, '__proto__=a&constructor=b&toString=c&name=', 422],
    ['300 kilobytes', formType, `name=${'a'.repeat(300_000)}`, 413],
  ])('sends a form of %s', async (_, type, body, status) => {
    expect((await post({ 'Content-Type': type }, body)).status).toBe(status)
  })

  test('breaks off in the middle of its form, and nothing of it is saved', async () => {
    const connection = rawConnection(address)
    const first = head('POST', '/people/invite', { ...fromHere(), 'Content-Type': formType, 'Content-Length': '500' })
    await connection.send(`${first}name=Half+a+person`)
    connection.close()
    await connection.ended
    expect((await here.ada.get('/people')).html).not.toContain('Half a person')
  })
})
