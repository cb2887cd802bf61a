/** What the citations room promises, against real records: each verdict, until when it stands, and nothing of a neighbour. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
import type { Work } from '#platform/database/house.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aRelatedPolicy, aSentence } from './citations.examples.ts'
import { citationsPromises } from './citations.promises.ts'
import type { LawSaying, NamedSaying } from './citations.words.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  for (const table of ['answer_policy', 'named_answer', 'law_check', 'related_policy'])
    await app.database.asBoss(`delete from citations.${table}`)
  for (const table of ['version_statement', 'version', 'draft_statement', 'draft', 'policy'])
    await app.database.asBoss(`delete from policy.${table}`)
})

const today = '2026-11-20'
const noon = (day: string) => new Date(`${day}T12:00:00Z`)

function as<T>({ actor }: Someone, does: (work: Work) => Promise<T>, on = today): Promise<T> {
  return app.database.entrances.at({ requestId: 'a promise' }, noon(on)).inOrganisation(actor, does)
}

async function evidence(name: string, on = today): Promise<Evidence> {
  const promise = citationsPromises.find((one) => one.name === `citations.${name}`)
  const found = await as(
    people.amira,
    ({ db, organisation, now }) => promise?.evidence({ db, organisation, now }) ?? Promise.reject(new Error(name)),
    on,
  )
  return found as Evidence
}
const related = (on?: string) => evidence('related-policies-held', on)
const laws = (on?: string) => evidence('legal-checked-this-year', on)

const naming = 'See also our safeguarding policy.'
const ofLaw = 'The Data Protection Act 2018 applies.'

/** A policy in force that says this; the ids of its statements. */
async function inForce(kind: 'reference' | 'legal', texts: readonly string[], by = people.amira): Promise<string[]> {
  const statements = texts.map((text) => aStatement(text, { kind, polarity: null, topics: [] }))
  await as(by, (work) => aPolicy(work, by.id).called('Phones policy').adopted(statements))
  return statements.map(({ id }) => id)
}

type Content = Parameters<ReturnType<typeof aRelatedPolicy>['linked']>[0]
const hold = (content?: Content, by = people.amira) => as(by, (work) => aRelatedPolicy(work, by.id).linked(content))
const answer = (statement: string, says: NamedSaying, policies: string[] = [], text = naming, by = people.amira) =>
  as(by, (work) => aSentence(work, by.id, statement, text).answered(says, policies))
const check = (statement: string, says: LawSaying = 'right', on = today, text = ofLaw, by = people.amira) =>
  as(by, (work) => aSentence(work, by.id, statement, text).checked(says, on))

describe('related policies are held', () => {
  test('is not known where nothing is named and nothing held', async () => {
    expect(await related()).toMatchObject({ verdict: 'not-yet-known', telling: 'nothing-to-count' })
  })

  test('is not set up while nobody has said whether what is named is held', async () => {
    await inForce('reference', [naming])
    await hold()
    expect(await related()).toMatchObject({
      verdict: 'not-yet-known',
      telling: 'not-set-up',
      because: 'Of 1 sentence that names other policies nobody has said whether they are held.',
    })
  })

  test('is up to date where all is held, opened and in date, until a month before its review', async () => {
    const [statement = ''] = await inForce('reference', [naming])
    await answer(statement, 'all-held', [await hold()])
    const found = await related()
    expect(found).toMatchObject({
      verdict: 'kept',
      telling: 'up-to-date',
      strength: 'seen',
      nextDue: { on: '2027-11-20' },
    })
    expect(found.validUntil?.toISOString()).toBe('2027-10-20T23:00:00.000Z')
  })

  test('is a document only, which never shows as met, where nobody has opened one', async () => {
    await hold()
    await hold({ title: 'Code of conduct', opened_on: null, opened_by: null })
    expect(await related()).toMatchObject({
      verdict: 'kept',
      telling: 'told',
      strength: 'document',
      because: '1 of 2 related policies nobody has opened yet.',
    })
  })

  test('is due soon within thirty days of a review', async () => {
    await hold({ review_on: '2026-12-20' })
    const found = await related()
    expect(found).toMatchObject({ verdict: 'at-risk', telling: 'due-soon', on: '2026-12-20' })
    expect(found.validUntil?.toISOString()).toBe('2026-12-21T00:00:00.000Z')
  })

  test('is overdue the day after a review was due', async () => {
    await hold({ review_on: '2026-11-19' })
    const found = await related()
    expect(found).toMatchObject({ verdict: 'broken', telling: 'overdue', on: '2026-11-19' })
    expect(found.validUntil).toBeUndefined()
  })

  test('is not met where something named is missing', async () => {
    const [statement = ''] = await inForce('reference', [naming])
    await answer(statement, 'some-missing', [await hold()])
    expect(await related()).toMatchObject({
      verdict: 'broken',
      telling: 'not-met',
      because: '1 sentence names a policy that is not held.',
    })
  })

  test('is told to us where what is named was said to be not ours', async () => {
    const [statement = ''] = await inForce('reference', [naming])
    await answer(statement, 'not-ours')
    expect(await related()).toMatchObject({ verdict: 'kept', telling: 'none-here', strength: 'told' })
  })

  test('is asked anew once a policy that was meant is put away, or the sentence has other words', async () => {
    const [statement = ''] = await inForce('reference', [naming])
    const held = await hold()
    await hold({ title: 'Another' })
    await answer(statement, 'all-held', [held])
    expect(await related()).toMatchObject({ verdict: 'kept' })
    await as(people.amira, (work) => aRelatedPolicy(work, people.amira.id).putAway(held))
    expect(await related()).toMatchObject({ verdict: 'not-yet-known' })
    await answer(statement, 'not-ours')
    expect(await related()).toMatchObject({ verdict: 'kept' })
    await app.database.asBoss(`update policy.version_statement set text = 'See our code of conduct.'`)
    expect(await related()).toMatchObject({ verdict: 'not-yet-known' })
  })
})

