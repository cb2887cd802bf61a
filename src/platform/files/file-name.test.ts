/** What becomes of the names that people give their files. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanFileName } from './file-name.ts'

describe('a file’s name', () => {
  test.each([
    ['as it is', 'Online safety policy.docx', 'Online safety policy.docx'],
    ['with letters of other languages', 'Polisi diogelwch ar-lein – Ŵyl.pdf', 'Polisi diogelwch ar-lein – Ŵyl.pdf'],
    ['written from right to left', 'מדיניות.docx', 'מדיניות.docx'],
    ['with its path, as some browsers sent it', 'C:\\Users\\amira\\policy.docx', 'policy.docx'],
    ['that climbs out', '../../etc/passwd', 'passwd'],
    ['that is only a path', 'policies/', 'file'],
    ['that is two dots', '..', 'file'],
    ['that is nothing', '', 'file'],
    ['that is a space', ' \t ', 'file'],
    ['over two lines', 'policy\r\nSet-Cookie: a=b.docx', 'policySet-Cookie: a=b.docx'],
    ['with a zero in it', 'policy.docx\0.exe', 'policy.docx.exe'],
    ['turned around by a hidden letter', 'policy\u202excod.exe', 'policyxcod.exe'],
    ['with hidden letters in it', '\ufeffpol\u200bi\u2066cy\u2069.md', 'policy.md'],
    ['with half a letter', 'policy\ud83d.md', 'policy.md'],
    ['with letters in two pieces, as a Mac writes them', 'Poli\u0302si.odt', 'Polîsi.odt'],
  ])('%s', (_, given, shown) => {
    expect(cleanFileName(given)).toBe(shown)
  })

  test('of 5,000 letters is cut, and keeps its ending', () => {
    const name = cleanFileName(`${'🎻'.repeat(5_000)}.docx`)
    expect(Array.from(name)).toHaveLength(200)
    expect(name).toMatch(/^🎻+\.docx$/u)
    expect(Array.from(cleanFileName('a'.repeat(5_000)))).toHaveLength(200)
    expect(Array.from(cleanFileName(`a.${'b'.repeat(5_000)}`))).toHaveLength(200)
  })

  test('whatever it was is one line of 1 to 200 letters without a path, and stays so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = cleanFileName(given)
        expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,200}$/u)
        expect(['.', '..']).not.toContain(name)
        expect(cleanFileName(name)).toBe(name)
      }),
    )
  })
})
