/** Shows what of a web page saved from a site is its text, and what stands around it. */
import { describe, expect, test } from 'vitest'
import { readHtml } from './read-html.ts'
import { told, unaccounted } from './told-for-tests.ts'

const kept = (html: string) => told(readHtml(html)).filter((one) => !one.startsWith('furniture'))
const body = '<p>Every adult who works with children here follows these rules at all times.</p>'
const bodyRead = 'paragraph Every adult who works with children here follows these rules at all times.'

describe('what stands around the text of a saved page is set aside', () => {
  const around = [
    '<a class="skip-link" href="#main">Skip to content</a>',
    '<nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav>',
    '<header class="site-header"><p>The Harbour Club</p></header>',
    '<div role="navigation"><a href="/a">About us</a></div>',
    '<ul class="main-menu"><li><a href="/">Home</a></ul>',
    '<div id="cookie-banner"><p>We use cookies to make this better.</p><button>Accept all</button></div>',
    '<p>This website uses cookies to understand who visits it.</p>',
    '<ol class="breadcrumb"><li>Home<li>Policies</ol>',
    '<p><a href="/">Home</a> &gt; <a href="/p">Policies</a></p>',
    '<div class="share-buttons"><a href="https://example.org">Share on Facebook</a></div>',
    '<p>Back to top</p>',
    '<p>© 2024 The Harbour Club</p>',
    '<aside><h2>Related</h2><p>Give us money</p></aside>',
    '<select><option>English<option>Cymraeg</select>',
    '<footer><p>Registered charity</p></footer>',
    '<ul><li><a href="/1">Sing</a><li><a href="/2">Play</a><li><a href="/3">Dance</a></ul>',
  ]
  test.each(around)('%s', (html) => {
    const read = readHtml(`${html}<main><h1>Rules</h1>${body}</main>`)
    expect(told(read).filter((one) => !one.startsWith('furniture'))).toEqual(['heading 1 Rules', bodyRead])
    expect(read.notes).toContain('menus-left-out')
    expect(unaccounted(read)).toEqual([])
  })

  test.each(around)('where the page has no main part: %s', (html) => {
    expect(kept(`${html}<nav>Menu</nav><h1>Rules</h1>${body}`)).toEqual(['heading 1 Rules', bodyRead])
  })

  test('but a list of links that belongs to the text is kept', () => {
    const links = ['Safeguarding policy', 'Behaviour code', 'Photography policy'].map(
      (name) => `<li><a href="/x">${name}</a>`,
    )
    const items = ['item 1 • Safeguarding policy', 'item 1 • Behaviour code', 'item 1 • Photography policy']
    expect(kept(`${body}<p>Read this with:</p><ul>${links.join('')}</ul>`)).toEqual([
      bodyRead,
      'paragraph Read this with:',
      ...items,
    ])
    expect(kept(`${body}<h2>Related policies</h2><ul>${links.join('')}</ul>`)).toEqual([
      bodyRead,
      'heading 2 Related policies',
      ...items,
    ])
  })

  test('but a title that stands in the head of the page is kept', () => {
    expect(kept(`<header><nav>Menu</nav><h1>Online rules</h1></header><main>${body}</main>`)).toEqual([
      'heading 1 Online rules',
      bodyRead,
    ])
  })

  test('but the foot of a page that is no more than a document is kept', () => {
    expect(kept(`<h1>Rules</h1>${body}<footer><p>Last reviewed: May 2024</p></footer>`)).toEqual([
      'heading 1 Rules',
      bodyRead,
      'paragraph Last reviewed: May 2024',
    ])
  })

  test('but a heading that opens what stands below it is kept', () => {
    expect(kept(`<h2><button>Phones</button></h2>${body}`)).toEqual(['heading 2 Phones', bodyRead])
  })

  test('but a section that is named after consent or social media is kept', () => {
    expect(
      kept(
        `<section id="image-consent"><h2>Consent</h2>${body}</section><div class="social-media-rules">${body}</div>`,
      ),
    ).toHaveLength(3)
  })
})
