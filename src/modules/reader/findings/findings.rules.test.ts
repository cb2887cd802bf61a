/** Shows what is found missing, late, contradictory or vague in a policy, and what is let be. */
import { describe, expect, test } from 'vitest'
import type { Facts, Topic } from '../reader.words.ts'
import { aStatement, codesOf, completeFacts, findingsIn, today } from './findings.examples.ts'
import { findingsOf } from './findings.rules.ts'

describe('what contradicts itself', () => {
  const never = (text: string) => aStatement(text, { polarity: 'never' })
  test('no online contact at all, and a messaging group', () => {
    const both = [
      never('Staff must not be in contact with young people online.'),
      aStatement('News goes to members in the group chat.'),
    ]
    const [finding] = findingsIn(both)
    expect(finding).toMatchObject({ code: 'contradiction', statements: ['s1', 's2'] })
  })

  test('a ban under a heading that narrows it can be kept beside a permission', () => {
    const ban = aStatement('Do not copy or share the image.', { polarity: 'never', section: 'Indecent images' })
    expect(findingsIn([ban, aStatement('Photos are used with permission.')])).toEqual([])
    const plain = { ...ban, section: 'Photographs' }
    expect(findingsIn([plain, aStatement('Photos are used with permission.')])).toHaveLength(1)
  })

  test('two intervals for one review', () => {
    const review = (text: string) => aStatement(text, { topics: ['policy-review'] })
    expect(
      findingsIn([review('We review this policy every year.'), review('This policy is reviewed every two years.')]).map(
        ({ code }) => code,
      ),
    ).toEqual(['contradiction'])
    expect(findingsIn([review('We review this policy every year.'), review('Trustees review it annually.')])).toEqual(
      [],
    )
  })

  test.each([
    ['Staff must not contact young people on personal accounts.', 'News goes out in the group chat.'],
    ['No photographs are taken in the changing rooms.', 'Photographs are used with written consent.'],
    ['Coaches must not use their phones at the poolside.', 'Young people may bring their phones to the hall.'],
    ['Lessons are never recorded by pupils.', 'Recordings are kept for 30 days.'],
  ])('“%s” and “%s” can both be kept', (one, other) => {
    expect(findingsIn([never(one), aStatement(other)])).toEqual([])
  })
})

describe('what is missing or late', () => {
  const fine = aStatement('We train every tutor each year.')
  const codes = (facts: Partial<Facts>) => findingsIn([fine], facts).map(({ code }) => code)

  test('a policy that lacks nothing has no findings', () => {
    expect(codes({})).toEqual([])
  })

  test('a review that is overdue says by how long, and whose interval was counted', () => {
    const review = { lastReviewed: '2020-07', intervalMonths: null, overdueSince: '2021-07-31' }
    const [finding] = findingsIn([fine], { review })
    expect(finding?.because).toBe(
      'It was last reviewed in July 2020. The next review fell due on 31 July 2021, 5 years and 3 months ago. It names no interval: we counted a year, which is our suggestion.',
    )
    const byItself = findingsIn([fine], { review: { ...review, intervalMonths: 12 } })[0]
    expect(byItself?.because).not.toContain('suggestion')
  })

  test('no date, no interval, no name, no signature and no helpline are each found', () => {
    const review = { lastReviewed: null, intervalMonths: null, overdueSince: null }
    const lacking = {
      review,
      coordinators: [{ role: 'Online safety lead', name: null }],
      contacts: [],
      signed: false,
      signedBy: null,
    }
    expect(codes(lacking)).toEqual([
      'review-date-missing',
      'review-interval-missing',
      'coordinator-missing',
      'helpline-missing',
      'unsigned',
    ])
  })

  test('one person for every worry is found, unless it says who hears about that person', () => {
    const one = { coordinators: completeFacts.coordinators.slice(0, 1) }
    expect(codes(one)).toEqual(['coordinator-is-only-safeguarding-contact'])
    const elsewhere = aStatement('A concern about the coordinator goes to the chair.')
    expect(findingsIn([fine, elsewhere], one)).toEqual([])
  })

  test('usual topics that nothing is about are named in one finding', () => {
    const usualTopics: Topic[] = ['training', 'image-consent', 'credentials']
    const statements = [{ ...fine, topics: ['training'] as const }]
    const [finding, ...others] = findingsOf({ statements, facts: completeFacts, today, usualTopics }).filter(
      ({ code }) => code === 'topic-missing',
    )
    expect(finding?.because).toContain('photographs')
    expect(finding?.because).not.toContain('training')
    expect(others).toEqual([])
  })

  test('a text without a commitment is said not to look like a policy, and nothing else is said', () => {
    const findings = findingsIn([aStatement('Preheat the oven.', { kind: 'other', polarity: null })])
    expect(findings.map(({ because }) => because)).toEqual(['This does not look like a policy: 0 commitments found.'])
  })

  test('the law of England is found in the policy of a group in Wales, and not in England', () => {
    const legal = aStatement('This policy follows legislation that protects children in England.', {
      kind: 'legal',
      polarity: null,
    })
    expect(findingsIn([fine, legal], {}, 'wales').map(({ code }) => code)).toEqual(['nation-mismatch'])
    expect(findingsIn([fine, legal], { nation: 'england' })).toEqual([])
  })
})

describe('wording', () => {
  test('words that cannot be checked are quoted, one finding for each statement', () => {
    const [finding] = findingsIn([aStatement('developing clear and robust procedures and reviewing them regularly')])
    expect(finding).toMatchObject({
      code: 'words-that-cannot-be-checked',
      quote: '“developing”, “robust”, “regularly”',
    })
    expect(codesOf('Groups are checked regularly, at least once a term.')).toEqual([])
    expect(codesOf('Rydym yn adolygu ein systemau yn rheolaidd.')).toEqual(['words-that-cannot-be-checked'])
    expect(codesOf('You can sit where possible hazards are out of reach.', 'may')).toEqual([])
  })

  test('duties with nobody to do them are one finding; a duty with an owner is none', () => {
    const duties = [
      aStatement('Leavers should be removed from groups.'),
      aStatement('Incidents must be recorded.'),
      aStatement('The secretary removes leavers.'),
      aStatement('Forms must be signed by a parent.'),
    ]
    expect(findingsIn(duties).map(({ code, statements }) => [code, statements])).toEqual([
      ['duty-without-owner', ['s1', 's2']],
    ])
  })

  test('a ban that stands only above its list is one finding for the list', () => {
    const banned = (text: string) =>
      aStatement(text, { polarity: 'never', carried: true, section: 'Helpers must not:' })
    const list = [banned('share a password'), banned('use a personal account'), banned('never post alone')]
    expect(findingsIn(list).map(({ code, statements }) => [code, statements])).toEqual([
      ['prohibition-only-in-heading', ['s1', 's2']],
    ])
  })
})
