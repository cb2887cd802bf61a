/** Draws the words of a document as a page of the site: what a file holds, to be read without opening one. */
import { Heading, Link, List, Paragraph } from '../heading/heading.tsx'
import { InsetText } from '../inset-text/inset-text.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'
import { Table } from '../table/table.tsx'

interface Run {
  readonly text: string
  readonly bold?: true
  readonly link?: string
}
type Words = string | readonly Run[]

/** The pieces of a document, as files are made of them. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph' | 'note'; readonly text: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  | { readonly kind: 'facts'; readonly pairs: readonly { readonly term: string; readonly answer: Words }[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly Words[])[]
      readonly toFillIn?: true
    }
  | { readonly kind: 'figure' | 'pageBreak' | 'signatures' }

/** What is only to be filled in by hand is left out. */
export function PaperWords({ blocks }: { blocks: readonly PaperBlock[] }) {
  let last = ''
  return (
    <>
      {blocks.map((block, at) => {
        if (block.kind === 'heading') last = block.text
        // biome-ignore lint/suspicious/noArrayIndexKey: a document does not change, and is drawn once.
        return <Shown key={at} block={block} under={last} />
      })}
    </>
  )
}

function Shown({ block, under }: { block: PaperBlock; under: string }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level === 1 ? 2 : block.level === 2 ? 3 : 4}>{block.text}</Heading>
    case 'paragraph':
      return (
        <Paragraph>
          <Said words={block.text} />
        </Paragraph>
      )
    case 'note':
      return (
        <InsetText>
          <Said words={block.text} />
        </InsetText>
      )
    case 'list':
      // biome-ignore lint/suspicious/noArrayIndexKey: a document does not change, and is drawn once.
      return <List spaced items={block.items.map((words, at) => <Said key={at} words={words} />)} />
    case 'facts':
      return (
        <SummaryList rows={block.pairs.map(({ term, answer }) => ({ key: term, value: <Said words={answer} /> }))} />
      )
    case 'table':
      return block.toFillIn ? null : <Rows block={block} under={under} />
    case 'figure':
    case 'pageBreak':
    case 'signatures':
      return null
  }
}

function Rows({ block, under }: { block: Extract<PaperBlock, { kind: 'table' }>; under: string }) {
  return (
    <Table
      caption={block.caption || under}
      captionHidden={block.caption === ''}
      columns={block.head.map((label) => ({ label }))}
      rows={block.rows.map((cells, at) => ({
        key: String(at),
        // As one piece: on a phone a cell sets what is in it side by side.
        cells: cells.map((words, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a document does not change, and is drawn once.
          <span key={place}>
            <Said words={words} />
          </span>
        )),
      }))}
    />
  )
}

function Said({ words }: { words: Words }) {
  const runs = typeof words === 'string' ? linesOf(words) : words
  return (
    <>
      {runs.map(({ text, bold, link }, at) => {
        const shown = bold ? <strong>{text}</strong> : text
        // biome-ignore lint/suspicious/noArrayIndexKey: a document does not change, and is drawn once.
        return <span key={at}>{link ? <Link href={link}>{shown}</Link> : shown}</span>
      })}
    </>
  )
}

/** Each line of its own as a sentence; only a cell of a table has several. */
function linesOf(words: string): Run[] {
  const lines = words.split('\n')
  return lines.map((text, at) => ({ text: at < lines.length - 1 ? `${text} ` : text }))
}
