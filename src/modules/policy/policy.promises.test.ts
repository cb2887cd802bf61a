/** What the policy room promises, against the real records of a charity: each verdict, and until when it stands. */
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { daysAfter, startOfDay } from '#platform/text/dates.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { evidenceOf, expectToStandAsSaid, noon, promisesDay as today } from '#tests/support/evidence.ts'
import { someStatements } from '#tests/support/policies.ts'
import { seed } from '#tests/support/seed.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aPolicy, noFacts } from './policy.examples.ts'
import { policyPromises } from './policy.promises.ts'
import { policyStore } from './policy.store.ts'

let app: TestApp
let people: Charities
let ask: ReturnType<typeof evidenceOf>
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  ask = evidenceOf(app, people, policyPromises)
})
afterAll(() => app.close())

const adopted = (at?: Date) => ask.find('policy.adopted-and-signed', at)
const reviewed = (at?: Date) => ask.find('policy.reviewed-in-time', at)
const statements = () => someStatements().filter(({ state }) => state === 'in')

type Review = Partial<{ intervalMonths: number; overdueSince: string }>

function inForce(on: string, next: string, review: Review = {}, who = people.amira) {
  const facts = { ...noFacts, review: { ...noFacts.review, ...review } }
  return ask.inside(
    (work) => aPolicy(work, who.id).called('Pictures').adopted(statements(), { on, next, facts }),
    noon(today),
    who,
  )
}

const drafted = (on: string) =>
  ask.inside((work) => aPolicy(work, people.amira.id).called('Groups').drafted(statements()), noon(on))

function lookedAt({ policy, version }: { policy: string; version: string }, on: string, next: string) {
  const by = {
    reviewed_by: people.tom.id,
    reviewer_name: 'Tom Ferris',
    reviewer_role: 'Trustee',
    signature: 'Tom Ferris',
  }
  const row = { policy_id: policy, version_id: version, reviewed_on: on, next_review_on: next, note: '', ...by }
  return ask.inside((work) => policyStore(work, people.tom.id).addReview(row))
}

async function clear(): Promise<void> {
  for (const table of ['review', 'version_statement', 'version', 'draft_statement', 'draft', 'policy'])
    await app.database.asBoss(`delete from policy.${table}`)
}
beforeEach(clear)

describe('every policy is adopted and signed', () => {
  test('is not set up where there is none, or only a draft', async () => {
    expect(await adopted()).toMatchObject({
      verdict: 'not-yet-known',
      telling: 'not-set-up',
      because: 'No policy has been adopted yet.',
      step: { href: '/policy' },
    })
    const { draft } = await drafted('2026-01-01')
    expect(await adopted()).toMatchObject({ verdict: 'not-yet-known', step: { href: `/policy/drafts/${draft}` } })
  })

  test('is kept where each has a version in force, whatever is being changed', async () => {
    const { policy } = await inForce('2026-01-01', '2027-01-01')
    await ask.inside((work) => policyStore(work, people.amira.id).addDraft({ policy, starter: {}, facts: noFacts }))
    const found = await adopted()
    expect(found).toMatchObject({
      verdict: 'kept',
      strength: 'counted',
      because: 'One policy is adopted and signed in Kept.',
    })
    expect(found.counted[0]).toEqual({ of: 'policies adopted and signed', figure: 1, href: '/policy' })
    expect(found.validUntil).toBeUndefined()
  })

  test('asks for a second policy whose draft lies open for more than thirty days', async () => {
    await inForce('2026-01-01', '2027-01-01')
    const { draft } = await drafted('2026-11-01')
    expect(await adopted()).toMatchObject({ verdict: 'kept', validUntil: startOfDay('2026-12-02') })
    expect(await adopted(noon('2026-12-02'))).toMatchObject({
      verdict: 'at-risk',
      because: 'A draft has been open since 1 November 2026, and no version of that policy is adopted.',
      step: { href: `/policy/drafts/${draft}` },
    })
  })

  test('forgets a policy whose only draft was put away', async () => {
    await inForce('2026-01-01', '2027-01-01')
    const { draft } = await drafted('2026-01-01')
    await ask.inside((work) => policyStore(work, people.amira.id).endDraft(draft, 'put-away'))
    expect((await adopted()).verdict).toBe('kept')
  })

  test('is never broken, since a version without a signature cannot be kept', async () => {
    const { version } = await inForce('2026-01-01', '2027-01-01')
    const unsigned = app.database.asBoss(`update policy.version set signature = ' ' where id = $1`, [version])
    await expect(unsigned).rejects.toThrow(/signed/)
  })
})

