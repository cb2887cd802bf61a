/** What an organisation lacks, and what of it is put before people. */
import { describe, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import { roles } from '#modules/people/index.ts'
import type { Finding, Severity } from '#platform/checks/facts.ts'
import { securityPermissions } from './security.permissions.ts'
import { findingsOfHolders, mostImportant } from './security.rules.ts'
import { actSentences } from './security.words.ts'

describe('the roles that must not be empty', () => {
  test.each([
    [{ lead: 1, alternate: 1, administrator: 2 }, []],
    [{ lead: 0, alternate: 1, administrator: 2 }, ['no-lead missing']],
    [{ lead: 1, alternate: 0, administrator: 2 }, ['no-alternate missing']],
    [{ lead: 1, alternate: 1, administrator: 1 }, ['one-administrator advice']],
    [
      { lead: 0, alternate: 0, administrator: 1 },
      ['no-lead missing', 'no-alternate missing', 'one-administrator advice'],
    ],
  ])('%o', (holders, expected) => {
    expect(findingsOfHolders(holders).map(({ code, severity }) => `${code} ${severity}`)).toEqual(expected)
  })
})

const finding = (code: string, severity: Severity): Finding => ({ code, severity, sentence: '', whatToDo: '' })

test('the three first unsafe things are the most important, without what is told elsewhere', () => {
  const findings = [finding('a', 'advice'), ...['b', 'c', 'd', 'e'].map((code) => finding(code, 'unsafe'))]
  expect(mostImportant(findings).map(({ code }) => code)).toEqual(['b', 'c', 'd'])
  expect(mostImportant(findings, 'c').map(({ code }) => code)).toEqual(['b', 'd', 'e'])
})

test('every role that a permission names exists', () => {
  const named = Object.values(securityPermissions).flat()
  expect(named.filter((role) => !roles.some((one) => one === role))).toEqual([])
})

test('every act that a route leaves in the record is told there in words', () => {
  const acts = rooms.flatMap((room) => room.routes.map(({ record }) => record)).filter((record) => record !== 'nothing')
  expect(acts.filter((act) => !(act in actSentences))).toEqual([])
})
