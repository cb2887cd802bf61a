/** Writes a policy as a Word file: with styles and real lists, or as people type it, bold for headings and bullets by hand. */
import type { ParagraphChild } from 'docx'
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { chance } from '#tests/support/seed.ts'
import type { PolicyFile } from '../read-policy-file.ts'
import type { PolicyBlock, TableBlock } from './policy-blocks.ts'
import { blocksOf } from './policy-blocks.ts'

const levels = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const
const numbers = {
  reference: 'numbers',
  levels: [
    { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
    { level: 1, format: LevelFormat.LOWER_LETTER, text: '(%2)', alignment: AlignmentType.START },
  ],
}

export function asStyledDocx(policy: PolicyFile): Promise<Uint8Array> {
  let list = 0
  const children = blocksOf(policy.units).flatMap((block) => {
    if (block.kind === 'list' && block.ordered) list += 1
    return styled(block, list)
  })
  return packed(children)
}

/** No heading style, no list: bold lines, typed bullets and tabs, words cut into runs, empty lines between. */
export function asMessyDocx(policy: PolicyFile): Promise<Uint8Array> {
  const pick = chance(`messy ${policy.name}`)
  return packed(blocksOf(policy.units).flatMap((block) => messy(block, (most) => Math.floor(pick(0, most)))))
}

type Choose = (most: number) => number

async function packed(children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  const made = new Document({ numbering: { config: [numbers] }, sections: [{ children: [...children] }] })
  return new Uint8Array(await Packer.toBuffer(made))
}

function styled(block: PolicyBlock, list: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: levels[block.level] ?? HeadingLevel.HEADING_3 })]
    case 'paragraph':
      return [new Paragraph({ text: block.text })]
    case 'list':
      return block.items.map(({ text, depth }) =>
        block.ordered
          ? new Paragraph({ text, numbering: { reference: 'numbers', level: depth - 1, instance: list } })
          : new Paragraph({ text, bullet: { level: depth - 1 } }),
      )
    case 'table':
      return [tabled(block, (cell) => new Paragraph({ text: cell }))]
  }
}

function messy(block: PolicyBlock, choose: Choose): (Paragraph | Table)[] {
  const empty = () => new Paragraph({ text: choose(4) === 0 ? ' ' : '' })
  switch (block.kind) {
    case 'heading':
      return [
        empty(),
        new Paragraph({ children: runs(block.text, choose, { bold: true, size: block.level === 0 ? 32 : 24 }) }),
      ]
    case 'paragraph':
      return [new Paragraph({ children: runs(block.text, choose) }), ...(choose(2) === 0 ? [empty()] : [])]
    case 'list': {
      let number = 0
      return block.items.map(({ text, marker: typed, depth }) => {
        if (depth === 1) number += 1
        const counted = block.ordered && depth === 1 ? `${number}.` : depth === 2 ? 'o' : '•'
        const marker = typed || counted
        const children = [new TextRun(`${'\t'.repeat(depth - 1)}${marker}\t`), ...runs(text, choose)]
        return new Paragraph({ children, indent: { left: 720 * depth, hanging: 360 } })
      })
    }
    case 'table':
      return [tabled({ ...block, header: false }, (cell) => new Paragraph({ children: runs(cell, choose) }))]
  }
}

/** Word cuts what was typed at different times into runs, also within a word. */
function runs(text: string, choose: Choose, look: { bold?: boolean; size?: number } = {}): ParagraphChild[] {
  const pieces: ParagraphChild[] = []
  for (let at = 0; at < text.length; ) {
    const length = 5 + choose(60)
    pieces.push(new TextRun({ text: text.slice(at, at + length), ...look }))
    at += length
  }
  return pieces
}

function tabled({ header, rows }: TableBlock, paragraph: (cell: string) => Paragraph): Table {
  return new Table({
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          // `false` is written as an attribute that some readers take for a header.
          ...(header && at === 0 ? { tableHeader: true } : {}),
          children: cells.map((cell) => new TableCell({ children: [paragraph(cell)] })),
        }),
    ),
  })
}
