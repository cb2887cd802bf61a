/** Kept behind a web server that speaks HTTPS, set up as docs/secure-address.md says, and what others get without one. */
import type { IncomingHttpHeaders, RequestOptions } from 'node:http'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { networkInterfaces } from 'node:os'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withInstallation } from '#app/open-for-command.ts'
import { readSettings } from '#app/settings.ts'
import { usersFor } from '#app/users.ts'
import { fieldId, openText } from '#platform/crypto/seal.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Window } from '#tests/support/browser.ts'
import { journey, launchChromium, openWindow } from '#tests/support/browser.ts'
import { ada, setUp } from '#tests/support/journeys.ts'
import type { KeptPlace, KeptProcess } from '#tests/support/kept-process.ts'
import { aKeptPlace, endKept, home, startKept } from '#tests/support/kept-process.ts'
import { look } from '#tests/support/look.ts'
import type { WebServer } from '#tests/support/web-servers.ts'
import { documentedName, freePort, isInstalled, serverKinds } from '#tests/support/web-servers.ts'

/** An address of this machine that other machines could use. */
const outside = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.family === 'IPv4' && !one.internal)?.address

for (const { name } of serverKinds.filter((kind) => !isInstalled(kind)))
  process.stdout.write(`Not run: Kept behind ${name}, because ${name} is not installed.\n`)
if (!outside) process.stdout.write('Not run: Kept asked from another address, because this machine has none.\n')

journey('at a secure address', () => {
  describe.each(serverKinds.filter(isInstalled))('behind $name', (kind) => {
    const ends: (() => Promise<void>)[] = []
    let place: KeptPlace
    let port: number
    let kept: KeptProcess
    let server: WebServer
    let browser: Browser
    let window: Window
    beforeAll(async () => {
      place = aKeptPlace()
      port = await freePort()
      const env = {
        KEPT_PORT: String(port),
        KEPT_ADDRESS: `https://${documentedName}`,
        KEPT_TRUSTED_PROXIES: '127.0.0.1',
      }
      kept = await startKept(place, { env: { ...env, ...(outside ? { KEPT_HOST: '0.0.0.0' } : {}) } })
      server = await kind.start(place.folder, port)
      ends.push(server.stop)
      browser = await launchChromium(
        `--host-resolver-rules=MAP ${documentedName} ${outside ?? '127.0.0.1'}:${server.port}`,
      )
      ends.unshift(() => browser.close())
      window = await openWindow(browser, `https://${documentedName}`, { ignoreHTTPSErrors: true })
    })
    afterAll(async () => {
      for (const end of ends.splice(0)) await end()
      await endKept()
    })

    test('somebody sets Kept up and is signed in over HTTPS', async () => {
      const founding = { organisation: 'Rowan Tree Music', nation: 'Wales', ...ada }
      await setUp(window, kept.setUpPath() ?? '', founding)
      await window.go('/this-week')
      await look(window)
      expect(await window.tab.locator('h1').innerText()).toBe('This week')
      expect(new URL(window.tab.url()).origin).toBe(`https://${documentedName}`)
    })

    test('the session is in a cookie for this host alone, sent over HTTPS only and out of reach of scripts', async () => {
      const cookies = await window.context.cookies()
      const session = cookies.find(({ name }) => name === '__Host-kept')
      expect(session).toMatchObject({
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
        domain: documentedName,
        path: '/',
      })
    })

    test('browsers are told to come over HTTPS ever after', async () => {
      const answer = await window.tab.goto('/account')
      expect(answer?.headers()['strict-transport-security']).toMatch(/^max-age=\d{8}/)
      expect(answer?.headers()['content-encoding']).toBe('br')
    })

    test('the address on record is the person’s, whatever they claim it to be', async () => {
      const addresses = await addressesOnRecord(place)
      expect(addresses).not.toEqual([])
      expect(new Set(addresses)).toEqual(new Set([outside ?? '127.0.0.1']))
      const claimed = '203.0.113.9'
      expect(await signInThroughProxy(server.port, { 'x-forwarded-for': claimed })).toBe(303)
      expect(await addressesOnRecord(place)).not.toContain(claimed)
    })

    test.runIf(outside)(
      'over plain HTTP from another address there is an explanation and nothing to type into',
      async () => {
        const plain = await openWindow(browser, `http://${outside}:${port}`)
        expect(await plain.go('/sign-in')).toBe(421)
        // The browser says of every plain page from elsewhere that it cannot keep it apart from others.
        expect(plain.complaints.splice(0)).toEqual([expect.stringContaining('Cross-Origin-Opener-Policy')])
        await look(plain)
        expect(await plain.tab.locator('h1').innerText()).toBe('Kept needs a secure connection')
        expect(await plain.tab.locator('form, input').count()).toBe(0)
      },
    )

    test.runIf(outside)('nobody gets past that by claiming to be a web server that is trusted', async () => {
      const claims = { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https', host: documentedName }
      for (const host of [documentedName, 'localhost']) {
        const answer = await ask(plainRequest, { host: outside, port, path: '/sign-in', headers: { ...claims, host } })
        expect(answer.status).toBe(421)
        expect(answer.headers['strict-transport-security']).toBeUndefined()
        expect(answer.text).not.toContain('<form')
      }
    })
  })
})

interface Asked {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/** Asks without a browser, so that it can claim what a browser would not. */
function ask(by: typeof plainRequest, options: RequestOptions, body = ''): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const asking = by(options, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => {
        text += chunk
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
    })
    asking.once('error', reject)
    asking.end(body)
  })
}

async function signInThroughProxy(port: number, claims: Record<string, string>): Promise<number> {
  const origin = `https://${documentedName}`
  const own = { host: documentedName, origin, 'content-type': 'application/x-www-form-urlencoded' }
  const options = {
    host: outside ?? '127.0.0.1',
    port,
    servername: documentedName,
    rejectUnauthorized: false,
    method: 'POST',
    path: '/sign-in',
    headers: { ...own, 'user-agent': 'claims much', ...claims },
  }
  const body = new URLSearchParams({ email: ada.email, passphrase: ada.passphrase }).toString()
  return (await ask(secureRequest, options, body)).status
}

/** Every address that the record keeps sealed beside its acts, opened with the installation's key. */
function addressesOnRecord(place: KeptPlace): Promise<string[]> {
  const tell = () => {}
  const env = { KEPT_HOME: home, KEPT_DATA: place.dataFolder, KEPT_KEY_FILE: place.keyFile }
  const settings = readSettings(env, false, () => true)
  const machine = { settings, users: usersFor(tell), tell, warn: tell, print: tell, now: () => new Date() }
  return withInstallation(machine, async ({ installation, house }) => {
    const { rows } = await withMaintenance(installation.place, (client) =>
      client.query<{ organisation: OrganisationId; details: string }>(
        'select organisation_id as organisation, details from audit.erasable_detail',
      ),
    )
    const field = fieldId('audit.erasable-detail.origin')
    const opened = rows.map(({ organisation, details }) =>
      house.inOrganisation(keptItself(organisation), (work) =>
        work.withKey((key) => openText(key, { field, record: organisation }, Buffer.from(details, 'base64'))),
      ),
    )
    return (await Promise.all(opened)).map((text) => (JSON.parse(text) as { address: string }).address)
  })
}
