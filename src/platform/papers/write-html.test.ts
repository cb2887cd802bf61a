/** Shows that the web page that a paper leaves as is whole, can be followed, and runs nothing. */
import { load } from 'cheerio'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { aPaper, everything } from './papers-for-tests.ts'
import { writeHtml } from './write-html.ts'

const page = load(writeHtml(everything))

describe('a web page to keep', () => {
  test('is valid, in a language, with one main heading that is its title', async () => {
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(writeHtml(everything))
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
    expect(page('html').attr('lang')).toBe('en-GB')
    expect(load(writeHtml(aPaper([], { language: 'cy' })))('html').attr('lang')).toBe('cy')
    expect(page('h1')).toHaveLength(1)
    expect(page('title').text()).toBe(page('h1').text())
    expect(page('header, main')).toHaveLength(2)
  })

  test('names the columns of its tables', () => {
    expect(page('table caption').first().text()).toBe('Who has trained')
    expect(
      page('th')
        .toArray()
        .every((cell) => page(cell).attr('scope') === 'col'),
    ).toBe(true)
  })

  test('needs nothing beside itself, and nothing in it runs', () => {
    const html = writeHtml(everything)
    expect(html).not.toMatch(/<script|<link|<iframe|\bon\w+=|@import|url\(/)
    expect(
      page('img')
        .toArray()
        .every((one) => page(one).attr('src')?.startsWith('data:image/svg+xml;base64,')),
    ).toBe(true)
    expect(page('meta[http-equiv="Content-Security-Policy"]').attr('content')).toContain("default-src 'none'")
  })

  test('shows what was typed as words, in every place where words can stand', () => {
    const evil = '"><script>alert(1)</script>'
    const html = writeHtml(
      aPaper(
        [
          { kind: 'heading', level: 1, text: evil },
          {
            kind: 'paragraph',
            text: [
              { text: evil, link: `https://x.example/${evil}` },
              { text: 'x', link: 'javascript:1' },
            ],
          },
          { kind: 'table', caption: evil, head: [evil], rows: [[evil]] },
          { kind: 'facts', pairs: [{ term: evil, answer: evil }] },
          { kind: 'figure', svg: '<svg onload="alert(1)"></svg>', alt: evil, caption: evil },
          { kind: 'signatures', lines: [evil] },
        ],
        { title: evil, author: evil, description: evil },
      ),
    )
    const made = load(html)
    expect(made('script, [onload]')).toHaveLength(0)
    expect(made('a')).toHaveLength(0)
    expect(made('h1').text()).toBe(evil)
    expect(made('img').attr('alt')).toBe(evil)
  })
})
