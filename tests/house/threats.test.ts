/** Every threat to signing in names the tests that show what stands against it, and those tests are there. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { home, readSource } from './read-source.ts'

const pages = ['docs/security/identity.md', 'docs/security/identity-passkeys-and-providers.md']
const sources = readSource(['src', 'tests', 'tools'], /\.test\.tsx?$/)

interface Row {
  threat: string
  shownBy: string
  page: string
}

const rows: Row[] = pages.flatMap((page) =>
  readFileSync(join(home, page), 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!---|Threat)/.test(line))
    .map((line) => {
      const [threat = '', , shownBy = ''] = line.slice(2, -2).split(' | ')
      return { threat, shownBy, page }
    }),
)

/** `slowing*.test.ts`, `second-step.test.ts`, `tests/house/pages.test.ts`. */
function filesNamed(text: string) {
  return [...text.matchAll(/`([^`]+\.test\.tsx?)`/g)].map(([, name = '']) => {
    const shape = new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '.*')}$`)
    return { name, found: sources.filter(({ path }) => shape.test(name.includes('/') ? path : basename(path))) }
  })
}

/** The pieces of each name: "…by a form field" is the end of one. */
const testsNamed = (text: string) =>
  [...text.matchAll(/"([^"]+)"/g)].map(([, name = '']) =>
    name
      .split('…')
      .map((piece) => piece.trim())
      .filter(Boolean),
  )

const pageOf = ({ page }: Row) =>
  rows
    .filter((row) => row.page === page)
    .map(({ shownBy }) => shownBy)
    .join(' ')

/** As the issue names them. */
const named = [
  'fixation',
  'CSRF',
  'link is replayed',
  'link is forwarded',
  'code is used again within its half minute',
  'Time skew',
  'passkey was copied',
  'mix-up of two providers',
  'state forged',
  'Role escalation by a form field',
  'Tenant swap by id',
  'Enumeration',
  'Brute force on one account, or from one address over many',
  'cookie is sent over a plain connection',
  'cached page is read after signing out',
]

describe('the threats to signing in', () => {
  test.each(named)('name this one: %s', (words) => {
    expect(rows.filter(({ threat }) => threat.includes(words))).toHaveLength(1)
  })

  test.each(rows)('$threat: the tests that show what stands against it are there', (row) => {
    const files = filesNamed(row.shownBy)
    expect(files.filter(({ found }) => found.length === 0).map(({ name }) => name)).toEqual([])
    const among = (files.length > 0 ? files : filesNamed(pageOf(row))).flatMap(({ found }) => found)
    const missing = testsNamed(row.shownBy).filter(
      (pieces) => !among.some(({ text }) => pieces.every((piece) => text.includes(piece))),
    )
    expect(missing).toEqual([])
    expect(files.length + testsNamed(row.shownBy).length).toBeGreaterThan(0)
  })
})
