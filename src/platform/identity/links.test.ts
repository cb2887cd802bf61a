/** Links that work once: of the right kind, in time, for the right browser, and for the organisation that carried them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import { newToken } from '#platform/crypto/tokens.ts'
import type { IdentityGround } from '#tests/support/identity-ground.ts'
import { identityGround, later, nine } from '#tests/support/identity-ground.ts'
import { findOpenLink, findSignInLink, spendLink } from './links.ts'

let ground: IdentityGround
beforeAll(async () => {
  ground = await identityGround()
})
afterAll(() => ground.app.close())

interface Made {
  id: string
  token: string
  browser: string
}

async function aSignInLink(carried = true): Promise<Made> {
  const [link, browser] = [newToken(), newToken()]
  const id = newId<'Link'>()
  const { door, people } = ground
  await door(async (at) => {
    const [hex, held] = [link.digest.toString('hex'), browser.digest.toString('hex')]
    await at.ask('add_sign_in_link', id, hex, people.ben.account, held, nine, later(900))
    if (carried) await at.ask('bind_link', id, people.charity)
  })
  return { id, token: link.token, browser: browser.token }
}

async function aLetInLink(): Promise<Made> {
  const link = newToken()
  const id = newId<'Link'>()
  await ground.boss(
    `insert into identity.link (id, token_sha256, kind, account_id, made_at, expires_at) values ($1, $2, 'let-in', $3, $4, $5)`,
    [id, link.digest.toString('hex'), ground.people.ben.account, nine, later(900)],
  )
  return { id, token: link.token, browser: '' }
}

const follow = ({ token, browser }: Pick<Made, 'token' | 'browser'>, at = nine) =>
  ground.door((door) => findSignInLink(door, token, () => browser), at)

describe('a link to sign in', () => {
  test('says whose it is and which organisation carried it', async () => {
    const made = await aSignInLink()
    const { account } = ground.people.ben
    expect(await follow(made)).toEqual({ id: made.id, account, organisation: ground.people.charity })
  })

  test('that no organisation carried is none', async () => {
    expect(await follow(await aSignInLink(false))).toBeUndefined()
  })

  test('is none in a browser without the cookie, or with another', async () => {
    const { token } = await aSignInLink()
    for (const browser of ['', 'x', newToken().token, token]) expect(await follow({ token, browser })).toBeUndefined()
    expect(await ground.door((door) => findSignInLink(door, token, () => undefined))).toBeUndefined()
  })

  test('is none once its time is over, to the second', async () => {
    const made = await aSignInLink()
    expect(await follow(made, later(899))).toBeDefined()
    expect(await follow(made, later(900))).toBeUndefined()
  })

  test('is none once it was used', async () => {
    const made = await aSignInLink()
    expect(await ground.door((door) => spendLink(door, made, newId()))).toBe(true)
    expect(await follow(made)).toBeUndefined()
  })

  test('ends with the next one that is asked for', async () => {
    const [first, second] = [await aSignInLink(), await aSignInLink()]
    expect(await follow(first)).toBeUndefined()
    expect(await follow(second)).toBeDefined()
  })

  test('does not stand for a link that lets in, nor the other way round', async () => {
    const [signIn, letIn] = [await aSignInLink(), await aLetInLink()]
    expect(await ground.door((door) => findOpenLink(door, 'let-in', signIn.token))).toBeUndefined()
    expect(await follow({ ...letIn, browser: signIn.browser })).toBeUndefined()
  })
})

describe('a link that lets in', () => {
  const open = (token: string | undefined, at = nine, kind: 'set-up' | 'let-in' = 'let-in') =>
    ground.door((door) => findOpenLink(door, kind, token), at)

  test('says whom', async () => {
    const { id, token } = await aLetInLink()
    expect(await open(token)).toEqual({ id, account: ground.people.ben.account, organisation: null })
  })

  test('is of its kind alone, in its time alone, and nothing made up', async () => {
    const { token } = await aLetInLink()
    expect(await open(token, nine, 'set-up')).toBeUndefined()
    expect(await open(token, later(900))).toBeUndefined()
    for (const other of [undefined, '', 'x', newToken().token]) expect(await open(other)).toBeUndefined()
  })

  test('is spent by one of many who come at once', async () => {
    const made = await aLetInLink()
    const spent = await Promise.all(
      Array.from({ length: 4 }, () => ground.door((door) => spendLink(door, made, newId()))),
    )
    expect(spent.filter(Boolean)).toHaveLength(1)
    expect(await open(made.token)).toBeUndefined()
  })
})
