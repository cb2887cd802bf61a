/** Keeps every file readable: it says what it is for, is short, and leaves no loose ends. */
import { describe, expect, test } from 'vitest'
import type { SourceFile } from './read-source.ts'
import { readSource } from './read-source.ts'
import { functionsIn } from './walk-program.ts'

const files = readSource(['src', 'migrations', 'tests', 'tools', 'seeds', 'bench'])
const migrations = readSource(['migrations'], /\.sql$/)

const longFile = 200
const longestFile = 300
const longFunction = 40

/** What the file says it is for, or undefined where its first line is no whole sentence. */
function purposeOf({ text }: SourceFile): string | undefined {
  const comment = /^(?:#![^\n]*\n)?\/\*\* ?([\s\S]*?)\*\//.exec(text)?.[1]
  const said = comment?.replaceAll(/\s*\n\s*\*\s?/g, ' ').trim()
  return said && /^.{15,}[.?!]/.test(said) ? said : undefined
}

const linesOf = ({ text }: SourceFile) => text.split('\n').length - 1

function warn(sentences: readonly string[]): void {
  for (const sentence of sentences) process.stderr.write(`warning: ${sentence}\n`)
}

describe('every file', () => {
  test('begins with a sentence that says what it is for', () => {
    expect(files.filter((file) => !purposeOf(file)).map(({ path }) => path)).toEqual([])
  })

  test('says of itself what no other file says', () => {
    const purposes = Map.groupBy(files, (file) => purposeOf(file) ?? file.path)
    const same = [...purposes.values()]
      .filter((group) => group.length > 1)
      .map((group) => group.map(({ path }) => path))
    expect(same).toEqual([])
  })

  test(`has at most ${longestFile} lines, lexicons apart; more than ${longFile} is warned of`, () => {
    const read = files.filter(({ path }) => !path.endsWith('.lexicon.ts'))
    warn(read.filter((file) => linesOf(file) > longFile).map((file) => `${file.path} has ${linesOf(file)} lines`))
    expect(read.filter((file) => linesOf(file) > longestFile).map(({ path }) => path)).toEqual([])
  })

  test(`has functions that fit on a screen: one longer than ${longFunction} lines is warned of`, () => {
    const all = files
      .filter(({ path }) => !/\.test\.tsx?$/.test(path))
      .flatMap((file) => functionsIn(file).map((one) => ({ ...one, path: file.path })))
    const long = all.filter(({ lines }) => lines > longFunction)
    warn(long.map(({ path, name, line, lines }) => `${path}:${line} ${name} has ${lines} lines`))
    expect(long.length).toBeLessThan(all.length / 50)
  })

  test('leaves no loose end without the number of an issue', () => {
    expect(linesWhere((line) => looseEnd.test(line.replaceAll(/TODO\(#\d+\)/g, '')))).toEqual([])
  })

  test('gives a reason wherever it silences a checker', () => {
    expect(linesWhere((line) => silenced.test(line) && !reasoned.test(line))).toEqual([])
  })

  test('speaks of the present: what went is in the history', () => {
    const ofThePast = /^\s*(\/\/|\/?\*).*\b(previously|formerly|legacy)\b/i
    expect(linesWhere((line) => ofThePast.test(line))).toEqual([])
  })
})

const looseEnd = /\b(TODO|FIXME|HACK|XXX)\b/
const silenced = /biome-ignore|@ts-(expect-error|ignore|nocheck)/
const reasoned = /(biome-ignore [\w/]+: .{10,}|@ts-expect-error .{10,})/
/** This file names what it looks for. */
const itself = 'tests/house/files.test.ts'

/** Where a line of any other file is as `isSo` says. */
function linesWhere(isSo: (line: string) => boolean): string[] {
  return files
    .filter(({ path }) => path !== itself)
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (isSo(line) ? [`${path}:${index + 1}`] : [])),
    )
}

describe('every migration', () => {
  test('says why before it does anything', () => {
    expect(migrations.length).toBeGreaterThan(0)
    expect(migrations.filter(({ text }) => !/^-- Why: .{15,}/.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('names the room whose tables it changes', () => {
    const name = /^migrations\/\d{8}T\d{4}-[a-z]+-[a-z0-9-]+\.sql$/
    expect(migrations.filter(({ path }) => !name.test(path)).map(({ path }) => path)).toEqual([])
  })
})

describe('the checker', () => {
  const file = (text: string): SourceFile => ({ path: 'src/x.ts', text })
  test('knows a purpose from a title', () => {
    expect(purposeOf(file('/** Finds who sent a request. */\n'))).toBe('Finds who sent a request.')
    expect(purposeOf(file('/**\n * Finds who sent\n * a request.\n */\n'))).toBe('Finds who sent a request.')
    expect([
      purposeOf(file('/** Session */')),
      purposeOf(file('// Finds who sent a request.')),
      purposeOf(file('')),
    ]).toEqual([undefined, undefined, undefined])
  })

  test('knows a loose end from one with an issue, and a reasoned silence from a bare one', () => {
    expect([looseEnd.test('// TODO: later'), looseEnd.test('// the to-do list')]).toEqual([true, false])
    expect([
      reasoned.test('// biome-ignore lint/x/y: because of z, which is so'),
      reasoned.test('// biome-ignore lint/x/y'),
    ]).toEqual([true, false])
  })
})
