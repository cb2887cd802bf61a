/** Shows that a PDF which cannot be followed is told from one that can, and by what. */
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { policyFile } from '../documents/told-for-tests.ts'
import { checkPdf } from './check-pdf.ts'
import type { PlantedFault } from './pdf-for-tests.ts'
import { plantedFaults, smallPdf } from './pdf-for-tests.ts'
import { PdfSyntaxError } from './pdf-syntax.ts'

const failed = (bytes: Uint8Array) => checkPdf(bytes).flatMap(({ says, faults }) => (faults.length > 0 ? [says] : []))

describe('checking a PDF', () => {
  test('finds nothing wrong where nothing is', () => {
    expect(failed(smallPdf())).toEqual([])
  })

  test.each(Object.entries(plantedFaults))('finds one that %s, and blames nothing else', (fault, check) => {
    const found = failed(smallPdf(fault as PlantedFault))
    expect(found).toContain(check)
    // Without a tree, nothing drawn can be part of a tag either.
    if (fault !== 'has no tree of tags') expect(found).toEqual([check])
  })

  test('reads objects that are packed together', () => {
    const plain = Buffer.from(smallPdf()).toString('latin1')
    const packed = deflateSync(Buffer.from('6 0 <</Type/Font/Subtype/TrueType/BaseFont/Small/FontDescriptor 8 0 R>>'))
    const font = /6 0 obj[\s\S]*?endobj\n/
    const holder = `11 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed.toString('latin1')}\nendstream\nendobj\n`
    expect(
      failed(
        Buffer.from(
          plain.replace(font, () => holder),
          'latin1',
        ),
      ),
    ).toEqual(['Fonts are in the file, and their letters can be read'])
  })

  test('says that a PDF from an ordinary program is not tagged, and passes nothing that needs tags', () => {
    const untagged = policyFile('untagged.pdf')
    expect(failed(untagged)).toEqual([
      'It is tagged',
      'It has a title, which is shown instead of the file’s name',
      'It says that it is meant to be PDF/UA',
      'Everything on a page is part of a tag, or set aside as decoration',
    ])
    expect(checkPdf(untagged).filter(({ cannotBeTold }) => cannotBeTold)).toHaveLength(3)
  })

  test('tells a scan whose picture nobody described', () => {
    expect(failed(policyFile('scanned.pdf'))).toContain('Pictures are told in words')
  })

  test.each([
    ['is none', 'Dear all', 'This is not a PDF.'],
    ['has no beginning', '%PDF-1.7\n1 0 obj <</A 1>> endobj', 'it is damaged'],
    ['is locked', '%PDF-1.7\n1 0 obj <<>> endobj trailer <</Root 1 0 R/Encrypt 2 0 R>>', 'This PDF is locked'],
    ['breaks off', '%PDF-1.7\n1 0 obj <</A [1 2', 'A list has no end.'],
    ['has lists in lists without end', `%PDF-1.7\n1 0 obj ${'['.repeat(5_000)}`, 'too deep'],
  ])('says so of a file that %s', (_, text, says) => {
    expect(() => checkPdf(Buffer.from(text, 'latin1'))).toThrow(PdfSyntaxError)
    expect(() => checkPdf(Buffer.from(text, 'latin1'))).toThrow(says)
  })
})
