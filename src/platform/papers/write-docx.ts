/** Writes a paper as a Word document, with real headings, lists and table heads. */
import type { ParagraphChild } from 'docx'
import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  HeightRule,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { percentagesOf } from './column-widths.ts'
import { documentStyles, ink, numbering, page, shade } from './docx-style.ts'
import { drawnAsPng } from './draw-png.ts'
import { figureWidth, ratioOf } from './figure-width.ts'
import type { Paper, Run } from './paper.ts'
import { paperWords } from './paper.words.ts'
import { settleDocx } from './settle-docx.ts'
import type { Line, TidyBlock, TidyPaper, TidyTable } from './tidy-paper.ts'
import { tidyPaper } from './tidy-paper.ts'

type Part = Paragraph | Table

/** The same paper gives the same bytes. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const tidy = tidyPaper(paper)
  const document = new Document({
    title: tidy.title,
    creator: tidy.author,
    lastModifiedBy: tidy.author,
    description: tidy.description,
    styles: documentStyles(tidy.language),
    numbering,
    sections: [{ properties: { page }, footers: { default: footer(tidy) }, children: partsOf(tidy) }],
  })
  return settleDocx(new Uint8Array(await Packer.toBuffer(document)), tidy.madeOn)
}

function partsOf({ title, byline, blocks }: TidyPaper): Part[] {
  let lists = 0
  const parts = blocks.flatMap((block, at): Part[] => {
    const isAfterBreak = blocks[at - 1]?.kind === 'pageBreak'
    if (block.kind === 'list') lists += 1
    const made = madeOf(block, lists)
    // A table can begin no page by itself, so an empty line does.
    return isAfterBreak ? [new Paragraph({ pageBreakBefore: true, spacing: { after: 0 } }), ...made] : made
  })
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    new Paragraph({ style: 'Byline', children: [new TextRun(byline)] }),
    ...parts,
  ]
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const

function madeOf(block: TidyBlock, list: number): Part[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[block.level - 1] ?? HeadingLevel.HEADING_4,
          children: [new TextRun(block.text)],
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ children: linesRuns(block.lines) })]
    case 'note':
      return [new Paragraph({ style: 'Note', children: linesRuns(block.lines) })]
    case 'list':
      return block.items.map((item) => {
        const reference = block.ordered ? 'ordered' : 'points'
        return new Paragraph({
          style: 'ListParagraph',
          numbering: { reference, level: 0, instance: list },
          children: linesRuns(item),
        })
      })
    case 'facts':
      return block.pairs.flatMap(({ term, answer }) => [
        new Paragraph({ style: 'Term', children: [new TextRun({ text: term, bold: true })] }),
        ...(answer.length === 0 ? [] : [new Paragraph({ style: 'Answer', children: linesRuns(answer) })]),
      ])
    case 'table':
      return tableParts(block)
    case 'figure':
      return figureParts(block)
    case 'pageBreak':
      return []
  }
}

function tableParts(table: TidyTable): Part[] {
  const { caption, head, rows, toFillIn } = table
  const border = { style: BorderStyle.SINGLE, size: 4, color: '6B6B6B' }
  const borders = { top: border, bottom: border, left: border, right: border }
  const widths = percentagesOf(table)
  const margins = { top: 60, bottom: 60, left: 90, right: 90 }
  const cell = (children: ParagraphChild[], column: number, isHead: boolean) =>
    new TableCell({
      ...{ borders, margins, width: { size: widths[column] ?? 0, type: WidthType.PERCENTAGE } },
      ...(isHead && { shading: { fill: shade } }),
      ...(toFillIn && { verticalAlign: VerticalAlign.CENTER }),
      children: [new Paragraph({ style: 'Cell', children })],
    })
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((name, column) => cell([new TextRun({ text: name, bold: true })], column, true)),
  })
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        ...(toFillIn && { height: { value: 650, rule: HeightRule.ATLEAST } }),
        children: row.map((lines, column) => cell(linesRuns(lines), column, false)),
      }),
  )
  return [
    ...(caption === '' ? [] : [new Paragraph({ style: 'Caption', children: [new TextRun(caption)] })]),
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [headRow, ...body] }),
    // Word runs two tables into one where no line stands between them.
    new Paragraph({ spacing: { after: 120 } }),
  ]
}

const pixelsPerCentimetre = 96 / 2.54

function figureParts({ svg, alt, caption }: Extract<TidyBlock, { kind: 'figure' }>): Part[] {
  const width = Math.round(figureWidth(svg) * pixelsPerCentimetre)
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    transformation: { width, height: Math.round(width / ratioOf(svg)) },
    fallback: { type: 'png', data: drawnAsPng(svg) },
    altText: { name: alt.slice(0, 60), title: '', description: alt },
  })
  return [
    new Paragraph({ keepNext: caption !== '', children: [picture] }),
    ...(caption === '' ? [] : [new Paragraph({ style: 'Caption', children: [new TextRun(caption)] })]),
  ]
}

function linesRuns(lines: readonly Line[]): ParagraphChild[] {
  return lines.flatMap((line, at) => line.map((run, index) => runOf(run, at > 0 && index === 0)))
}

function runOf({ text, bold, link }: Run, onNewLine: boolean): ParagraphChild {
  const options = { text, ...(bold && { bold }), ...(onNewLine && { break: 1 }) }
  if (link === undefined) return new TextRun(options)
  return new ExternalHyperlink({ link, children: [new TextRun({ ...options, style: 'Hyperlink', color: ink })] })
}

function footer({ language }: TidyPaper): Footer {
  const words = paperWords[language]
  const children = [`${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES]
  return new Footer({ children: [new Paragraph({ style: 'Footer', children: [new TextRun({ children })] })] })
}
