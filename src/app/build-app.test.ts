/** The front door: who is believed, what is read, what every answer carries. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { trustedProxies } from '#platform/http/origin-of-request.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities, testPassphrase } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp, testOrigin } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

describe('every answer', () => {
  test.each([
    '/sign-in',
    '/nothing-here',
    '/healthz',
    '/this-week',
  ])('of %s lets nothing inline run and nobody frame it', async (path) => {
    const { headers } = await app.stranger().get(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('sets cookies that no script and no other host can read', async () => {
    const { headers } = await app.stranger().post('/sign-in', { email: people.ben.email, passphrase: testPassphrase })
    const [cookie = ''] = headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-kept=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/)
  })
})

describe('a form', () => {
  const form = { name: 'Forged', work: '', email: '' }
  test.each([
    ['another site', { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }],
    ['another site that hides its origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { origin: 'http://other.localhost:8321', 'sec-fetch-site': 'same-site' }],
    ['another port of this machine', { origin: 'http://localhost:9999', 'sec-fetch-site': 'same-site' }],
  ])('from %s is refused and does nothing', async (_, headers) => {
    const heard = await people.amira.browser.post('/people/invite', form, headers)
    expect(heard.status).toBe(403)
    expect(heard.page('h1').text()).toBe('This form did not come from Kept')
    expect(await app.database.asBoss(`select 1 from people.person where name = 'Forged'`)).toHaveLength(0)
  })

  test('without either header is refused', async () => {
    const request = new Request(`${testOrigin}/sign-in`, {
      method: 'POST',
      body: 'email=x',
      headers: { host: 'localhost:8321', 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect((await app.fetch(request)).status).toBe(403)
  })

  test.each([
    ['application/json', 415],
    ['text/plain', 415],
    ['multipart/form-data; boundary=x', 415],
    ['', 415],
  ])('sent as %s is refused', async (type, status) => {
    const heard = await people.amira.browser.post('/people/invite', form, { 'content-type': type })
    expect(heard.status).toBe(status)
  })

  test('that is far too long is refused before it is read', async () => {
    const heard = await people.amira.browser.post('/people/invite', { name: 'x'.repeat(300_000) })
    expect(heard.status).toBe(413)
    expect(heard.page('h1').text()).toBe('That is too long')
  })

  test('with broken letters or zero bytes is refused, not guessed at', async () => {
    const send = (body: string | Uint8Array<ArrayBuffer>) =>
      app.fetch(
        new Request(`${testOrigin}/sign-in`, {
          method: 'POST',
          body,
          headers: { host: 'localhost:8321', origin: testOrigin, 'content-type': 'application/x-www-form-urlencoded' },
        }),
      )
    expect((await send(new Uint8Array([0x65, 0x3d, 0xff, 0xfe]))).status).toBe(400)
    expect((await send('email=a%00b&passphrase=x')).status).toBe(400)
    expect((await send(Array.from({ length: 300 }, (_, n) => `f${n}=1`).join('&'))).status).toBe(400)
  })
})

describe('an address', () => {
  test.each([
    '/people/not-an-id',
    '/people/%00',
    "/people/1' or '1'='1",
    '/people/../people',
    '/%ff',
  ])('such as %s finds nothing and breaks nothing', async (path) => {
    const heard = await people.amira.browser.get(path)
    expect([200, 400, 404]).toContain(heard.status)
    expect(heard.status).not.toBe(500)
  })

  test.each([
    'garbage',
    '__Host-kept=; ; ;=',
    `__Host-kept=${'x'.repeat(9_000)}`,
    '__Host-kept=<script>',
  ])('with the cookie %s is a stranger’s', async (cookie) => {
    const response = await app.fetch(
      new Request(`${testOrigin}/this-week`, { headers: { host: 'localhost:8321', cookie } }),
    )
    expect(response.status).toBe(303)
  })
})

describe('from another machine', () => {
  const over = async (headers: Record<string, string>, peer: string, settings = {}) => {
    const other = await testApp({
      settings: {
        ownOrigins: ['https://kept.test'],
        trusted: trustedProxies(['127.0.0.1']),
        metricsToken: undefined,
        ...settings,
      },
    })
    const { buildApp } = await import('./build-app.ts')
    const response = await buildApp(other.parts).fetch(new Request('http://kept.test/sign-in', { headers }), { peer })
    const html = await response.text()
    await other.close()
    return { response, html }
  }

  test('plain HTTP gets an explanation and nothing to type into', async () => {
    const { response, html } = await over({ host: 'kept.test' }, '192.0.2.10')
    expect(response.status).toBe(421)
    expect(html).toContain('Kept needs a secure connection')
    expect(html).not.toContain('<form')
  })

  test('a secure connection through the trusted proxy is served', async () => {
    const { response, html } = await over(
      { host: 'kept.test', 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.10' },
      '127.0.0.1',
    )
    expect(response.status).toBe(200)
    expect(html).toContain('<form')
    expect(response.headers.get('strict-transport-security')).toContain('max-age')
  })

  test('nobody outside can pretend to be the proxy', async () => {
    const { response } = await over(
      { host: 'kept.test', 'x-forwarded-proto': 'https', 'x-forwarded-for': '127.0.0.1' },
      '192.0.2.10',
    )
    expect(response.status).toBe(421)
  })

  test('a name that only points here is not served, so that no other site can lead a browser in', async () => {
    const request = new Request('http://rebound.evil.test/sign-in', { headers: { host: 'rebound.evil.test' } })
    expect((await app.fetch(request)).status).toBe(421)
  })
})

describe('machines', () => {
  test('read metrics on this machine or with the token, and nobody else', async () => {
    const request = (headers: Record<string, string>) =>
      new Request(`${testOrigin}/metrics`, { headers: { host: 'localhost:8321', ...headers } })
    expect((await app.fetch(request({}))).status).toBe(200)
    expect((await app.fetch(request({ 'x-forwarded-for': '192.0.2.1' }))).status).toBe(404)
    expect((await app.fetch(request({ host: 'rebound.evil.test:8321' }))).status).toBe(404)
    expect(await (await app.fetch(request({}))).text()).toContain('kept_answer_seconds')
  })

  test('learn that it is alive and ready', async () => {
    expect((await app.stranger().get('/healthz')).status).toBe(200)
    expect((await app.stranger().get('/readyz')).status).toBe(200)
  })
})

test('nothing that anybody typed or is called is in the log', async () => {
  const secret = 'Zebedee Plantedname'
  await people.amira.browser.post('/people/invite', { name: secret, work: secret, email: 'planted@secret.test' })
  await people.amira.browser.post('/sign-in', { email: 'planted@secret.test', passphrase: `${secret} passphrase` })
  await people.amira.browser.get(`/people?after=${secret}`)
  await app.stranger().get(`/sign-in?then=${encodeURIComponent(secret)}`)
  const lines = app.logged.join('\n')
  expect(lines.length).toBeGreaterThan(500)
  for (const word of ['Zebedee', 'Plantedname', 'planted@secret.test', 'passphrase', '127.0.0.1', 'Amira'])
    expect(lines).not.toContain(word)
  for (const [, token] of people.amira.browser.cookies) expect(lines).not.toContain(token)
})
