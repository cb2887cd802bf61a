/** Writes a policy as Markdown, with hash headings, lists and pipe tables. */
import type { PolicyFile } from '../read-policy-file.ts'
import type { ListBlock, PolicyBlock } from './policy-blocks.ts'
import { blocksOf } from './policy-blocks.ts'

export function asMarkdown(policy: PolicyFile): string {
  return `${blocksOf(policy.units).map(written).join('\n\n')}\n`
}

function written(block: PolicyBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.max(1, block.level))} ${literal(block.text)}`
    case 'paragraph':
      return literal(block.text)
    case 'list':
      return listed(block)
    case 'table':
      return tabled(block.header ? block.rows : [[], ...block.rows])
  }
}

function listed({ ordered, items }: ListBlock): string {
  let number = 0
  const lines = items.map(({ text, depth }) => {
    if (depth === 1) number += 1
    const indent = depth === 1 ? '' : ordered ? '   ' : '  '
    return `${indent}${ordered && depth === 1 ? `${number}.` : '-'} ${literal(text)}`
  })
  return lines.join('\n')
}

function tabled(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((cells) => cells.length))
  const lines = rows.map(
    (cells) => `| ${Array.from({ length: width }, (_, at) => literal(cells[at] ?? '')).join(' | ')} |`,
  )
  lines.splice(1, 0, `|${' --- |'.repeat(width)}`)
  return lines.join('\n')
}

/** So that what looks like a mark stays what was written. */
function literal(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|]/g, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/^([-+#])/, String.raw`\$1`)
}
