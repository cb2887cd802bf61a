/** What Kept asks a provider ends in time, stays small, follows nothing, and never goes into its own network. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OutsideRequestError, ordinaryLimits, outsideRequests } from './outside-request.ts'

const limits = { ownMachine: true, deadlineMs: 300, mostBytes: 1_000 }
let address: string
const heard: IncomingMessage[] = []
const answers: Record<string, (response: ServerResponse) => void> = {
  '/small': (response) => response.setHeader('content-type', 'application/json').end('{"ok":true}'),
  '/large': (response) => response.end('x'.repeat(5_000)),
  '/hangs': () => {},
  '/drips': (response) => void response.write('x'),
  '/moved': (response) => response.writeHead(302, { location: 'http://localhost:1/secret' }).end(),
  '/nothing': (response) => response.writeHead(204).end(),
  '/unchanged': (response) => response.writeHead(304).end(),
  '/cookie': (response) => response.setHeader('set-cookie', 'a=b').end('{}'),
}
const server = createServer((request, response) => {
  heard.push(request)
  if (request.url === '/echo') return void request.pipe(response)
  answers[request.url ?? '']?.(response)
})

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  address = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const get = { method: 'GET', headers: { accept: 'application/json' } }

test('an answer that is small and in time is taken', async () => {
  const answer = await outsideRequests(limits)(`${address}/small`, get)
  expect([answer.status, await answer.json()]).toEqual([200, { ok: true }])
  expect(heard.at(-1)?.headers.accept).toBe('application/json')
})

test('what is too much is given up', async () => {
  await expect(outsideRequests(limits)(`${address}/large`, get)).rejects.toThrow('more than it should')
})

test.each(['/hangs', '/drips'])('%s: who is waited for too long is given up', async (path) => {
  await expect(outsideRequests(limits)(address + path, get)).rejects.toThrow()
})

test('where it says to go on to is not followed, and its cookies are not kept', async () => {
  const ask = outsideRequests(limits)
  expect((await ask(`${address}/moved`, get)).status).toBe(302)
  expect((await ask(`${address}/cookie`, get)).headers.has('set-cookie')).toBe(false)
})

test('this machine is spoken to only where Kept itself is reached on it alone', async () => {
  const before = heard.length
  const ask = outsideRequests({ ...limits, ownMachine: false })
  await expect(ask(`${address}/small`, get)).rejects.toThrow(OutsideRequestError)
  await expect(ask(`${address.replace('http:', 'https:')}/small`, get)).rejects.toThrow('not outside')
  expect(heard).toHaveLength(before)
})

test('what is no body comes back as none, and a body is sent as it was given', async () => {
  const ask = outsideRequests(limits)
  for (const [path, status] of [
    ['/nothing', 204],
    ['/unchanged', 304],
  ] as const) {
    const answer = await ask(address + path, get)
    expect([answer.status, await answer.text()]).toEqual([status, ''])
  }
  const sent = await ask(`${address}/echo`, { method: 'POST', headers: {}, body: new URLSearchParams({ code: 'a b' }) })
  expect(await sent.text()).toBe('code=a+b')
  for (const body of [null, undefined])
    expect(await (await ask(`${address}/echo`, { method: 'POST', headers: {}, body })).text()).toBe('')
})

test('of what came along, only what is needed is kept', async () => {
  const ask = outsideRequests(limits)
  expect((await ask(`${address}/small`, get)).headers.get('content-type')).toBe('application/json')
  expect((await ask(`${address}/moved`, get)).headers.get('location')).toContain('/secret')
  expect([...(await ask(`${address}/cookie`, get)).headers.keys()]).toEqual([])
})

test('as much as may be is taken to the last byte', async () => {
  expect(await (await outsideRequests({ ...limits, mostBytes: 5_000 })(`${address}/large`, get)).text()).toHaveLength(
    5_000,
  )
  await expect(outsideRequests({ ...limits, mostBytes: 4_999 })(`${address}/large`, get)).rejects.toThrow()
})

test('elsewhere nothing but TLS is spoken, whatever the machine', async () => {
  for (const ownMachine of [true, false])
    await expect(outsideRequests({ ...limits, ownMachine })('http://provider.example', get)).rejects.toThrow(
      'Only https',
    )
})

test('eight seconds and half a megabyte are the most', () => {
  expect(ordinaryLimits).toEqual({ deadlineMs: 8_000, mostBytes: 524_288 })
})
