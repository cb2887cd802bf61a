/** What this room promises of people's confirmations, against the real records of a charity: each verdict, and until when. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SubjectEvidence } from '#platform/promises/evidence.ts'
import { startOfDay } from '#platform/text/dates.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { InForce } from '#tests/support/commitments.ts'
import { commitmentsOf, commitmentWords } from '#tests/support/commitments.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aConfirmation, aDecision, anOwner, aWitness } from './board.examples.ts'
import { boardPromises } from './board.promises.ts'

let app: TestApp
let people: Charities
let board: ReturnType<typeof commitmentsOf>
let inForce: InForce
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  board = commitmentsOf(app, people)
})
afterAll(() => app.close())
beforeEach(async () => {
  inForce = await board.afresh()
  await app.database.asBoss('update people.person set left_on = null')
})

const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const today = '2026-11-20'
const does = 'Ben tries every cupboard.'

async function evidence(name: string, day = today, who = people.amira): Promise<SubjectEvidence[]> {
  const promise = boardPromises.find((one) => one.name === `board.${name}`)
  const house = app.database.entrances.at({ requestId: 'a promise' }, noon(day))
  const found = await house.inOrganisation(who.actor, ({ db, organisation, now }) =>
    promise ? promise.evidence({ db, organisation, now }) : Promise.reject(new Error(`There is no promise ${name}.`)),
  )
  return 'verdict' in found ? [{ ...found, subject: '' }] : [...found]
}

const confirmedBy = async (day?: string) => (await evidence('people-confirm', day))[0]
const everything = async (day?: string) => (await evidence('everything-owned', day))[0]

/** Decided by people, for a commitment of the section. */
async function tend(
  { owner = true, witness = false, on = '' }: { owner?: boolean; witness?: boolean; on?: string } = {},
  which: 'locked' | 'never' = 'locked',
): Promise<string> {
  const statement = inForce.at[which]
  return board.inCharity(async (work) => {
    const of = { statement, text: commitmentWords[which] }
    await aDecision(work, people.amira.id).byPeople(of, { does, everyMonths: 3, needsWitness: witness })
    if (owner) await anOwner(work, people.amira.id, statement, people.ben.id)
    return on ? aConfirmation(work, people.ben.id).done(statement, on, does) : ''
  })
}

