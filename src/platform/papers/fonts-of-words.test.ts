/** Shows how words find their fonts, and what is done where there is none. */
import { describe, expect, test } from 'vitest'
import { setWords } from './fonts-of-words.ts'
import { aPaper, names } from './papers-for-tests.ts'
import { openPress } from './press.ts'
import { readPressParts } from './press-parts.ts'
import { makePrintable } from './printable.ts'
import { tidyPaper } from './tidy-paper.ts'

const parts = readPressParts()
const familiesOf = (text: string) =>
  setWords(text, parts.fonts, '\ufffd').runs.map((run) => [run.text, parts.fonts[run.font]?.family.slice(5)])

describe('words', () => {
  test('of western Europe are set in the first font, in one piece', () => {
    expect(setWords('Siân’s café – 20 £', parts.fonts, '?')).toEqual({
      runs: [{ text: 'Siân’s café – 20 £', font: 0, told: false }],
      missing: [],
    })
  })

  test('of a name in another writing are set in one piece, the space within it too', () => {
    expect(familiesOf(`${names.Bengali}, yes`)).toEqual([
      [names.Bengali, 'noto-sans-bengali bengali'],
      [', yes', 'atkinson-hyperlegible-next latin'],
    ])
  })

  test('with one letter of another design are set in that design as a whole', () => {
    expect(familiesOf('ask Nguyễn').map(([, family]) => family)).toEqual([
      'atkinson-hyperlegible-next latin',
      'noto-sans latin',
      'noto-sans vietnamese',
      'noto-sans latin',
    ])
  })

  test('keep a letter and its accents in one font', () => {
    expect(familiesOf('Ọ̀')).toEqual([['Ọ̀', 'noto-sans vietnamese']])
  })

  test('that a font turned out not to be able to set are replaced like those that none has', () => {
    expect(setWords('née 王', parts.fonts, '?', ['é'])).toMatchObject({ missing: ['é', '王'] })
  })
})

describe('the press', () => {
  test('names what it has no letters for, and says nothing else of the words', async () => {
    const { input, told } = makePrintable(tidyPaper(aPaper([])), parts.fonts, [])
    const byline = [{ text: 'secret 王"\\', font: 0, told: false }]
    const printing = await openPress(parts).print({ paper: { ...input, byline }, seconds: 0, told })
    expect(printing).toMatchObject({ refused: { missing: ['王'] } })
    expect(JSON.stringify('refused' in printing && printing.refused.says)).not.toMatch(/secret|王/)
  })

  test('prints papers that come at once one after the other', async () => {
    const press = openPress(parts)
    const { input, told } = makePrintable(tidyPaper(aPaper([])), parts.fonts, [])
    const all = await Promise.all(Array.from({ length: 4 }, () => press.print({ paper: input, seconds: 0, told })))
    expect(all.every((one) => 'printed' in one)).toBe(true)
  })
})
