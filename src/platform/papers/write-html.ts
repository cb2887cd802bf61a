/** Writes a paper as one web page to keep: it needs nothing beside itself, and nothing in it runs. */
import { escapeHtml } from './escape-html.ts'
import type { Paper, Run } from './paper.ts'
import type { Line, TidyBlock, TidyTable } from './tidy-paper.ts'
import { tidyPaper } from './tidy-paper.ts'

/** A file that lies in somebody's folder has no stylesheet beside it; no page of the site is ever made here. */
const style = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1b1b1b; font: 1.0625rem/1.55 "Atkinson Hyperlegible Next", Verdana, Arial, sans-serif; }
header, main { max-width: 44rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; border-bottom: 2px solid #1f4e4a; }
main { padding-bottom: 3rem; }
h1 { margin: 0 0 .25rem; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2rem 0 .5rem; font-size: 1.4rem; line-height: 1.25; }
h3, h4, h5 { margin: 1.5rem 0 .4rem; font-size: 1.15rem; line-height: 1.3; }
p, ul, ol, dl { margin: 0 0 .9rem; }
li { margin-bottom: .3rem; }
a { color: #1f4e4a; overflow-wrap: anywhere; }
dt { font-weight: 700; }
dd { margin: 0 0 .7rem; }
.table { overflow-x: auto; margin: 0 0 1.5rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 700; padding: .3rem 0; }
th, td { border: 1px solid #6b6b6b; padding: .4rem .55rem; text-align: start; vertical-align: top; }
th { background: #eaf1f0; }
.to-fill-in td { height: 2.6rem; }
.note { margin: 0 0 1rem; border-left: .35rem solid #1f4e4a; padding: .5rem 1rem; background: #f2f6f5; }
.note p { margin: 0; }
figure { margin: 0 0 1.5rem; }
img { width: 100%; max-width: 26rem; height: auto; }
@page { margin: 2cm; }
@media print {
  header, main { max-width: none; padding: 0; }
  .new-page { break-before: page; }
  h2, h3, h4, h5, caption { break-after: avoid; }
  tr, figure, .note { break-inside: avoid; }
  thead { display: table-header-group; }
}
`

export function writeHtml(paper: Paper): string {
  const { title, language, author, description, madeOn, byline, blocks } = tidyPaper(paper)
  const [said, by] = [escapeHtml(title), escapeHtml(author)]
  return `<!DOCTYPE html>
<html lang="${language === 'cy' ? 'cy' : 'en-GB'}">
<head>
<meta charset="utf-8">
<title>${said}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="author" content="${by}">
<meta name="description" content="${escapeHtml(description)}">
<meta name="date" content="${madeOn}">
<style>${style}</style>
</head>
<body>
<header>
<h1 dir="auto">${said}</h1>
<p dir="auto">${escapeHtml(byline)}</p>
</header>
<main>
${withBreaks(blocks)}
</main>
</body>
</html>
`
}

/** A page break is told by what comes after it. */
function withBreaks(blocks: readonly TidyBlock[]): string {
  const isBreak = (at: number) => blocks[at]?.kind === 'pageBreak'
  return blocks
    .flatMap((block, at) => {
      if (block.kind === 'pageBreak') return []
      const html = htmlOf(block)
      return [isBreak(at - 1) ? `<div class="new-page">\n${html}\n</div>` : html]
    })
    .join('\n')
}

function htmlOf(block: Exclude<TidyBlock, { kind: 'pageBreak' }>): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1} dir="auto">${escapeHtml(block.text)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p dir="auto">${linesHtml(block.lines)}</p>`
    case 'note':
      return `<div class="note" role="note"><p dir="auto">${linesHtml(block.lines)}</p></div>`
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul'
      const items = block.items.map((item) => `<li dir="auto">${linesHtml(item)}</li>`)
      return `<${name}>\n${items.join('\n')}\n</${name}>`
    }
    case 'facts': {
      const pairs = block.pairs.map(
        ({ term, answer }) => `<dt dir="auto">${escapeHtml(term)}</dt>\n<dd dir="auto">${linesHtml(answer)}</dd>`,
      )
      return `<dl>\n${pairs.join('\n')}\n</dl>`
    }
    case 'table':
      return tableHtml(block)
    case 'figure': {
      // As a file within the file: what stands in a picture can then neither run nor fetch, nor share an id with the page.
      const source = `data:image/svg+xml;base64,${Buffer.from(block.svg).toString('base64')}`
      const caption = block.caption === '' ? '' : `\n<figcaption dir="auto">${escapeHtml(block.caption)}</figcaption>`
      return `<figure>\n<img src="${source}" alt="${escapeHtml(block.alt)}">${caption}\n</figure>`
    }
  }
}

function tableHtml({ caption, head, rows, toFillIn }: TidyTable): string {
  const names = head.map((name) => `<th scope="col" dir="auto">${escapeHtml(name)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td dir="auto">${linesHtml(cell)}</td>`).join('')}</tr>`)
  const said = caption === '' ? '' : `<caption dir="auto">${escapeHtml(caption)}</caption>\n`
  // A table that is wider than the window is moved by keyboard too, which needs a place to stand.
  const name = escapeHtml(caption === '' ? head.join(', ') : caption)
  return `<div class="table" role="region" tabindex="0" aria-label="${name}">
<table${toFillIn ? ' class="to-fill-in"' : ''}>
${said}<thead><tr>${names}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`
}

/** The line end after a break is white space to whoever reads the text alone. */
function linesHtml(lines: readonly Line[]): string {
  return lines.map((line) => line.map(runHtml).join('')).join('<br>\n')
}

function runHtml({ text, bold, link }: Run): string {
  const words = bold ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text)
  return link === undefined ? words : `<a href="${escapeHtml(link)}">${words}</a>`
}
