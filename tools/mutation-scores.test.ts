/** How changed lines are counted: what nobody noticed, or nobody ran, never counts as noticed. */
import { expect, test } from 'vitest'
import { mutationMarkdown, scoreOfAll, scoresOf } from './mutation-scores.ts'

const report = JSON.stringify({
  files: {
    'src/b.ts': { mutants: [{ status: 'Killed' }, { status: 'NoCoverage' }] },
    'src/a.ts': {
      mutants: [{ status: 'Killed' }, { status: 'Timeout' }, { status: 'Survived' }, { status: 'CompileError' }],
    },
    'src/empty.ts': { mutants: [] },
  },
})

test('files come in order, with what was noticed and what was not', () => {
  expect(scoresOf(report)).toEqual([
    { file: 'src/a.ts', noticed: 2, unnoticed: 1 },
    { file: 'src/b.ts', noticed: 1, unnoticed: 1 },
  ])
  expect(scoreOfAll(scoresOf(report))).toBe(60)
})

test('the section says the whole score and each file’s', () => {
  const page = mutationMarkdown(scoresOf(report), 'a machine')
  expect(page).toContain('Of 5 changes **60.0 %** were noticed')
  expect(page).toContain('| `src/b.ts` | 2 | 1 | 50 % |')
})
