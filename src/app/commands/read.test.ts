/** What `./kept read` says of a policy at the terminal, to other programs, and of files that are none. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import type { Machine } from '../machine.ts'
import { isPlainError } from '../plain-errors.ts'
import { readSettings } from '../settings.ts'
import { read } from './read.ts'

const folder = mkdtempSync(join(tmpdir(), 'kept-read-'))
const dataFolder = join(folder, 'data')
afterAll(() => rmSync(folder, { recursive: true }))

const policy = `Sedgewater Brass Band online safety policy

Keeping in touch

Staff must not:
- message a young person from their own account
- share a photograph of a child with anybody

We will review this policy every year.

Last reviewed: May 2023
`

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

interface Heard {
  code: number
  said: string
  printed: string
}

/** As the command line does it: an error whose message is a sentence is said, and nothing else is. */
async function run(...args: string[]): Promise<Heard> {
  const [told, printed]: [string[], string[]] = [[], []]
  const machine: Machine = {
    settings: readSettings({ KEPT_HOME: folder, KEPT_DATA: dataFolder }, false, () => true),
    users: { app: undefined, database: undefined },
    tell: (sentence) => void told.push(sentence),
    warn: (sentence) => void told.push(sentence),
    print: (line) => void printed.push(line),
    now: () => new Date('2026-11-20T09:00:00Z'),
  }
  let code = 1
  try {
    code = await read(args, machine)
  } catch (error) {
    if (!isPlainError(error)) throw error
    told.push(error.message)
  }
  return { code, said: told.join('\n'), printed: printed.join('\n') }
}

describe('a policy', () => {
  const path = file('policy.txt', policy)

  test('is read with no server, no database and no data folder', async () => {
    const { code, said, printed } = await run(path, '--json')
    expect([code, said]).toEqual([0, ''])
    expect(existsSync(dataFolder)).toBe(false)
    const reading = JSON.parse(printed)
    const never = reading.statements.filter((one: { polarity: string | null }) => one.polarity === 'never')
    expect(never.map((one: { text: string }) => one.text)).toEqual([
      'message a young person from their own account',
      'share a photograph of a child with anybody',
    ])
    expect(never[0]).toMatchObject({ kind: 'commitment', section: 'Keeping in touch' })
    expect(reading.review).toMatchObject({ lastReviewed: '2023-05', intervalMonths: 12 })
  })

  test('is printed for other programs in a shape that does not change', async () => {
    const reading = JSON.parse((await run(path, '--json')).printed)
    const keys = (thing: object) => Object.keys(thing).sort().join(' ')
    expect(keys(reading)).toBe(
      'contacts coordinators findings format nation notes organisation parameters review signed signedBy statements',
    )
    expect(keys(reading.statements[0])).toBe('because confidence id kind polarity section source text topics')
    expect(keys(reading.review)).toBe('intervalMonths lastReviewed overdueSince')
    expect(keys(reading.findings[0])).toBe('because code severity source statements')
  })

  test('gives back each statement from its text, which can be had as well', async () => {
    const { printed: text } = await run(path, '--text')
    expect(text).toBe(policy)
    const { statements } = JSON.parse((await run(path, '--json')).printed)
    for (const { text: said, source } of statements as { text: string; source: { start: number; end: number }[] }[])
      expect(
        source
          .map(({ start, end }) => text.slice(start, end))
          .join('')
          .trim()
          .replaceAll(/\s+/g, ' '),
      ).toBe(said)
  })

  test('is told in plain words that fit a terminal', async () => {
    const { code, printed } = await run(path)
    expect(code).toBe(0)
    expect(printed).toMatch(/^Sedgewater Brass Band\n/)
    expect(printed).toMatch(/never\s+message a young person/)
    expect(printed).toMatch(/last in May 2023; every 12 months; overdue since/)
    expect(printed.split('\n').filter((line) => line.length > 80)).toEqual([])
  })
})

