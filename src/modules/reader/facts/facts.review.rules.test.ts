/** Shows when a policy was last reviewed and how often it promises to be, in all the ways that is written. */
import { describe, expect, test } from 'vitest'
import type { StatementKind } from '../reader.words.ts'
import { unitsSaying } from './facts.examples.ts'
import { factsOf } from './facts.rules.ts'

const reviewIn = (...said: readonly (string | readonly [StatementKind, string])[]) =>
  factsOf({ ...unitsSaying(said), today: '2026-11-20' }).review

describe('when it was reviewed', () => {
  test.each([
    ['Last reviewed: 22.3.21', '2021-03-22'],
    ['Last reviewed 13th May 2024', '2024-05-13'],
    ['Reviewed: 2024-05-13', '2024-05-13'],
    ['Date of last review: 05/2023', '2023-05'],
    ['Reviewed Sept 23', '2023-09'],
    ['Adolygwyd ddiwethaf: Mai 2024', '2024-05'],
    ['Last updated Autumn 2024', '2024-09'],
    ['Adopted in July 2020', '2020-07'],
    ['Approved by the trustees on 3 May 2024. Next review: May 2025', '2024-05-03'],
    ['Issued 1 June 2022; last reviewed 4 June 2024; next review June 2026', '2024-06-04'],
    ['Version 3, 2 February 2025', '2025-02-02'],
    ['Last revised on the thirtieth of November 2022.', '2022-11-30'],
    ['Next review: May 2025', null],
    ['Review date: 1 May 2027', null],
  ])('“%s”', (text, lastReviewed) => {
    expect(reviewIn(['review', text]).lastReviewed).toBe(lastReviewed)
  })

  test('a label on one line and its date on the next belong together', () => {
    expect(reviewIn(['review', 'This policy was last reviewed on:'], ['review', 'Date: 22.3.21']).lastReviewed).toBe(
      '2021-03-22',
    )
  })

  test('the dates of laws, of guidance and of training are not the policy’s', () => {
    const dates = reviewIn(
      ['legal', 'Keeping Children Safe in Education, September 2024'],
      ['commitment', 'Staff trained before 1 May 2024 train again.'],
      ['reference', 'Code of conduct (March 2023)'],
    )
    expect(dates.lastReviewed).toBe(null)
  })

  test('it is overdue from the last day of the month, or from the same day, a year on or as it promises', () => {
    expect(reviewIn(['review', 'Reviewed July 2020']).overdueSince).toBe('2021-07-31')
    expect(reviewIn(['review', 'Reviewed 22.3.21'], ['commitment', 'We review this policy annually.'])).toEqual({
      lastReviewed: '2021-03-22',
      intervalMonths: 12,
      overdueSince: '2022-03-22',
    })
    expect(
      reviewIn(['review', 'Reviewed May 2025'], ['commitment', 'We review this policy every two years.']).overdueSince,
    ).toBe(null)
    expect(reviewIn(['review', 'Issued 30 June 2022. Next review due June 2025.']).overdueSince).toBe('2025-06-30')
    expect(reviewIn(['review', 'Reviewed September 2026']).overdueSince).toBe(null)
  })

  test.each([
    ['We are committed to reviewing our policy and good practice annually.', 12],
    ['This policy is reviewed at least every two years.', 24],
    ['The board reviews this policy biennially.', 24],
    ['These terms shall be reviewed at intervals of no more than six months.', 6],
    ['This statement is looked at afresh each January.', 12],
    ['The committee reviews this policy termly.', 4],
    ['We review this policy quarterly.', 3],
    ['These conditions are laid before the general meeting every third year.', 36],
    ['Rydym wedi ymrwymo i adolygu’r polisi hwn yn flynyddol.', 12],
    ['Byddwn yn adolygu’r polisi hwn bob dwy flynedd.', 24],
    ['Passwords are reviewed every term.', null],
    ['We review the plan for each child every six weeks.', null],
    ['In line with this policy, filters are reviewed annually.', null],
    ['Coaches sign the code when they renew their licence every season.', null],
    ['This policy is reviewed regularly.', null],
  ])('“%s” promises %s months', (text, months) => {
    expect(reviewIn(['commitment', text]).intervalMonths).toBe(months)
  })
})
