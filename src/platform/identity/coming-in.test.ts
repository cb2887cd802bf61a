/** The one way to a session: nobody has one before everything is shown, and each says how it came about. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deviceCookie, halfCookie, sessionCookie } from '#platform/http/cookies.ts'
import type { Someone } from '#tests/support/charities.ts'
import type { IdentityGround } from '#tests/support/identity-ground.ts'
import { identityGround, later, nine } from '#tests/support/identity-ground.ts'
import { comeIn, comeInBound, comerOf, finishBound, finishHalf, finishSignIn, networkOf } from './coming-in.ts'
import { findHalfSignIn } from './half-sign-ins.ts'
import { startSession } from './sessions.ts'

let ground: IdentityGround
beforeAll(async () => {
  ground = await identityGround()
})
afterAll(() => ground.app.close())
beforeEach(async () => {
  await ground.boss('update identity.membership set account_id = $1 where organisation_id = $2', [
    ground.people.owen.account,
    ground.people.neighbour,
  ])
})

const comer = () => comerOf(ground.from())
const bare = ({ account }: Someone) => ({ id: account, hasSecondFactor: false })
const withStep = ({ account }: Someone) => ({ id: account, hasSecondFactor: true })
/** Ben works for the neighbour too. */
const worksForBoth = ({ account }: Someone) =>
  ground.boss('update identity.membership set account_id = $1 where organisation_id = $2', [
    account,
    ground.people.neighbour,
  ])

interface SessionKept {
  account_id: string
  organisation_id: string | null
  first_factor: string
  second_factor: string | null
  proved_at: Date | null
  bound_to: string | null
  network: string
}

async function kept(id: string): Promise<SessionKept> {
  const [row] = await ground.boss<SessionKept>('select * from identity.session where id = $1', [id])
  if (!row) throw new Error('There is no such session.')
  return row
}

const names = (cookies: readonly { name: string }[]) => cookies.map(({ name }) => name)

describe('somebody without a second factor', () => {
  test('is in by their passphrase, which is the strongest they have', async () => {
    const { ben } = ground.people
    const done = await ground.door((door) => comeIn(door, comer(), bare(ben), 'passphrase'))
    if (done.kind !== 'in') throw new Error('They are not in.')
    expect([names(done.cookies), done.choose]).toEqual([[sessionCookie, deviceCookie], false])
    expect(await kept(done.session.id)).toMatchObject({
      account_id: ben.account,
      organisation_id: ground.people.charity,
      first_factor: 'passphrase',
      second_factor: null,
      proved_at: nine,
      bound_to: null,
      network: networkOf(ground.from()),
    })
    expect((await ground.recorded()).at(-1)).toBe('session.started')
  })

  test.each(['link', 'organisation'] as const)('is in by a %s, which proves nothing by itself', async (first) => {
    const done = await ground.door((door) => comeIn(door, comer(), bare(ground.people.ben), first))
    if (done.kind !== 'in') throw new Error('They are not in.')
    expect(await kept(done.session.id)).toMatchObject({ first_factor: first, proved_at: null })
  })

  test('chooses first where they are of two organisations, and no record says otherwise', async () => {
    const { ben } = ground.people
    await worksForBoth(ben)
    const before = await ground.recorded()
    const done = await ground.door((door) => comeIn(door, comer(), bare(ben), 'passphrase'))
    if (done.kind !== 'in') throw new Error('They are not in.')
    expect([done.choose, (await kept(done.session.id)).organisation_id]).toEqual([true, null])
    expect(await ground.recorded()).toEqual(before)
  })

  test('acts for the organisation that the act which lets them in says', async () => {
    const { people, door } = ground
    await worksForBoth(people.ben)
    const done = await door((at) => comeIn(at, comer(), bare(people.ben), 'passphrase', people.neighbour))
    if (done.kind !== 'in') throw new Error('They are not in.')
    expect([done.choose, (await kept(done.session.id)).organisation_id]).toEqual([false, people.neighbour])
  })
})

describe('somebody with a second factor', () => {
  test('has no session after the first, and no cookie that could be one', async () => {
    const count = async () => (await ground.boss('select 1 from identity.session')).length
    const before = await count()
    const done = await ground.door((door) => comeIn(door, comer(), withStep(ground.people.grace), 'passphrase'))
    expect([done.kind, names(done.cookies), await count()]).toEqual(['second', [halfCookie], before])
  })

  test('has one after the second, once', async () => {
    const { grace } = ground.people
    const begun = await ground.door((door) => comeIn(door, comer(), withStep(grace), 'link'))
    const half = await ground.door((door) => findHalfSignIn(door, begun.cookies[0]?.value))
    if (!half) throw new Error('It is not there.')
    const finish = () => ground.door((door) => finishHalf(door, comer(), half, 'code'), later(60))
    const [one, other] = await Promise.all([finish(), finish()])
    expect([one, other].filter(Boolean)).toHaveLength(1)
    const done = one ?? other
    if (!done) throw new Error('Nobody is in.')
    expect(names(done.cookies)).toEqual([sessionCookie, deviceCookie, halfCookie])
    expect(await kept(done.session.id)).toMatchObject({
      first_factor: 'link',
      second_factor: 'code',
      proved_at: later(60),
      bound_to: null,
    })
  })
})

