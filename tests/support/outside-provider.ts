/** An organisation's own sign-in, run in the test's process: a real OpenID provider at which whoever is named is signed in. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Oidc from 'oidc-provider'
import { testOrigin } from './test-app.ts'

export interface OutsideAccount {
  subject: string
  email?: string
  email_verified?: boolean
  amr?: string[]
}

export interface OutsideProvider {
  issuer: string
  clientId: string
  secret: string
  /** Goes to the address, signs in there as this account, and gives the address that leads back. */
  signIn(address: string, account: OutsideAccount): Promise<string>
  /** Answers nothing any more, as one that hangs. */
  hang(hangs: boolean): void
  close(): Promise<void>
}

interface Interaction {
  interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>
  interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<{ prompt: { name: string } }>
}

export async function anOutsideProvider(
  returnTo = `${testOrigin}/sign-in/organisation/back`,
): Promise<OutsideProvider> {
  const accounts = new Map<string, OutsideAccount>()
  let next: OutsideAccount = { subject: 'nobody' }
  let hangs = false
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  server.unref()
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const [clientId, secret] = ['kept', randomBytes(16).toString('hex')]
  const provider = quietly(() => new Oidc(issuer, configuration({ clientId, secret, returnTo, accounts })))
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (hangs) return
    if (request.url?.startsWith('/interaction/')) void finish(provider as never, request, response, next)
    else void answer(request, response)
  })
  return {
    issuer,
    clientId,
    secret,
    async signIn(address, account) {
      accounts.set(account.subject, account)
      next = account
      return follow(address, returnTo)
    },
    hang: (now) => {
      hangs = now
    },
    close: () => closed(server),
  }
}

interface Setting {
  clientId: string
  secret: string
  returnTo: string
  accounts: Map<string, OutsideAccount>
}

function configuration({ clientId, secret, returnTo, accounts }: Setting) {
  return {
    clients: [{ client_id: clientId, client_secret: secret, redirect_uris: [returnTo], response_types: ['code'] }],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['tests'] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, subject: string) => {
      const { email, email_verified } = accounts.get(subject) ?? {}
      return { accountId: subject, claims: () => ({ sub: subject, email, email_verified }) }
    },
    async loadExistingGrant(context: GrantContext) {
      const { client, session, provider } = context.oidc
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  }
}

interface GrantContext {
  oidc: {
    client: { clientId: string }
    session: { accountId: string }
    provider: {
      Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<string> }
    }
  }
}

async function finish(
  provider: Interaction,
  request: IncomingMessage,
  response: ServerResponse,
  { subject, amr }: OutsideAccount,
): Promise<void> {
  await provider.interactionFinished(request, response, { login: { accountId: subject, amr } })
}

/** As a browser follows it that was never here before, up to where it would come back to Kept. */
async function follow(address: string, returnTo: string): Promise<string> {
  const cookies = new Map<string, string>()
  let at = address
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const sign = pair.indexOf('=')
      cookies.set(pair.slice(0, sign), pair.slice(sign + 1))
    }
    const to = response.headers.get('location')
    if (!to) throw new Error(`The provider answered ${response.status} at ${new URL(at).pathname}.`)
    at = new URL(to, at).href
    if (at.startsWith(returnTo)) return at
  }
  throw new Error('The provider leads in a circle.')
}

/** It warns of keys that are only for trying out, which is what these are. */
function quietly<Made>(make: () => Made): Made {
  const { warn, info } = console
  Object.assign(console, { warn: () => {}, info: () => {} })
  try {
    return make()
  } finally {
    Object.assign(console, { warn, info })
  }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((done) => server.close(() => done()))
}