describe('people confirm', () => {
  test('nothing, where no commitment is done by people', async () => {
    await board.inCharity((work) =>
      aDecision(work, people.amira.id).noneHere({ statement: inForce.at.locked, text: commitmentWords.locked }),
    )
    expect(await evidence('people-confirm')).toEqual([])
  })

  test('is not yet known where nobody looks after it, and leads to naming somebody', async () => {
    await tend({ owner: false })
    expect(await confirmedBy()).toMatchObject({
      subject: inForce.at.locked,
      verdict: 'not-yet-known',
      telling: 'no-one-confirms',
      step: { href: `/board/commitments/${inForce.at.locked}/owner` },
    })
  })

  test('is not yet known once its owner has left, however lately it was confirmed', async () => {
    await tend({ on: today })
    await app.database.asBoss('update people.person set left_on = $1 where id = $2', [today, people.ben.id])
    expect(await confirmedBy()).toMatchObject({
      verdict: 'not-yet-known',
      because: 'Its owner has left, so nobody confirms it.',
    })
  })

  test('is not yet known before the first confirmation, and leads to it', async () => {
    await tend()
    expect(await confirmedBy()).toMatchObject({
      verdict: 'not-yet-known',
      telling: 'no-one-confirms',
      step: { href: `/board/commitments/${inForce.at.locked}/confirm` },
    })
  })

  test('is kept and told, until two weeks before it falls due; then due soon, then overdue', async () => {
    await tend({ on: '2026-11-10' })
    const kept = await confirmedBy()
    expect(kept).toMatchObject({ verdict: 'kept', telling: 'confirmed', strength: 'told', on: '2026-11-10' })
    expect(kept?.validUntil).toEqual(startOfDay('2027-01-27'))
    const soon = await confirmedBy('2027-01-27')
    expect(soon).toMatchObject({ verdict: 'at-risk', nextDue: { on: '2027-02-10' } })
    expect(soon?.validUntil).toEqual(startOfDay('2027-02-11'))
    const overdue = await confirmedBy('2027-02-11')
    expect(overdue).toMatchObject({ verdict: 'broken', telling: 'confirmation-overdue', on: '2027-02-10' })
    expect(overdue?.validUntil).toBeUndefined()
  })

  test('is seen, where another person saw it too; where that is needed, it is not kept before', async () => {
    const id = await tend({ on: today, witness: true })
    expect(await confirmedBy()).toMatchObject({
      verdict: 'at-risk',
      because: expect.stringContaining('still to be seen by another person'),
      step: { href: `/board/confirmations/${id}/witness` },
    })
    await board.inCharity((work) => aWitness(work, people.grace.id, { id, confirmedBy: people.ben.id }))
    expect(await confirmedBy()).toMatchObject({ verdict: 'kept', strength: 'seen' })
  })

  test('is broken where it was said not to be done', async () => {
    await tend({ on: '2026-11-10' })
    await board.inCharity((work) => aConfirmation(work, people.ben.id).notDone(inForce.at.locked, today, does))
    expect(await confirmedBy()).toMatchObject({ verdict: 'broken', telling: 'not-met', on: today })
  })

  test('says of what is forbidden that nothing against it is recorded', async () => {
    await tend({ on: today }, 'never')
    expect(await confirmedBy()).toMatchObject({ verdict: 'kept', telling: 'nothing-against' })
  })

  test('counts only confirmations of what people do now', async () => {
    await tend({ on: today })
    await board.inCharity((work) =>
      aDecision(work, people.amira.id).byPeople(
        { statement: inForce.at.locked, text: commitmentWords.locked },
        { does: 'Grace counts the keys.' },
      ),
    )
    expect(await confirmedBy()).toMatchObject({ verdict: 'not-yet-known' })
  })

  test('counts no confirmation that was made of other words of the commitment', async () => {
    await tend({ on: today })
    const old = commitmentWords.locked
    const reworded = `${old} Every evening.`
    await app.database.asBoss('update policy.version_statement set text = $2 where id = $1', [
      inForce.at.locked,
      reworded,
    ])
    const then = app.now()
    app.setNow(new Date(then.getTime() + 60_000))
    await board.inCharity((work) =>
      aDecision(work, people.amira.id).byPeople(
        { statement: inForce.at.locked, text: reworded },
        { does, everyMonths: 3 },
      ),
    )
    app.setNow(then)
    expect(await confirmedBy('2026-11-21')).toMatchObject({ verdict: 'not-yet-known' })
    await app.database.asBoss('update policy.version_statement set text = $2 where id = $1', [inForce.at.locked, old])
  })

  test('asks for nothing that is in force no more', async () => {
    await tend({ on: today })
    await app.database.asBoss('delete from policy.version_statement where id = $1', [inForce.at.locked])
    expect(await evidence('people-confirm')).toEqual([])
  })

  test('says nothing to a neighbour charity', async () => {
    await tend({ on: today })
    expect(await evidence('people-confirm', today, people.owen)).toEqual([])
    expect(await evidence('everything-owned', today, people.owen)).toMatchObject([{ verdict: 'not-yet-known' }])
  })

  test('nobody is their own witness, whatever a program asks', async () => {
    const id = await tend({ on: today })
    const own = board.inCharity((work) => aWitness(work, people.ben.id, { id, confirmedBy: people.ben.id }))
    await expect(own).rejects.toThrow('witness_is_another')
    const lie = board.inCharity((work) => aWitness(work, people.ben.id, { id, confirmedBy: people.grace.id }))
    await expect(lie).rejects.toThrow('foreign key')
  })
})

describe('everything that people confirm', () => {
  test('is not yet known where they confirm nothing', async () => {
    expect(await everything()).toMatchObject({ verdict: 'not-yet-known', telling: 'nothing-to-count' })
  })

  test('is kept, and counted, where all of it is owned and confirmed in time', async () => {
    await tend({ on: '2026-11-10' })
    const found = await everything()
    expect(found).toMatchObject({ verdict: 'kept', strength: 'counted' })
    expect(found?.counted.map(({ figure }) => figure)).toEqual([1, 1, 1])
    expect(found?.validUntil).toEqual(startOfDay('2027-01-27'))
    expect(await everything('2027-01-27')).toMatchObject({ verdict: 'at-risk' })
    expect(await everything('2027-02-11')).toMatchObject({ verdict: 'broken' })
  })

  test('is no better than its worst part', async () => {
    await tend({ on: '2026-11-10' })
    await tend({ owner: false }, 'never')
    expect(await everything()).toMatchObject({ verdict: 'not-yet-known' })
    await app.database.asBoss('update people.person set left_on = $1 where id = $2', [today, people.ben.id])
    expect(await everything()).toMatchObject({ verdict: 'broken', because: expect.stringContaining('has left') })
  })
})
