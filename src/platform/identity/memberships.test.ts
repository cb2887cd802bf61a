/** For which organisations an account may act: joined once, closed at once, and never by way of a neighbour. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Someone } from '#tests/support/charities.ts'
import type { IdentityGround } from '#tests/support/identity-ground.ts'
import { identityGround, later, nine } from '#tests/support/identity-ground.ts'
import { findAddressOf, noteAddress } from './address-of-member.ts'
import { changeSecondFactors, inEveryOrganisation } from './changed-factors.ts'
import { confirmAddress, findAddress } from './confirmed-address.ts'
import {
  addMembership,
  closeMembership,
  endSessionsOf,
  listPeopleWithAccount,
  listSecondFactors,
  noteSecondFactor,
} from './memberships.ts'
import { readStandings } from './proved-people.ts'
import { reopenMembership } from './reopen-membership.ts'

let ground: IdentityGround
beforeAll(async () => {
  ground = await identityGround()
})
afterAll(() => ground.app.close())
beforeEach(() => ground.boss('update identity.membership set until_at = null, session_epoch = null'))

const isIn = async ({ browser }: Someone) => (await browser.get('/this-week')).status === 200
const organisationsOf = ({ account }: Someone) =>
  ground.door((door) => door.ask<{ organisation_id: string }>('list_memberships', account, dayOf(door.now)))
const inNeighbour = <T>(does: Parameters<typeof ground.inside<T>>[0]) => ground.inside(does, ground.people.neighbour)

describe('closing what an account may do for an organisation', () => {
  test('ends its sessions there at once, and leaves everybody else’s', async () => {
    const { ben, tom } = ground.people
    await ground.inside((work) => closeMembership(work, ben.id))
    expect([await isIn(ben), await isIn(tom)]).toEqual([false, true])
    expect(await organisationsOf(ben)).toEqual([])
  })

  test('by a neighbour who knows the id does nothing', async () => {
    const { ben } = ground.people
    await inNeighbour((work) => closeMembership(work, ben.id))
    await inNeighbour((work) => endSessionsOf(work, ben.id))
    expect(await isIn(ben)).toBe(true)
    expect(await organisationsOf(ben)).toHaveLength(1)
  })

  test('says when, and a second closing does not say another time', async () => {
    const { ben } = ground.people
    await ground.inside((work) => closeMembership(work, ben.id))
    await ground.house(later(60)).inOrganisation(ground.people.ada.actor, (work) => closeMembership(work, ben.id))
    const [row] = await ground.boss<{ until_at: Date }>(
      'select until_at from identity.membership where person_id = $1',
      [ben.id],
    )
    expect(row?.until_at).toEqual(nine)
  })

  test('is taken back by opening it again, and sessions that ended stay ended', async () => {
    const { ben } = ground.people
    await ground.inside((work) => closeMembership(work, ben.id))
    await ground.inside((work) => reopenMembership(work, ben.id))
    expect(await organisationsOf(ben)).toHaveLength(1)
    expect(await isIn(ben)).toBe(false)
  })

  test('is not taken back by a neighbour', async () => {
    const { ben } = ground.people
    await ground.inside((work) => closeMembership(work, ben.id))
    await inNeighbour((work) => reopenMembership(work, ben.id))
    expect(await organisationsOf(ben)).toEqual([])
  })
})

describe('ending somebody’s sessions', () => {
  test('ends all there are, and the next one is as good as any', async () => {
    const { sam } = ground.people
    expect(await isIn(sam)).toBe(true)
    await ground.inside((work) => endSessionsOf(work, sam.id))
    expect(await isIn(sam)).toBe(false)
    expect(await organisationsOf(sam)).toHaveLength(1)
  })

  test('does nothing where the act is not kept', async () => {
    const { tom } = ground.people
    const undone = ground.inside(async (work) => {
      await endSessionsOf(work, tom.id)
      throw new Error('not kept')
    })
    await expect(undone).rejects.toThrow('not kept')
    expect(await isIn(tom)).toBe(true)
  })
})

describe('joining an account', () => {
  test('that is joined already changes nothing', async () => {
    const { ben, tom } = ground.people
    expect(await ground.inside((work) => addMembership(work, ben.account, ben.id))).toBe(false)
    expect(await ground.inside((work) => addMembership(work, tom.account, ben.id))).toBe(false)
  })

  test('joins somebody who comes back as who they were, with the second factor as it is', async () => {
    const { ben } = ground.people
    await ground.inside((work) => closeMembership(work, ben.id))
    const joined = await ground.inside((work) => addMembership(work, ben.account, ben.id, { hasSecondFactor: true }))
    expect(joined).toBe(true)
    const members = await ground.inside((work) => listSecondFactors(work))
    expect(members.find(({ person }) => person === ben.id)?.hasSecondFactor).toBe(true)
    await ground.inside((work) => noteSecondFactor(work, ben.account, false))
    const after = await ground.inside((work) => listSecondFactors(work))
    expect(after.find(({ person }) => person === ben.id)?.hasSecondFactor).toBe(false)
  })

  test('does not open what was closed for another account of the same person', async () => {
    const { ben, tom } = ground.people
    await ground.inside((work) => closeMembership(work, ben.id))
    expect(await ground.inside((work) => addMembership(work, tom.account, ben.id))).toBe(false)
    expect(await organisationsOf(ben)).toEqual([])
  })
})

describe('what an organisation is told', () => {
  test('is of its own people, who may act for it now', async () => {
    const { ben, owen, neighbour } = ground.people
    await ground.inside((work) => closeMembership(work, ben.id))
    const here = await ground.inside((work) => listPeopleWithAccount(work))
    expect(here).toHaveLength(5)
    expect(here).not.toContain(ben.id)
    expect(await ground.inside((work) => listPeopleWithAccount(work), neighbour)).toEqual([owen.id])
    expect(await inNeighbour((work) => listSecondFactors(work))).toHaveLength(1)
  })

  test('is who signed in since a moment, and nothing of a neighbour', async () => {
    const { grace, ben, owen } = ground.people
    await ground.boss('update identity.membership set has_second_factor = (person_id <> $1)', [ben.id])
    const standing = await ground.inside((work) => readStandings(work, later(-3600)))
    expect(standing.withAccount.has(ben.id)).toBe(true)
    expect([standing.withSecondFactor.has(ben.id), standing.withSecondFactor.has(grace.id)]).toEqual([false, true])
    expect([...standing.withAccount, ...standing.withSecondFactor]).not.toContain(owen.id)
    await ground.inside((work) => closeMembership(work, grace.id))
    const after = await ground.inside((work) => readStandings(work, later(-3600)))
    expect([after.withAccount.has(grace.id), after.withSecondFactor.has(grace.id)]).toEqual([false, false])
  })

  test('is the address of its own people’s accounts, once something is told, and of nobody who left or is a neighbour’s', async () => {
    const { ben, owen } = ground.people
    const addressOf = (person: string) => ground.inside((work) => findAddressOf(work, person))
    expect(await addressOf(ben.id)).toBeUndefined()
    for (const { account } of [ben, owen]) await ground.door((door) => inEveryOrganisation(door, account, () => {}))
    expect(await addressOf(ben.id)).toBe(ben.email)
    for (const person of [owen.id, newId()]) expect(await addressOf(person)).toBeUndefined()
    await inNeighbour((work) => noteAddress(work, ben.id, 'caught@elsewhere.example'))
    expect(await addressOf(ben.id)).toBe(ben.email)
    await ground.inside((work) => closeMembership(work, ben.id))
    expect(await addressOf(ben.id)).toBeUndefined()
  })
})

describe('an account’s address', () => {
  test('is confirmed as the one it has, and as no other', async () => {
    const { tom } = ground.people
    const find = () => ground.door((door) => findAddress(door, tom.account))
    expect(await find()).toEqual({ email: tom.email, confirmedAt: null })
    expect(await ground.door((door) => confirmAddress(door, tom.account, 'other@rowan.test'))).toBe(false)
    expect((await find())?.confirmedAt).toBeNull()
    expect(await ground.door((door) => confirmAddress(door, tom.account, tom.email.toUpperCase()))).toBe(true)
    expect(await find()).toEqual({ email: tom.email, confirmedAt: nine })
  })

  test('is unknown where there is no account', async () => {
    expect(await ground.door((door) => findAddress(door, newId<'Account'>()))).toBeUndefined()
    expect(await ground.door((door) => confirmAddress(door, newId<'Account'>(), 'x@rowan.test'))).toBe(false)
  })
})

describe('a change of second factors', () => {
  const change = (who: Someone) =>
    ground.door((door) =>
      changeSecondFactors(door, { id: who.account, session: who.actor.session }, 'authenticator.removed'),
    )
  const hasFactor = async ({ account, id }: Someone) => {
    const [row] = await ground.boss(
      `select a.has_second_factor as account, m.has_second_factor as membership from identity.account a
        join identity.membership m on m.account_id = a.id where a.id = $1 and m.person_id = $2`,
      [account, id],
    )
    return row
  }

  test('is settled by what there is, in the account and in the organisation, and goes into its record', async () => {
    const { ada } = ground.people
    await ground.boss('delete from identity.authenticator where account_id = $1', [ada.account])
    await change(ada)
    expect(await hasFactor(ada)).toEqual({ account: false, membership: false })
    expect((await ground.recorded()).at(-1)).toBe('authenticator.removed')
    expect(await isIn(ada)).toBe(true)
  })

  test('ends every session where none is named', async () => {
    const { ada } = ground.people
    await ground.door((door) => changeSecondFactors(door, { id: ada.account }, 'passkey.copied'))
    expect(await isIn(ada)).toBe(false)
  })

  test('keeps recovery codes while there is a second factor, and ends them with the last', async () => {
    const { amira } = ground.people
    const count = async () =>
      (await ground.boss('select 1 from identity.recovery_code where account_id = $1', [amira.account])).length
    await ground.door((door) => door.ask('keep_recovery_codes', amira.account, ['a', 'b'], nine))
    await change(amira)
    expect(await count()).toBe(2)
    await ground.boss('delete from identity.authenticator where account_id = $1', [amira.account])
    await change(amira)
    expect(await count()).toBe(0)
  })

  test('is told in each organisation, and in those alone, for which the account may act', async () => {
    const { ben, owen, charity, neighbour } = ground.people
    await ground.boss('update identity.membership set account_id = $1 where person_id = $2', [ben.account, owen.id])
    const told: string[] = []
    const tell = () =>
      ground.door((door) => inEveryOrganisation(door, ben.account, (work) => void told.push(work.organisation)))
    await tell()
    expect(told.toSorted()).toEqual([charity, neighbour].toSorted())
    await ground.inside((work) => closeMembership(work, ben.id))
    told.length = 0
    await tell()
    expect(told).toEqual([neighbour])
    await ground.boss('update identity.membership set account_id = $1 where person_id = $2', [owen.account, owen.id])
  })
})
