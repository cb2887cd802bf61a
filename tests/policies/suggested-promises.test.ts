/** Of each commitment of a policy: whether Kept suggests a promise that shows it, or people keep it and say so. */
import { describe, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import { offerFor } from '#modules/board/board.examples.ts'
import type { StarterAnswers } from '#modules/policy/policy.examples.ts'
import { starterStatements } from '#modules/policy/policy.examples.ts'
import type { Polarity, StatementKind, Topic } from '#modules/reader/index.ts'
import { labelStatement } from '#modules/reader/index.ts'
import { readBytes } from './read-for-score.ts'
import { readPolicies } from './read-policy-file.ts'
import { areRealPoliciesHere, readRealPolicies } from './real-policies.ts'

const promises = rooms.flatMap((room) => room.promises ?? [])

interface Read {
  readonly text: string
  readonly kind: StatementKind
  readonly polarity: Polarity | null
  readonly topics: readonly Topic[]
}

/** A permission is shown, never judged. */
const bindingOf = (all: readonly Read[]) =>
  all.filter(({ kind, polarity }) => kind === 'commitment' && polarity !== 'may')

const suggestedFor = (one: Pick<Read, 'text' | 'topics'>): string[] =>
  offerFor(one, promises).suggestions.map(({ promise }) => promise)

/** Said in figures, never in the words of a policy. */
function tellShare(name: string, all: readonly Read[]): string[] {
  const first = bindingOf(all).flatMap((one) => suggestedFor(one)[0] ?? [])
  const people = bindingOf(all).length - first.length
  process.stdout.write(`${name}: ${first.length} served by a promise, ${people} kept by people.\n`)
  return first.sort()
}

describe.runIf(areRealPoliciesHere)('the five real policies', async () => {
  const policies = areRealPoliciesHere ? readRealPolicies() : []
  const read: (readonly Read[])[] = []
  for (const { file } of policies) read.push((await readBytes(file, 'policy.txt')).statements)

  test('whatever says so plainly is served: a coordinator, the yearly review, the policy on the wall, logins, personal data', () => {
    const first = read.map((all, at) => tellShare(`Policy ${at + 1}`, all))
    const appointed = 'people.coordinator-appointed'
    const [reviewed, shown] = ['policy.reviewed-in-time', 'publication.published']
    const [single, official, told] = [
      'people.no-shared-accounts',
      'people.organisation-accounts',
      'privacy.papers-in-force',
    ]
    expect(first).toEqual([
      [appointed, single, reviewed, told],
      [appointed, single, told],
      [appointed, single, official, official, shown],
      [appointed, single, told],
      [appointed, single, reviewed, told],
    ])
  })

  test('nothing that is about something else is suggested', () => {
    const about = [
      'coordinator',
      'policy-review',
      'young-people-guidance',
      'credentials',
      'personal-data',
      'official-channels',
    ]
    const others = read.flatMap(bindingOf).filter(({ topics }) => !topics.some((topic) => about.includes(topic)))
    expect(others.flatMap(suggestedFor)).toEqual([])
  })
})

const starter: StarterAnswers = {
  ...{ organisation: 'Rowan Tree Music', coordinator: 'Amira Castell', second: 'Grace Llwyd', nation: 'wales' },
  ...{ contact: 'official', groups: 'yes', pictures: 'consent', remote: 'watched', phones: 'no', code: 'yes' },
  ...{ agreement: 'yes', training: '12', apps: 'yes', keeping: '12', review: '12' },
}

test('of Kept’s own starter the coordinator, where to find help, logins and the review are served; people keep the rest', () => {
  expect(tellShare('The starter', starterStatements(starter))).toEqual([
    'helplines.shown',
    'people.coordinator-appointed',
    'people.no-shared-accounts',
    'policy.reviewed-in-time',
    'systems.logins-in-order',
  ])
})

test('of the policies that were looked at, at least what names a coordinator or its own review is served', () => {
  const all = readPolicies('development').flatMap(({ units }) => units)
  tellShare('The policies looked at', all)
  const plainly = bindingOf(all).filter(({ text }) => /\breviews? (?:this|our|the) policy\b/i.test(text))
  expect(plainly.length).toBeGreaterThan(0)
  expect(plainly.filter((one) => !suggestedFor(one).includes('policy.reviewed-in-time'))).toEqual([])
})

test.each([
  ['We will appoint an online safety coordinator.', 'people.coordinator-appointed'],
  ['The trustees appoint a safeguarding lead and a deputy.', 'people.lead-and-alternate'],
  ['We will review this policy every year.', 'policy.reviewed-in-time'],
  ['The trustees review this policy once a year.', 'policy.reviewed-in-time'],
  ['We publish this policy on our website.', 'publication.published'],
  ['We tell young people about Childline and other helplines.', 'helplines.shown'],
])('as it is read by itself, “%s” is served by %s', (text, promise) => {
  expect(suggestedFor({ text, ...labelStatement(text, undefined) })).toContain(promise)
})

test.each([
  ['Whoever has a worry tells the designated safeguarding lead the same day.', ['coordinator', 'reporting-route']],
  ['Nobody is to contact social work before the chair has been asked.', ['reporting-route']],
  ['A loss of data is reported within three days where the law says so.', ['personal-data']],
  ['Adults are asked each term whom they write to.', ['other', 'policy-review']],
] as const)('nothing is suggested for “%s”', (text, topics) => {
  expect(suggestedFor({ text, topics })).toEqual([])
})
