/** Keeps every template as it was: a report of years ago must come out the same to the letter. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { textOf } from '#platform/papers/paper.ts'
import { writePdf } from '#platform/papers/write-pdf.ts'
import type { PackAnswers } from './packs.answers.rules.ts'
import { changesBetween } from './packs.answers.rules.ts'
import { someAnswers } from './packs.examples.ts'
import { newestTemplate, packPaper } from './packs.templates.rules.ts'

/** Full, with next to nothing to tell, and with nothing: every sentence of a template stands in one of them. */
const nothing = { changes: null, weakened: [], reviews: [] }
const quiet = { number: 3, madeOn: '2026-08-20', commitments: someAnswers(1).commitments }
const answers: readonly PackAnswers[] = [
  someAnswers(),
  { ...someAnswers(1), ...nothing, hasHiddenFigures: true, changes: changesBetween(quiet, quiet.commitments) },
  { ...someAnswers(0), ...nothing, beingChecked: ['Families are shown whom they can ring.'] },
]

/** Of these documents, by template. Where one differs, the template was changed: make it a new one, with a new number. */
const documents: Readonly<Record<number, string>> = {
  1: '2a581efdd0e393a6e1983edead397557f445da9376536d060be63d1dc86f8a8c',
}

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

test.each(Object.entries(documents))('template %s makes the document that it always made', (template, expected) => {
  const made = answers.map((one) => packPaper(one, Number(template)))
  expect(sha256(JSON.stringify(made))).toBe(expected)
})

test('the newest template is held to that too, and one that this release does not know is refused', () => {
  expect(Object.keys(documents)).toContain(String(newestTemplate))
  expect(() => packPaper(someAnswers(), newestTemplate + 1)).toThrow(RangeError)
})

test('another process makes the same PDF to the byte from the stored answers', async () => {
  const stored = JSON.stringify(someAnswers(20))
  const program = `
    import { createHash } from 'node:crypto'
    import { packPaper } from '${import.meta.dirname}/packs.templates.rules.ts'
    import { writePdf } from '${import.meta.dirname}/../../platform/papers/write-pdf.ts'
    const answers = JSON.parse(process.env.ANSWERS)
    const { bytes } = await writePdf(packPaper(answers, 1))
    process.stdout.write(createHash('sha256').update(bytes).digest('hex'))`
  const other = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, ANSWERS: stored, TZ: 'Asia/Tokyo', LANG: 'C' },
    encoding: 'utf8',
  })
  const { bytes } = await writePdf(packPaper(JSON.parse(stored), 1))
  expect(other).toBe(sha256(bytes))
})

test('it holds what a meeting needs, and says what it cannot show', () => {
  const words = textOf(packPaper(someAnswers(), 1))
  for (const heading of [
    'In short',
    'Since report 3 of 20 August 2026',
    'Commitments that became weaker',
    'Not met, or overdue',
    'Due in the next three months',
    'Known gaps',
    'What is to be done, and by whom',
    'Policy says, records say',
    'When the policies are looked at again',
    'Every commitment',
    'The figures behind it',
    'For the meeting',
  ])
    expect(words).toContain(heading)
  expect(words).toContain('This shows what has been written down. It cannot show that every child is safe.')
  expect(words.join(' ')).not.toMatch(/at risk|broken|guardian|score of|per cent|%/i)
})

test('where no policy is adopted it says so, and asks nothing more', () => {
  const words = textOf(packPaper({ ...someAnswers(0), changes: null }, 1)).join('\n')
  expect(words).toContain('No policy is adopted yet')
  expect(words).toContain('This is the first report.')
})