describe('statements in a table', () => {
  const table =
    'id\ttext\theading\r\na\tAsk before you post a picture of somebody.\r\nb\tshare passwords\tStaff must not:\r\n'

  test('are labelled one by one', async () => {
    const { code, printed } = await run('--statements', file('statements.tsv', table), '--json')
    expect(code).toBe(0)
    const { results } = JSON.parse(printed)
    expect(results).toMatchObject([
      { id: 'a', kind: 'commitment', polarity: 'do' },
      { id: 'b', kind: 'commitment', polarity: 'never', topics: ['credentials'] },
    ])
    expect(Object.keys(results[0]).sort()).toEqual(['confidence', 'id', 'kind', 'polarity', 'topics'])
  })

  test('are told in a line each where nobody asked for more', async () => {
    expect((await run('--statements', file('statements.tsv', table))).printed).toMatch(/^a {2}commitment {2}do {2}\[/)
  })

  test('a text without columns is none', async () => {
    expect(await run('--statements', file('no.tsv', 'We ask first.\n'))).toMatchObject({ code: 1, printed: '' })
  })
})

describe('what is no policy', () => {
  const refusal = async (path: string) => {
    const heard = await run(path, '--json')
    expect([heard.code, heard.printed]).toEqual([1, ''])
    return heard.said
  }

  test('a file of another kind is refused in a sentence that says what to do', async () => {
    expect(await refusal(file('empty.docx', ''))).toMatch(/empty/)
    expect(await refusal(file('picture.pdf', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')))).toMatch(/picture/)
    expect(await refusal(file('old.docx', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1')))).toMatch(
      /save it as \.docx/,
    )
    expect(await refusal(file('some.zip', zipSync({ 'notes.txt': new Uint8Array(9) })))).toMatch(/ZIP/)
    expect(await refusal(file('bytes.txt', Buffer.from([1, 2, 3, 4])))).toMatch(/kind that cannot be read|no text/)
  })

  test('a ZIP that would unpack to hundreds of megabytes is not unpacked', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': new Uint8Array(9),
      'word/document.xml': new Uint8Array(120 * 1024 * 1024),
    })
    expect(bomb.length).toBeLessThan(400_000)
    expect(await refusal(file('bomb.docx', bomb))).toMatch(/packed in a way/)
  })

  test('a file over 20 MB is refused before it is read', async () => {
    const path = file('large.txt', '')
    truncateSync(path, 30 * 1024 * 1024)
    expect(await refusal(path)).toMatch(/larger than 20 MB/)
  })

  test('a folder, a pipe and a file that is not there are said to be so', async () => {
    mkdirSync(join(folder, 'within'))
    execFileSync('mkfifo', [join(folder, 'pipe')])
    expect(await refusal(join(folder, 'within'))).toMatch(/is a folder/)
    expect(await refusal(join(folder, 'pipe'))).toMatch(/no ordinary file/)
    expect(await refusal(join(folder, 'nowhere.txt'))).toMatch(/There is no file/)
  })

  test('a text that commits to nothing is read, and said not to look like a policy', async () => {
    const path = file('recipe.txt', 'Soup\n\nThe carrots are orange. It was a cold evening.\n')
    const { code, said, printed } = await run(path, '--json')
    expect([code, said]).toEqual([0, 'This does not look like a policy: 0 commitments found.'])
    expect(JSON.parse(printed).statements.length).toBeGreaterThan(0)
    expect((await run(path)).printed).toContain('0 commitments found')
  })

  test('a command that asks for nothing, or for two things at once, is answered with its use', async () => {
    expect(await run()).toMatchObject({ code: 1, said: expect.stringContaining('./kept read FILE') })
    expect(await run('a.txt', 'b.txt')).toMatchObject({ code: 1, said: expect.stringContaining('./kept read FILE') })
    expect(await run('a.txt', '--json', '--text')).toMatchObject({ code: 1 })
    expect(await run('a.txt', '--yaml')).toMatchObject({ code: 1, said: expect.stringContaining('--yaml') })
  })
})
