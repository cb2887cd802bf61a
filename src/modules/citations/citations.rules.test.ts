/** When policies and laws fall due, what a sentence names, and of which laws is warned. */
import { describe, expect, test } from 'vitest'
import type { LawFacts } from './citations.rules.ts'
import {
  heldStateOf,
  lawDueOn,
  lawStateOf,
  lawWarnings,
  namedSaying,
  policiesNamedIn,
  turnsOf,
  yearAfter,
} from './citations.rules.ts'

test.each([
  ['2027-03-01', '2026-11-01', '2026-11-20', 'current'],
  ['2027-03-01', null, '2026-11-20', 'unopened'],
  ['2026-12-20', '2026-11-01', '2026-11-20', 'soon'],
  ['2026-12-21', '2026-11-01', '2026-11-20', 'current'],
  ['2026-11-20', null, '2026-11-20', 'soon'],
  ['2026-11-19', '2026-11-01', '2026-11-20', 'overdue'],
])('a policy to be reviewed by %s, opened %s, is on %s %s', (reviewOn, openedOn, today, state) => {
  expect(heldStateOf({ reviewOn, openedOn }, today)).toBe(state)
})

describe('a sentence about the law', () => {
  const facts: LawFacts = { since: '2026-01-10', says: null, checkedOn: null }
  const right: LawFacts = { ...facts, says: 'right', checkedOn: '2026-11-20' }
  test.each<[string, LawFacts, string, string]>([
    ['never checked', facts, '2026-11-20', 'new'],
    ['never checked, thirty days before its year is over', facts, '2026-12-11', 'soon'],
    ['never checked for a year', facts, '2027-01-11', 'overdue'],
    ['checked', right, '2027-10-20', 'checked'],
    ['checked nearly a year ago', right, '2027-10-21', 'soon'],
    ['checked a year ago to the day', right, '2027-11-20', 'soon'],
    ['checked more than a year ago', right, '2027-11-21', 'overdue'],
    ['that does not apply', { ...right, says: 'does-not-apply' }, '2026-11-20', 'checked'],
    ['that is out of date', { ...right, says: 'out-of-date' }, '2026-11-20', 'wrong'],
  ])('%s', (_, given, today, state) => {
    expect(lawStateOf(given, today)).toBe(state)
  })

  test('is due a year after it was checked, or after it came into force', () => {
    expect([lawDueOn(facts), lawDueOn(right)]).toEqual(['2027-01-10', '2027-11-20'])
  })
})

test('a year after 29 February is 28 February', () => {
  expect([yearAfter('2028-02-29'), yearAfter('2026-11-20')]).toEqual(['2029-02-28', '2027-11-20'])
})

test('something changes by itself thirty days before it is due, and the day after', () => {
  expect(turnsOf('2026-12-31', '2026-11-20')).toEqual(['2026-12-01', '2027-01-01'])
  expect(turnsOf('2026-12-31', '2026-12-01')).toEqual(['2027-01-01'])
  expect(turnsOf('2026-12-31', '2027-01-01')).toEqual([])
})

test('an answer holds no longer once a policy that it means was put away', () => {
  expect(namedSaying({ says: 'all-held', gone: 0 })).toBe('all-held')
  expect(namedSaying({ says: 'all-held', gone: 1 })).toBeUndefined()
  expect(namedSaying({ says: null, gone: 0 })).toBeUndefined()
})

test.each([
  ['See also our safeguarding policy and code of conduct.', ['safeguarding', 'conduct']],
  ['Read with the Data Protection and Privacy Policy.', ['data-protection']],
  ['Our anti-bullying, complaints and whistleblowing policies apply.', ['bullying', 'whistleblowing', 'complaints']],
  ['This policy was written with young people.', []],
  ['We care about safeguarding.', []],
])('“%s” names %j', (text, keys) => {
  expect(policiesNamedIn(text).map(({ key }) => key)).toEqual(keys)
})

describe('a warning', () => {
  const laws = (text: string, nation: Parameters<typeof lawWarnings>[1]) =>
    lawWarnings(text, nation).map(({ law, why }) => [law, 'replacedBy' in why ? 'replaced' : 'elsewhere'])
  test.each<[string, Parameters<typeof lawWarnings>[1], string[][]]>([
    ['Under the Children Act 1989 we refer.', 'scotland', [['the Children Act 1989', 'elsewhere']]],
    ['Under the Children Act 1989 we refer.', 'wales', []],
    ['See KCSIE (2025).', 'wales', [['Keeping Children Safe in Education', 'elsewhere']]],
    ['See KCSIE (2025).', 'england', []],
    ['We follow the Wales Safeguarding Procedures.', 'england', [['the Wales Safeguarding Procedures', 'elsewhere']]],
    ['We follow GIRFEC.', 'northern-ireland', [['Getting it right for every child', 'elsewhere']]],
    ['The Children (NI) Order 1995 applies.', 'england', [['the Children (Northern Ireland) Order 1995', 'elsewhere']]],
    ['The Data Protection Act (1998) applies.', 'england', [['the Data Protection Act 1998', 'replaced']]],
    ['The Data Protection Act 2018 applies.', 'scotland', []],
    ['The Children Act 1989 applies.', undefined, []],
  ])('of “%s” in %s: %j', (text, nation, expected) => {
    expect(laws(text, nation)).toEqual(expected)
  })
})
