/** What `./kept check-pdf` says of a PDF that can be followed, of one that cannot, and of what is none. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { smallPdf } from '#platform/papers/pdf-for-tests.ts'
import type { Machine } from '../machine.ts'
import { readSettings } from '../settings.ts'
import { checkPdfFile } from './check-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'kept-check-pdf-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(name: string, content?: Uint8Array): Promise<{ code: number; printed: string }> {
  if (content) writeFileSync(join(folder, name), content)
  const printed: string[] = []
  const machine: Machine = {
    settings: readSettings({ KEPT_HOME: folder, KEPT_DATA: join(folder, 'data') }, false, () => true),
    users: { app: undefined, database: undefined },
    tell: (sentence) => void printed.push(sentence),
    warn: (sentence) => void printed.push(sentence),
    print: (line) => void printed.push(line),
    ask: () => Promise.reject(new Error('nothing is asked')),
    now: () => new Date('2026-11-20T12:00:00Z'),
  }
  return { code: await checkPdfFile([join(folder, name)], machine), printed: printed.join('\n') }
}

test('a PDF that can be followed passes, and is not called good for that alone', async () => {
  const { code, printed } = await run('good.pdf', smallPdf())
  expect(code).toBe(0)
  expect(printed).not.toContain('NO ')
  expect(printed).toContain('All 10 checks are passed. Whether its words and descriptions make sense is for people')
})

test('a PDF that cannot be followed fails, with what is wrong under each check', async () => {
  const { code, printed } = await run('bad.pdf', smallPdf('has a picture without words'))
  expect(code).toBe(1)
  expect(printed).toContain('NO   Pictures are told in words\n       Picture 1 is not told in words.')
  expect(printed).toContain('1 of 10 checks are not passed.')
})

test('without tags, what nobody can tell is not called passed', async () => {
  const { printed } = await run('untagged.pdf', smallPdf('has no tree of tags'))
  expect(printed).toContain(' ?   Tables name their columns or rows')
})

test('what is no PDF, or no file, is told in a sentence', async () => {
  await expect(run('letter.txt', Buffer.from('Dear all'))).rejects.toThrow('This is not a PDF.')
  await expect(run('missing.pdf')).rejects.toThrow('There is no file')
})
