/** Shows that facts come out whole of policies as organisations publish them; their words stay where they are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readText } from '#platform/documents/read-text.ts'
import { judgeUnits } from '../kinds/kinds.rules.ts'
import { unitsOf } from '../units/units.rules.ts'
import { factsOf } from './facts.rules.ts'

const folder = join(import.meta.dirname, '../../../../../shared/policies')
const today = '2026-11-20'

function readAll() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return names.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    const units = unitsOf(readText(text, 'txt'))
    return { text, facts: factsOf({ units, judgements: judgeUnits(units), today }) }
  })
}

const sorted = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).sort()

// Skipped where the policies are not beside the repository: they hold names of people and are not copied into it.
describe.skipIf(!existsSync(folder))('published policies', () => {
  const policies = existsSync(folder) ? readAll() : []
  const factsOfAll = policies.map(({ facts }) => facts)

  test('each is known by a name that stands in it, and so is everybody in it', () => {
    expect(
      policies.filter(({ facts: { organisation }, text }) => !organisation || !text.includes(organisation)),
    ).toEqual([])
    const people = policies.flatMap(({ facts, text }) => facts.coordinators.map(({ name }) => ({ name, text })))
    expect(people.filter(({ name, text }) => name !== null && !text.includes(name))).toEqual([])
  })

  test('they name nobody, one person in two roles, or two people', () => {
    const shapes = factsOfAll.map(({ coordinators }) => [
      coordinators.length,
      new Set(coordinators.flatMap(({ name }) => name ?? [])).size,
    ])
    expect(sorted(shapes)).toEqual(
      sorted([
        [1, 0],
        [1, 0],
        [2, 1],
        [2, 1],
        [2, 2],
      ]),
    )
  })

  test('their reviews are found with their intervals and the day each fell due', () => {
    const reviews = factsOfAll.map(({ review }) => [review.lastReviewed, review.intervalMonths, review.overdueSince])
    expect(sorted(reviews)).toEqual(
      sorted([
        [null, null, null],
        [null, 12, null],
        ['2020-07', null, '2021-07-31'],
        ['2021-03-22', 12, '2022-03-22'],
        ['2024-07', null, '2025-07-31'],
      ]),
    )
  })

  test('every address in them is found once, and links to laws are left', () => {
    const kinds = factsOfAll.map(({ contacts }) => contacts.map(({ kind }) => kind).sort())
    expect(sorted(kinds)).toEqual(
      sorted([[], ['email', 'email'], ['email', 'helpline'], ['email', 'helpline', 'phone'], ['helpline']]),
    )
  })

  test('none is signed, and all but one say that they are for England', () => {
    expect(factsOfAll.map(({ signed }) => signed)).toEqual([false, false, false, false, false])
    expect(sorted(factsOfAll.map(({ nation }) => nation))).toEqual(
      sorted([null, 'england', 'england', 'england', 'england']),
    )
  })
})