describe('every policy is reviewed in time', () => {
  test('is not set up before anything is adopted', async () => {
    await drafted('2026-01-01')
    expect(await reviewed()).toMatchObject({ verdict: 'not-yet-known', telling: 'not-set-up' })
  })

  test('is kept until thirty days before the day that was signed for', async () => {
    await inForce('2026-09-01', '2027-09-01')
    expect(await reviewed()).toMatchObject({
      verdict: 'kept',
      because:
        'The policy in force was looked at on 1 September 2026, and is to be looked at again by 1 September 2027.',
      nextDue: { on: '2027-09-01' },
      validUntil: startOfDay('2027-08-02'),
    })
    expect(startOfDay('2027-08-02').toISOString()).toBe('2027-08-01T23:00:00.000Z')
  })

  test('is soon due, then overdue since the day after', async () => {
    const { policy } = await inForce('2025-12-01', '2026-12-01')
    expect(await reviewed()).toMatchObject({
      verdict: 'at-risk',
      telling: 'due-soon',
      step: { href: `/policy/${policy}/review` },
      validUntil: startOfDay('2026-12-02'),
    })
    expect((await reviewed(noon('2026-12-01'))).verdict).toBe('at-risk')
    expect(await reviewed(noon('2026-12-02'))).toMatchObject({
      verdict: 'broken',
      telling: 'overdue',
      on: '2026-12-01',
      because: 'The policy in force was to be looked at again by 1 December 2026.',
    })
  })

  test('counts a look that left it as it is', async () => {
    const version = await inForce('2024-09-01', '2025-09-01')
    expect(await reviewed()).toMatchObject({ verdict: 'broken', on: '2025-09-01' })
    await lookedAt(version, '2026-10-01', '2027-10-01')
    expect(await reviewed()).toMatchObject({ verdict: 'kept', nextDue: { on: '2027-10-01' } })
  })

  test('holds a policy to its own interval, whatever was signed for', async () => {
    await inForce('2025-06-01', '2030-01-01', { intervalMonths: 12 })
    expect(await reviewed()).toMatchObject({ verdict: 'broken', telling: 'overdue', on: '2026-06-01' })
  })

  test('says of a text that was overdue when it was adopted on an old day since when it is', async () => {
    await inForce('2019-07-01', '2030-01-01', { overdueSince: '2020-07-01' })
    expect(await reviewed()).toMatchObject({ verdict: 'broken', telling: 'overdue', on: '2020-07-01' })
  })

  test('and not where it was adopted after that', async () => {
    await inForce('2026-11-20', '2027-11-20', { overdueSince: '2020-07-01' })
    expect((await reviewed()).verdict).toBe('kept')
  })

  test('tells the first of several', async () => {
    await inForce('2026-09-01', '2027-09-01')
    await inForce('2024-09-01', '2025-09-01')
    const first = await inForce('2023-09-01', '2024-09-01')
    expect(await reviewed()).toMatchObject({
      verdict: 'broken',
      on: '2024-09-01',
      because: '2 of 3 policies in force were to be looked at again, the first by 1 September 2024.',
      step: { href: `/policy/${first.policy}/review` },
    })
  })

  test('agrees with what the policy room itself shows', async () => {
    const { policy } = await inForce('2025-06-01', '2030-01-01', { intervalMonths: 12 })
    const page = (await people.amira.browser.get(`/policy/${policy}`)).page('main').text()
    expect(page).toContain('Review overdue by')
    expect(page).toContain('1 June 2026')
  })
})

test('what the neighbour charity has changes nothing', async () => {
  await inForce('2026-09-01', '2027-09-01')
  const before = await Promise.all([adopted(), reviewed()])
  await inForce('2019-09-01', '2020-09-01', {}, people.owen)
  await ask.inside(
    (work) => aPolicy(work, people.owen.id).called('Old').drafted(statements()),
    noon('2020-01-01'),
    people.owen,
  )
  expect(await Promise.all([adopted(), reviewed()])).toEqual(before)
})

test('whatever the records, what is found stands until the moment it names, and not a moment longer', async () => {
  const day = fc.integer({ min: -400, max: 0 }).map((days) => daysAfter(today, days))
  const policy = fc.record({
    on: day,
    months: fc.integer({ min: 1, max: 24 }),
    intervalMonths: fc.constantFrom(undefined, 6, 12),
    look: fc.option(fc.integer({ min: 1, max: 300 })),
    isDraft: fc.boolean(),
  })
  await fc.assert(
    fc
      .asyncProperty(fc.array(policy, { maxLength: 3 }), async (policies) => {
        for (const { on, months, intervalMonths, look, isDraft } of policies) {
          if (isDraft) await drafted(on)
          else {
            const version = await inForce(on, daysAfter(on, months * 30), intervalMonths ? { intervalMonths } : {})
            if (look) await lookedAt(version, daysAfter(on, look), daysAfter(on, look + months * 30))
          }
        }
        for (const { name } of policyPromises)
          await expectToStandAsSaid((at) => ask.find(name, at), noon(today), noon(daysAfter(today, 1500)))
      })
      .beforeEach(clear),
    { numRuns: 30, seed },
  )
})

test.each([
  [
    'reviewed-in-time',
    'We look after each other and review our policy every year.',
    ['review our policy', 'every year'],
  ],
  ['reviewed-in-time', 'Everybody is trained every year.', []],
  [
    'reviewed-in-time',
    'The committee reviews these rules every two years.',
    ['reviews these rules', 'every two years'],
  ],
  [
    'reviewed-in-time',
    'We look again at this policy every twelve months.',
    ['look again at this policy', 'every twelve months'],
  ],
  ['reviewed-in-time', 'Byddwn yn adolygu’r polisi hwn.', ['adolygu’r polisi']],
  ['reviewed-in-time', 'Rydym yn adolygu ein polisi bob blwyddyn.', ['adolygu ein polisi']],
  ['adopted-and-signed', 'This policy is adopted by the trustees.', ['policy is adopted']],
  ['adopted-and-signed', 'Families sign the agreement.', []],
])('%s may serve “%s” by its words', (name, text, words) => {
  const promise = policyPromises.find((one) => one.name === `policy.${name}`)
  expect(promise?.serves?.words.flatMap((word) => word.exec(text)?.[0] ?? [])).toEqual(words)
})
