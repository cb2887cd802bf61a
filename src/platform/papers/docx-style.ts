/** How a paper looks in Word: dark letters on white, headings that are styles, room to read. */
import type { INumberingOptions, IStylesOptions } from 'docx'
import { AlignmentType, BorderStyle, convertMillimetersToTwip, LevelFormat, LineRuleType } from 'docx'
import type { Language } from '#platform/text/language.ts'

export const ink = '1F4E4A'
export const shade = 'EAF1F0'

const margin = convertMillimetersToTwip(22)
/** A4, since Word would otherwise take the American size. */
export const page = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: { top: margin, bottom: margin, left: margin, right: margin },
}

const heading = (size: number, color: string, before: number) => ({
  run: { size, bold: true, color },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
})

export function documentStyles(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        // On every machine that has Word; ours would be missing on most.
        run: { font: 'Arial', size: 22, color: '1B1B1B', language: { value: language === 'cy' ? 'cy-GB' : 'en-GB' } },
        paragraph: { spacing: { after: 140, line: 290, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { size: 40, bold: true, color: ink }, paragraph: { spacing: { after: 60 }, keepNext: true } },
      heading1: heading(30, ink, 320),
      heading2: heading(26, '1B1B1B', 260),
      heading3: heading(23, '1B1B1B', 220),
      heading4: heading(22, '1B1B1B', 200),
      hyperlink: { run: { color: ink, underline: {} } },
      listParagraph: { paragraph: { spacing: { after: 80 } } },
    },
    paragraphStyles: [
      { id: 'Byline', name: 'Byline', basedOn: 'Normal', run: { color: '464646' }, paragraph: byline },
      { id: 'Note', name: 'Note', basedOn: 'Normal', paragraph: note },
      { id: 'Term', name: 'Term', basedOn: 'Normal', paragraph: { spacing: { after: 0 }, keepNext: true } },
      { id: 'Answer', name: 'Answer', basedOn: 'Normal' },
      { id: 'Cell', name: 'Cell', basedOn: 'Normal', paragraph: { spacing: { after: 0 } } },
      {
        ...{ id: 'Caption', name: 'caption', basedOn: 'Normal' },
        ...{ run: { bold: true }, paragraph: { spacing: { before: 160, after: 80 }, keepNext: true } },
      },
      {
        ...{ id: 'Footer', name: 'footer', basedOn: 'Normal' },
        ...{ run: { size: 17, color: '464646' }, paragraph: { alignment: AlignmentType.RIGHT } },
      },
    ],
  }
}

const byline = {
  spacing: { after: 240 },
  border: { bottom: { style: BorderStyle.SINGLE, size: 10, color: ink, space: 6 } },
}
const note = {
  spacing: { before: 120, after: 200 },
  indent: { left: 200 },
  border: { left: { style: BorderStyle.SINGLE, size: 24, color: ink, space: 8 } },
}

const indent = { paragraph: { indent: { left: 500, hanging: 320 } } }

export const numbering: INumberingOptions = {
  config: [
    { reference: 'points', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', style: indent }] },
    { reference: 'ordered', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: indent }] },
  ],
}
