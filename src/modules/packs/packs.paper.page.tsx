/** Draws the words of a document as a page of the site: what a file holds, to be read without opening one. */
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { Table } from '#design/table/table.tsx'
import type { Block, Run, Words } from './read-pack/read-pack.view.ts'

/** What is only to be filled in by hand is left out. */
export function PackWords({ blocks }: { blocks: readonly Block[] }) {
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

function Shown({ block, under }: { block: Block; under: string }) {
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

function Rows({ block, under }: { block: Extract<Block, { kind: 'table' }>; under: string }) {
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