describe('somebody for whom one organisation alone vouches', () => {
  test('acts for that one alone, whatever else they are of, and it has that in its record', async () => {
    const { people, door } = ground
    await worksForBoth(people.ben)
    const done = await door((at) => comeInBound(at, comer(), bare(people.ben), 'link', people.charity))
    if (done.kind !== 'in') throw new Error('They are not in.')
    expect(done.choose).toBe(false)
    expect(await kept(done.session.id)).toMatchObject({
      organisation_id: people.charity,
      bound_to: people.charity,
      proved_at: null,
    })
    expect((await ground.recorded()).at(-1)).toBe('session.started')
    const moved = await door((at) =>
      at.ask<{ move_session: boolean }>('move_session', done.session.id, people.ben.account, people.neighbour),
    )
    expect(moved).toEqual([{ move_session: false }])
  })

  test('stays with it over the second step', async () => {
    const { people, door } = ground
    await worksForBoth(people.grace)
    const begun = await door((at) => comeInBound(at, comer(), withStep(people.grace), 'organisation', people.charity))
    expect([begun.kind, names(begun.cookies)]).toEqual(['second', [halfCookie]])
    const half = await door((at) => findHalfSignIn(at, begun.cookies[0]?.value))
    const done = half && (await door((at) => finishHalf(at, comer(), half, 'passkey')))
    if (!done) throw new Error('Nobody is in.')
    expect(done.choose).toBe(false)
    expect(await kept(done.session.id)).toMatchObject({
      organisation_id: people.charity,
      bound_to: people.charity,
      first_factor: 'organisation',
      second_factor: 'passkey',
      proved_at: nine,
    })
  })

  test('who is not of it any more has a session that opens nothing, and its record says nothing', async () => {
    const { people, door } = ground
    const before = await ground.recorded()
    const shown = { account: people.owen.account, first: 'link', second: null } as const
    const done = await door((at) => finishBound(at, comer(), shown, people.charity))
    expect(await ground.recorded()).toEqual(before)
    const browser = ground.app.browser(done.session.cookie.value)
    expect((await browser.get('/this-week')).status).toBe(303)
  })
})

describe('a browser', () => {
  const told = async () =>
    (await ground.boss(`select 1 from events.outbox where event = 'session.on-new-device'`)).length
  const comesIn = (who: Someone, cookies: Record<string, string> = {}) =>
    ground.door((door) =>
      finishSignIn(door, comerOf(ground.from(nine, '192.0.2.7', cookies)), {
        account: who.account,
        first: 'passkey',
        second: 'passkey',
      }),
    )

  test('the first of all is no news, the next is, and one that was there before is none', async () => {
    const { tom } = ground.people
    const before = await told()
    const first = await comesIn(tom)
    expect(await told()).toBe(before)
    const device = first.cookies.find(({ name }) => name === deviceCookie)?.value ?? ''
    await comesIn(tom, { [deviceCookie]: device })
    expect(await told()).toBe(before)
    await comesIn(tom)
    expect(await told()).toBe(before + 1)
  })

  test('known to one account is not thereby known to another', async () => {
    const { sam, ada } = ground.people
    await comesIn(ada)
    const before = await told()
    const device = (await comesIn(sam)).cookies.find(({ name }) => name === deviceCookie)?.value ?? ''
    await comesIn(ada, { [deviceCookie]: device })
    expect(await told()).toBe(before + 1)
  })

  test('that sends what is no token of ours gets a new one', async () => {
    const made = await comesIn(ground.people.ben, { [deviceCookie]: 'planted' })
    expect(made.cookies.find(({ name }) => name === deviceCookie)?.value).not.toBe('planted')
  })
})

test('two networks have two names, and one network has one, whoever of it comes', () => {
  const at = (address: string) => networkOf(ground.from(nine, address))
  expect(at('192.0.2.7')).toBe(at('192.0.2.7'))
  expect(at('192.0.2.7')).not.toBe(at('192.0.2.8'))
  expect(at('2001:db8::1')).toBe(at('2001:db8::2'))
  expect(at('192.0.2.7')).not.toContain('192.0.2.7')
})

test('nobody can begin a session without saying what was shown', () => {
  expect(startSession).toHaveLength(5)
})
