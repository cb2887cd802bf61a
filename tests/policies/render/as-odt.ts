/** Writes a policy as an OpenDocument text, the way LibreOffice lays its files out. */
import { strToU8, zipSync } from 'fflate'
import type { PolicyFile } from '../read-policy-file.ts'
import { escaped } from './escaped.ts'
import type { ListBlock, PolicyBlock, TableBlock } from './policy-blocks.ts'
import { blocksOf } from './policy-blocks.ts'

const mimetype = 'application/vnd.oasis.opendocument.text'
const space = (name: string) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`
const spaces = [...['office', 'text', 'table', 'style', 'manifest'].map(space)].join(' ')

export function asOdt(policy: PolicyFile): Uint8Array {
  const body = blocksOf(policy.units).map(element).join('')
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${spaces} office:version="1.3"><office:automatic-styles>${listStyle('Points', false)}${listStyle('Numbers', true)}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const styles = `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${spaces} office:version="1.3"><office:styles/></office:document-styles>`
  return zipSync({
    mimetype: [strToU8(mimetype), { level: 0 }],
    'content.xml': strToU8(content),
    'styles.xml': strToU8(styles),
    'META-INF/manifest.xml': strToU8(manifest(['content.xml', 'styles.xml'])),
  })
}

function manifest(files: readonly string[]): string {
  const entries = files.map(
    (file) => `<manifest:file-entry manifest:full-path="${file}" manifest:media-type="text/xml"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest ${space('manifest')} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mimetype}"/>${entries.join('')}</manifest:manifest>`
}

function listStyle(name: string, numbered: boolean): string {
  const level = numbered
    ? '<text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>'
    : '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'
  const below = '<text:list-level-style-bullet text:level="2" text:bullet-char="◦"/>'
  return `<text:list-style style:name="${name}">${level}${below}</text:list-style>`
}

function element(block: PolicyBlock): string {
  switch (block.kind) {
    case 'heading':
      if (block.level === 0) return `<text:p text:style-name="Title">${escaped(block.text)}</text:p>`
      return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${escaped(block.text)}</text:h>`
    case 'paragraph':
      return paragraph(block.text)
    case 'list':
      return listed(block)
    case 'table':
      return tabled(block)
  }
}

const paragraph = (text: string) => `<text:p text:style-name="Text_20_body">${escaped(text)}</text:p>`

function listed({ ordered, items }: ListBlock): string {
  const parts = items.map(({ text, depth }, at) => {
    const [before, after] = [items[at - 1]?.depth ?? 1, items[at + 1]?.depth ?? 1]
    const opening = depth === 2 && before === 1 ? '<text:list>' : ''
    const nested = depth === 1 && after === 2
    const closing = depth === 2 && after === 1 ? '</text:list></text:list-item>' : ''
    return `${opening}<text:list-item>${paragraph(text)}${nested ? '' : '</text:list-item>'}${closing}`
  })
  return `<text:list text:style-name="${ordered ? 'Numbers' : 'Points'}">${parts.join('')}</text:list>`
}

function tabled({ header, rows }: TableBlock): string {
  const width = Math.max(...rows.map((cells) => cells.length))
  const lines = rows.map((cells, at) => {
    const row = `<table:table-row>${cells.map((cell) => `<table:table-cell>${paragraph(cell)}</table:table-cell>`).join('')}</table:table-row>`
    return header && at === 0 ? `<table:table-header-rows>${row}</table:table-header-rows>` : row
  })
  return `<table:table><table:table-column table:number-columns-repeated="${width}"/>${lines.join('')}</table:table>`
}
