/** The built program reads a policy for whoever has no installation, and says no to what would harm it. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { readPolicies } from '#tests/policies/read-policy-file.ts'
import { asMessyDocx } from '#tests/policies/render/as-docx.ts'
import { builtProgram } from '#tests/support/kept-process.ts'

const home = mkdtempSync(join(tmpdir(), 'kept-read-'))
afterAll(() => rmSync(home, { recursive: true }))

interface Ended {
  code: number | null
  printed: string
  said: string
}

function runBuilt(name: string, content: string | Uint8Array, ...flags: string[]): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-policy-'))
  const path = join(folder, name)
  writeFileSync(path, content)
  const child = spawn(process.execPath, ['--enable-source-maps', builtProgram, 'read', path, ...flags], {
    cwd: folder,
    env: { PATH: process.env['PATH'], KEPT_HOME: home },
  })
  const ended: Ended = { code: null, printed: '', said: '' }
  child.stdout.on('data', (chunk: Buffer) => (ended.printed += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (ended.said += chunk.toString()))
  return new Promise((done) =>
    child.once('close', (code) => {
      rmSync(folder, { recursive: true })
      done({ ...ended, code })
    }),
  )
}

const wordFile = (xml: string) =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) })

describe('the built program', () => {
  test('reads a messy Word file and leaves nothing behind', async () => {
    const [policy] = readPolicies('development')
    if (!policy) throw new Error('There is no policy.')
    const { code, printed, said } = await runBuilt('policy.docx', await asMessyDocx(policy), '--json')
    expect([code, said]).toEqual([0, ''])
    const { statements } = JSON.parse(printed)
    const texts = statements.map(({ text }: { text: string }) => text)
    expect(texts).toContain(policy.units.find(({ kind }) => kind === 'commitment')?.text)
    expect(readdirSync(home)).toEqual([])
  })

  test.each([
    ['an empty file', 'empty.pdf', ''],
    ['a PDF that is cut off', 'cut.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog'],
    ['a ZIP without an end', 'cut.docx', zipSync({ 'word/document.xml': new Uint8Array(999) }).slice(0, 90)],
    ['bytes that are nothing', 'nothing.txt', new Uint8Array(5_000).map((_, at) => (at * 7_919) % 256)],
    [
      'a Word file that declares entities',
      'entities.docx',
      wordFile('<!DOCTYPE a [<!ENTITY b "c">]><w:document>&b;</w:document>'),
    ],
  ])('refuses %s in one sentence', async (_what, name, content) => {
    const { code, printed, said } = await runBuilt(name, content)
    expect([code, printed]).toEqual([1, ''])
    expect(said.trim()).toMatch(/^[A-Z][^\n]+\.$/)
    expect(said).not.toMatch(/ at |Error/)
  })

  const long = Array.from({ length: 3_000 }, (_, at) => `- Staff must not share picture ${at} with anybody.`).join('\n')

  test('prints a long reading to its end, however slowly it is taken', async () => {
    const { code, printed } = await runBuilt('long.md', `# Pictures\n\n${long}\n`, '--json')
    expect(code).toBe(0)
    expect(printed.length).toBeGreaterThan(500_000)
    expect(JSON.parse(printed).statements).toHaveLength(3_001)
  })

  test('ends without complaint when nobody wants to hear more', async () => {
    const path = join(home, 'long.md')
    writeFileSync(path, `# Pictures\n\n${long}\n`)
    const child = spawn(process.execPath, [builtProgram, 'read', path, '--json'], {
      env: { PATH: process.env['PATH'], KEPT_HOME: home },
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    expect([await new Promise((done) => child.once('close', done)), said]).toEqual([0, ''])
  })

  test('is not held up by HTML that is nested five thousand deep', async () => {
    const nested = `<html><body>${'<div>'.repeat(5_000)}<p>Staff must not share passwords.</p>${'</div>'.repeat(5_000)}</body></html>`
    const { code, printed } = await runBuilt('deep.html', nested, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(printed).statements).toMatchObject([
      { text: 'Staff must not share passwords.', polarity: 'never' },
    ])
  })
})
