/** Keeps names telling: no drawers for what has no place, and no words that would fit anything. */
import { describe, expect, test } from 'vitest'
import { readSource } from './read-source.ts'
import { namesIn } from './walk-program.ts'

const files = readSource(['src', 'migrations', 'tests', 'tools', 'seeds', 'bench'])

const drawers = /(^|\/)(utils?|helpers?|common|shared|misc|lib|types\.ts|constants\.ts)(\/|$|\.)/

/** Words that fit anything and so say nothing. */
const empty = [
  'util',
  'utils',
  'helper',
  'helpers',
  'misc',
  'manager',
  'handler',
  'info',
  'impl',
  'temp',
  'tmp',
  'stuff',
]
/** Words that say nothing at the end of a name (`personData`), though `dataFolder` does. */
const emptyAtTheEnd = ['data', 'base', 'processor']

const wordsOf = (name: string) =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)

function emptyWordIn(name: string): string | undefined {
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  return (
    words.find((word) => empty.includes(word)) ?? (emptyAtTheEnd.includes(last) && words.length > 1 ? last : undefined)
  )
}

describe('names', () => {
  test('no folder or file is a drawer', () => {
    expect(files.map(({ path }) => path).filter((path) => drawers.test(path))).toEqual([])
  })

  test('files and folders are in kebab-case', () => {
    const usual = /^[a-z0-9][a-z0-9./-]*$/
    const named = files
      .map(({ path }) => path)
      .filter((path) => !usual.test(path.replace(/^migrations\/\d{8}T\d{4}-/, 'migrations/')))
    expect(named).toEqual([])
  })

  test('no name is made of words that would fit anything', () => {
    const inNames = files.flatMap((file) =>
      namesIn(file)
        .filter(({ name }) => emptyWordIn(name))
        .map(({ name, line }) => `${file.path}:${line} ${name}`),
    )
    const inFiles = files
      .map(({ path }) => path)
      .filter((path) => emptyWordIn(path.replace(/^.*\//, '').replace(/\..*$/, '')))
    expect([...inNames, ...inFiles]).toEqual([])
  })

  test('no type begins with a letter that only says that it is a type', () => {
    const prefixed = files.flatMap((file) =>
      namesIn(file)
        .filter(({ name }) => /^[IT][A-Z][a-z]/.test(name))
        .map(({ name }) => `${file.path} ${name}`),
    )
    expect(prefixed).toEqual([])
  })

  test('the checker finds empty words, and lets full ones be', () => {
    expect(
      ['personData', 'FileHelper', 'handleUtils', 'tempName', 'info'].filter((name) => !emptyWordIn(name)),
    ).toEqual([])
    expect(['dataFolder', 'information', 'handle', 'baseline'].filter((name) => emptyWordIn(name))).toEqual([])
    expect(drawers.test('src/modules/people/utils/x.ts') && drawers.test('src/app/types.ts')).toBe(true)
  })
})