describe('what the policy says of the law is checked each year', () => {
  test('is not known where no policy says anything of the law', async () => {
    await inForce('reference', [naming])
    expect(await laws()).toMatchObject({ verdict: 'not-yet-known', telling: 'nothing-to-count' })
  })

  test('is not known any more once the organisation works in another nation', async () => {
    const [law = ''] = await inForce('legal', [ofLaw])
    await check(law)
    expect(await laws()).toMatchObject({ verdict: 'kept' })
    const move = (nation: string) =>
      app.database.asBoss('update identity.organisation set nation = $2 where organisation_id = $1', [
        people.charity,
        nation,
      ])
    await move('scotland')
    expect(await laws()).not.toMatchObject({ verdict: 'kept' })
    await move('wales')
  })

  test('is not set up while a sentence has never been checked, for its first year', async () => {
    const [first = ''] = await inForce('legal', [ofLaw, 'The Equality Act 2010 applies.'])
    await check(first)
    const found = await laws()
    expect(found).toMatchObject({
      verdict: 'not-yet-known',
      telling: 'not-set-up',
      because: '1 of 2 sentences about the law has not been checked yet.',
    })
    expect(found.validUntil?.toISOString()).toBe('2027-10-20T23:00:00.000Z')
  })

  test('is up to date for a year after each was checked, seen by a person', async () => {
    const [statement = ''] = await inForce('legal', [ofLaw])
    await check(statement, 'right')
    expect(await laws()).toMatchObject({ verdict: 'kept', strength: 'seen', nextDue: { on: '2027-11-20' } })
    await check(statement, 'does-not-apply')
    expect(await laws()).toMatchObject({ verdict: 'kept' })
  })

  test('is due soon in the last thirty days, and overdue after them', async () => {
    const [statement = ''] = await inForce('legal', [ofLaw])
    await check(statement)
    expect(await laws('2027-10-21')).toMatchObject({ verdict: 'at-risk', telling: 'due-soon', on: '2027-11-20' })
    expect(await laws('2027-11-20')).toMatchObject({ verdict: 'at-risk' })
    expect(await laws('2027-11-21')).toMatchObject({ verdict: 'broken', telling: 'overdue', on: '2027-11-20' })
  })

  test('is overdue a year after it came into force where nobody ever checked it', async () => {
    await inForce('legal', [ofLaw])
    expect(await laws('2027-11-21')).toMatchObject({ verdict: 'broken', telling: 'overdue', on: '2027-11-20' })
  })

  test('is not met while the policy says what is known to be out of date', async () => {
    const [statement = ''] = await inForce('legal', [ofLaw])
    await check(statement, 'out-of-date')
    expect(await laws()).toMatchObject({ verdict: 'broken', telling: 'not-met', step: { href: '/policy' } })
    await app.database.asBoss(`update policy.version_statement set text = 'The newer Act applies.'`)
    expect(await laws()).toMatchObject({ verdict: 'not-yet-known' })
  })

  test('looks only at the version in force', async () => {
    const [statement = ''] = await inForce('legal', [ofLaw])
    await app.database.asBoss(
      `insert into policy.version (organisation_id, id, policy_id, number, title, canonical, sha256, facts, adopted_on,
         adopted_at, adopted_by, adopter_name, adopter_role, signature, next_review_on, draft_id)
       select organisation_id, gen_random_uuid(), policy_id, 2, title, canonical, sha256, facts, adopted_on,
         adopted_at + interval '1 minute', adopted_by, adopter_name, adopter_role, signature, next_review_on, draft_id
         from policy.version`,
    )
    expect(statement).not.toBe('')
    expect(await laws('2026-11-21')).toMatchObject({ verdict: 'not-yet-known', telling: 'nothing-to-count' })
  })
})

test('a neighbour’s policies, answers and checks change nothing', async () => {
  const before = [await related(), await laws()]
  const [named = ''] = await inForce('reference', [naming], people.owen)
  const [law = ''] = await inForce('legal', [ofLaw], people.owen)
  await answer(named, 'some-missing', [await hold({ review_on: '2026-01-01' }, people.owen)], naming, people.owen)
  await check(law, 'out-of-date', today, ofLaw, people.owen)
  expect([await related(), await laws()]).toEqual(before)
})

test.each([
  ['related-policies-held', 'This is read alongside our safeguarding policy.', true],
  ['related-policies-held', 'Our other policies are reviewed each year.', true],
  ['related-policies-held', 'Passwords are changed when somebody leaves.', false],
  ['legal-checked-this-year', 'We follow current legislation.', true],
  ['legal-checked-this-year', 'We comply with the Online Safety Act 2023.', true],
  ['legal-checked-this-year', 'We keep to the law.', true],
  ['legal-checked-this-year', 'It is looked at sooner if the law changes.', true],
  ['legal-checked-this-year', 'A loss is reported within three days where the law says so.', false],
  ['legal-checked-this-year', 'A coordinator is named.', false],
])('%s serves “%s”: %s', (name, text, serves) => {
  const promise = citationsPromises.find((one) => one.name === `citations.${name}`)
  expect(promise?.serves?.words.some((word) => word.test(text))).toBe(serves)
})
