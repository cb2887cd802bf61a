/** Keeps the written rules true: decisions that can be found, and style rules that something checks. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { home, readSource } from './read-source.ts'

const decisions = readSource(['docs/decisions'], /\.md$/)
const styles = readSource(['docs/style'], /\.md$/)
const pages = [...readSource(['docs'], /\.md$/), ...readSource(['src/modules'], /README\.md$/), ...topPages()]
const longestDecision = 60

function topPages() {
  const names = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']
  return names.map((path) => ({ path, text: readFileSync(join(home, path), 'utf8') }))
}

const numberOf = (path: string) => /\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]

describe('decisions', () => {
  test('each has a number of its own', () => {
    const numbers = decisions.map(({ path }) => numberOf(path))
    expect(numbers.length).toBeGreaterThan(10)
    expect(numbers.filter((number, place) => !number || numbers.indexOf(number) !== place)).toEqual([])
  })

  test('each says when, whether it stands, why, what, and what follows, on a page', () => {
    const parts = [
      /^# \d{4} .+/m,
      /^Date: \d{4}-\d{2}-\d{2}$/m,
      /^Status: (accepted|superseded by \[\d{4}\])/m,
      /^## Context$/m,
      /^## Decision$/m,
      /^## Consequences$/m,
    ]
    const lacking = decisions.filter(
      ({ text }) => !parts.every((part) => part.test(text)) || text.split('\n').length > longestDecision,
    )
    expect(lacking.map(({ path }) => path)).toEqual([])
  })

  test('one that supersedes another is named by it', () => {
    const oneWay = decisions.flatMap(({ path, text }) => {
      const by = /^Status: superseded by \[(\d{4})\]/m.exec(text)?.[1]
      const successor = decisions.find((one) => numberOf(one.path) === by)
      return by && !successor?.text.includes(`supersedes [${numberOf(path)}]`) ? [path] : []
    })
    expect(oneWay).toEqual([])
  })
})

describe('rules of style', () => {
  const rules = styles.flatMap(({ path, text }) =>
    [...text.matchAll(/^\| (?!-|Rule )(.+) \| (.+) \|$/gm)].map(([, rule = '', checker = '']) => ({
      path,
      rule,
      checker,
    })),
  )
  const biomeRules = readFileSync(join(home, 'biome.json'), 'utf8')

  test('each names what checks it, and that exists', () => {
    expect(rules.length).toBeGreaterThan(20)
    const unchecked = rules.filter(({ checker }) => {
      const named = [...checker.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
      const isThere = named.every((name) =>
        name.includes('/') ? existsSync(join(home, name)) : biomeRules.includes(`"${name}"`) || name === 'tsc',
      )
      return !(named.length > 0 && isThere) && checker !== 'the reviewer'
    })
    expect(unchecked).toEqual([])
  })
})

describe('pages', () => {
  test('lead only to files that exist', () => {
    const dead = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, target = '']) => target)
        .filter(
          (target) => !existsSync(join(home, path, '..', target)) && !/^docs\/pictures\/|^pictures\//.test(target),
        )
        .map((target) => `${path} leads to ${target}`),
    )
    expect(dead).toEqual([])
  })
})
