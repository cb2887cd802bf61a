/** Writes a policy as a web page: clean, or as somebody saves it from an organisation's site with all that stands around it. */
import type { PolicyFile } from '../read-policy-file.ts'
import { escaped } from './escaped.ts'
import type { ListBlock, PolicyBlock, TableBlock } from './policy-blocks.ts'
import { blocksOf } from './policy-blocks.ts'

export function asHtml(policy: PolicyFile): string {
  return page(titleOf(policy), blocksOf(policy.units).map(element).join('\n'))
}

/** With menus, a cookie notice, a search box, scripts and a footer, none of which is the policy. */
export function asSavedPage(policy: PolicyFile): string {
  const words = blocksOf(policy.units).map(element)
  const body = `<a class="skip-link" href="#content">Skip to content</a>
<header class="site-header"><div class="logo">Home</div>
<nav aria-label="Main"><ul>${['About us', 'What’s on', 'Get involved', 'News', 'Contact'].map(menuItem).join('')}</ul></nav>
<form role="search"><label for="q">Search this site</label><input id="q" type="search"><button>Go</button></form></header>
<div id="cookie-banner" role="dialog" aria-label="Cookies"><p>We use cookies to give you the best experience. You can accept all cookies or choose.</p>
<button>Accept all</button><button>Settings</button></div>
<nav class="breadcrumb" aria-label="Breadcrumb"><a href="/">Home</a> / <a href="/policies">Policies</a></nav>
<main id="content"><article><div class="entry-content"><div>${words.join('</div>\n<div>')}</div></div></article></main>
<aside class="sidebar"><h2>Related pages</h2><ul>${['Donate', 'Volunteer', 'Newsletter'].map(menuItem).join('')}</ul></aside>
<footer class="site-footer"><p>© 2025 All rights reserved. <a href="/privacy">Privacy notice</a></p><p>Follow us</p></footer>
<script>window.dataLayer = ['We will never be read']</script><noscript><p>Please turn on script.</p></noscript>
<div style="display:none"><p>We will not be seen by anybody.</p></div>`
  const style = '<style>.sidebar { float: right }</style><script src="/site.js"></script>'
  return page(`${titleOf(policy)} | Policies`, body, style)
}

const menuItem = (word: string) => `<li><a href="/${word.length}">${escaped(word)}</a></li>`

function page(title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(title)}</title>${head}</head>
<body>
${body}
</body></html>
`
}

function titleOf({ units, name }: PolicyFile): string {
  return units.find(({ structure }) => structure === 'title')?.text ?? name
}

function element(block: PolicyBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${Math.max(1, block.level)}>${escaped(block.text)}</h${Math.max(1, block.level)}>`
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`
    case 'list':
      return listed(block)
    case 'table':
      return tabled(block)
  }
}

function listed({ ordered, items }: ListBlock): string {
  const tag = ordered ? 'ol' : 'ul'
  const parts = items.map(({ text, depth }, at) => {
    const [before, after] = [items[at - 1]?.depth ?? 1, items[at + 1]?.depth ?? 1]
    const opening = depth === 2 && before === 1 ? '<ul>' : ''
    const nested = depth === 1 && after === 2
    const closing = depth === 2 && after === 1 ? '</ul></li>' : ''
    return `${opening}<li>${escaped(text)}${nested ? '' : '</li>'}${closing}`
  })
  return `<${tag}>${parts.join('\n')}</${tag}>`
}

function tabled({ header, rows }: TableBlock): string {
  const lines = rows.map((cells, at) => {
    const tag = header && at === 0 ? 'th' : 'td'
    return `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`
  })
  return `<table>${lines.join('\n')}</table>`
}
