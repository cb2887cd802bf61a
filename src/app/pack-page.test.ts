/** Pages are packed as browsers ask, and only pages. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp, testOrigin } from '#tests/support/test-app.ts'
import { choosePacking } from './pack-page.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

async function ask(path: string, accepts: string) {
  const headers = { host: 'localhost:8321', 'accept-encoding': accepts }
  const answer = await app.fetch(new Request(testOrigin + path, { headers }))
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) }
}

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.0', undefined],
  ['BR;q=0.5', 'br'],
  ['deflate', undefined],
  ['', undefined],
] as const)('a browser that takes "%s" is sent %s', (accepts, packing) => {
  expect(choosePacking(accepts)).toBe(packing)
})

test('two million spaces in what a browser takes do not keep everybody waiting', () => {
  expect(choosePacking(`gzip${' '.repeat(2_000_000)}x, br`)).toBe('br')
})

test('packed or plain, the page is the same, and says how it may differ', async () => {
  const plain = await ask('/sign-in', '')
  const br = await ask('/sign-in', 'br')
  const gzip = await ask('/sign-in', 'gzip')
  const words = (bytes: Buffer) => bytes.toString().replaceAll(/name="_once" value="[^"]+"/g, '')
  expect(plain.bytes.toString()).toContain('</html>')
  expect(words(brotliDecompressSync(br.bytes))).toBe(words(plain.bytes))
  expect(words(gunzipSync(gzip.bytes))).toBe(words(plain.bytes))
  expect(br.bytes.length).toBeLessThan(plain.bytes.length / 2)
  const encodings = [plain, br, gzip].map(({ answer }) => answer.headers.get('content-encoding'))
  expect(encodings).toEqual([null, 'br', 'gzip'])
  for (const { answer } of [plain, br, gzip]) {
    expect(answer.status).toBe(200)
    expect(answer.headers.get('vary')).toBe('accept-encoding')
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  }
})

test('cookies and the status of a packed page arrive', async () => {
  const { answer } = await ask('/nowhere', 'br')
  expect([answer.status, answer.headers.get('content-encoding')]).toEqual([404, 'br'])
  const chosen = await ask('/language/cy', 'br')
  expect(chosen.answer.headers.getSetCookie().length).toBe(1)
})

test('what machines read is sent plain', async () => {
  expect((await ask('/metrics', 'br')).answer.headers.get('content-encoding')).toBeNull()
  expect((await ask('/healthz', 'br')).answer.headers.get('content-encoding')).toBeNull()
})
