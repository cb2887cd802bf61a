/** Shows how web pages are read: the text made of them, its blocks, and what of a saved page is left out. */
import { describe, expect, test } from 'vitest'
import { readHtml } from './read-html.ts'
import { told, unaccounted } from './told-for-tests.ts'

function seen(html: string): string[] {
  const read = readHtml(html)
  expect(unaccounted(read)).toEqual([])
  return told(read)
}

const body = '<p>Every adult who works with children here follows these rules at all times.</p>'
const bodyRead = 'paragraph Every adult who works with children here follows these rules at all times.'

describe('a clean page', () => {
  test('becomes a text with blocks apart and items one a line', () => {
    const read = readHtml(
      '<h1>Rules</h1><p>We  are\n<b>kind</b> &amp;&nbsp;fair.</p><ul><li>one<li>two</ul><p>End.</p>',
    )
    expect(read.text).toBe('Rules\n\nWe are kind & fair.\n\none\ntwo\n\nEnd.\n')
    expect(told(read)).toEqual([
      'heading 1 Rules',
      'paragraph We are kind & fair.',
      'item 1 • one',
      'item 1 • two',
      'paragraph End.',
    ])
    expect(read).toMatchObject({ format: 'html', notes: [] })
  })

  test('has headings of the levels it says', () => {
    expect(seen(`<h2>One</h2>${body}<h4>Two<br>three</h4><div role="heading" aria-level="3">Four</div>`)).toEqual([
      'heading 2 One',
      bodyRead,
      'heading 4 Two three',
      'heading 3 Four',
    ])
  })

  test('has headings that are only bold', () => {
    expect(
      seen(`<p><strong>Phones</strong></p>${body}<p><span style="font-weight:700">Cameras</span></p>${body}`),
    ).toEqual(['heading 1 Phones', bodyRead, 'heading 2 Cameras', bodyRead])
    expect(seen(`<b style="font-weight:normal"><p>Phones are away.</p>${body}</b>`)[0]).toBe(
      'paragraph Phones are away.',
    )
  })

  test('has headings that only its style sheet makes bold, and lists that only say how deep they are', () => {
    const style = '<style>.c0{color:red}.c1{font-weight:700}.c2 { font-weight: 400 }</style>'
    const lists = '<ul class="lst-kix_ab-0 start"><li>one</ul><ul class="lst-kix_ab-1"><li>below</ul>'
    expect(
      seen(`${style}<p class="c0"><span class="c1">Phones</span></p>${body}<p><b class="c2">Tell us</b></p>${lists}`),
    ).toEqual(['heading 1 Phones', bodyRead, 'heading 2 Tell us', 'item 1 • one', 'item 2 • below'])
  })

  test('has words without the numbers of their notes', () => {
    expect(
      seen('<p>See our code<sup><a href="#n1">1</a></sup> of 1<sup>st</sup> May<a href="#n2"><sup>2</sup></a>.</p>'),
    ).toEqual(['paragraph See our code of 1st May.'])
  })

  test('has lists nested and counted', () => {
    const html =
      '<ol start="3"><li>three<ol type="a"><li>a<li>b<ul><li>dot</ul></ol><li value="9">nine</ol><ol type="I"><li>one</ol>'
    expect(seen(html)).toEqual([
      'item 1 3. three',
      'item 2 a. a',
      'item 2 b. b',
      'item 3 • dot',
      'item 1 9. nine',
      'item 1 I. one',
    ])
  })

  test('has lists that were typed into paragraphs', () => {
    expect(
      seen('<p>We will:<br>- keep accounts private<br>- tell parents<br>of it</p><p>•&nbsp;&nbsp;listen</p>'),
    ).toEqual([
      'paragraph We will:',
      'item 1 - keep accounts private',
      'item 1 - tell parents of it',
      'item 1 • listen',
    ])
  })

  test('has lists as a word processor saves them, with their level and their marker', () => {
    const point = (level: number, sign: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp;&nbsp; </span></span>${words}</p>`
    expect(seen(`${point(1, '·', 'adults')}${point(2, 'o', 'write to parents')}${point(1, '1.', 'children')}`)).toEqual(
      ['item 1 · adults', 'item 2 o write to parents', 'item 1 1. children'],
    )
  })

  test('has definitions: a name and what is said of it', () => {
    expect(seen('<dl><dt>Grooming</dt><dd>is winning the trust of a child in order to harm it.</dd></dl>')).toEqual([
      'heading 1 Grooming',
      'paragraph is winning the trust of a child in order to harm it.',
    ])
  })

  test('has tables with rows, cells and names of columns', () => {
    const html =
      '<table><caption>Who does what</caption><thead><tr><th>Who<th>What</thead><tr><td><p>Amira</p><td>phones<br>and cameras</table>'
    expect(seen(html)).toEqual(['heading 1 Who does what', 'row of names Who | What', 'row Amira | phones and cameras'])
  })

  test('is read through tables that only hold it in place', () => {
    const html = `<table><tr><td>Read this.<td><table><tr><td><h2>Phones</h2>${body}<ul><li>one<li>two</ul></table></table>`
    expect(seen(html)).toEqual(['paragraph Read this.', 'heading 2 Phones', bodyRead, 'item 1 • one', 'item 1 • two'])
    expect(seen('<table role="presentation"><tr><td>One thing.<td>Another thing.</table>')).toEqual([
      'paragraph One thing.',
      'paragraph Another thing.',
    ])
  })

  test('keeps the words of links and not their addresses', () => {
    expect(
      seen(
        '<p>See <a href="https://example.org/a">our policy</a> or <a href="https://example.org">https://example.org</a>.</p>',
      ),
    ).toEqual(['paragraph See our policy or https://example.org.'])
  })

  test('may be a plain text in a frame', () => {
    expect(seen('<pre>We will:\n\n- keep every account of ours\n  private\n- tell parents\n</pre>')).toEqual([
      'paragraph We will:',
      'item 1 - keep every account of ours private',
      'item 1 - tell parents',
    ])
  })

  test('has a sentence go on over a line break', () => {
    expect(
      seen('<p>We keep every account that the club has<br>opened private.</p><p>Helpline<br>0800 1111</p>'),
    ).toEqual(['paragraph We keep every account that the club has opened private.', 'paragraph Helpline 0800 1111'])
  })
})

describe('what cannot be seen is left out', () => {
  test.each([
    ['<script>steal()</script>', 'scripts-left-out'],
    ['<p hidden>secret</p>', 'hidden-text-left-out'],
    ['<div style="display: none">secret</div>', 'hidden-text-left-out'],
    ['<span class="sr-only">secret</span>', 'hidden-text-left-out'],
    ['<template><p>secret</p></template>', 'hidden-text-left-out'],
    ['<noscript>secret</noscript>', 'hidden-text-left-out'],
    ['<p><del>secret</del></p>', 'tracked-deletions-left-out'],
    ['<img src="a.png" alt="secret">', 'pictures-left-out'],
    ['<iframe src="https://example.org">secret</iframe>', 'linked-files-left-out'],
  ])('%s, and it is said', (html, note) => {
    const read = readHtml(`${body}${html}${body}`)
    expect(told(read)).toEqual([bodyRead, bodyRead])
    expect(read.notes).toEqual([note])
  })

  test('styles, comments and the name of the window', () => {
    const html = `<head><title>Secret</title><style>p { color: red }</style></head><!-- secret -->${body}<svg><title>secret</title></svg>`
    expect(readHtml(html)).toMatchObject({ notes: [], text: `${bodyRead.slice('paragraph '.length)}\n` })
  })
})

describe('a page made to do harm', () => {
  test.each([
    'div',
    'b',
    'ul',
    'blockquote',
    'span',
    'table',
    'svg',
    'font',
  ])('5,000 elements deep in %s is read', (name) => {
    const read = readHtml(
      `${`<${name}>`.repeat(5000)}${name === 'svg' ? '' : 'deep'}${`</${name}>`.repeat(5000)}${body}`,
    )
    expect(told(read).at(-1)).toBe(bodyRead)
  })

  test('with tables 5,000 deep keeps every word', () => {
    const read = readHtml(`${'<table><tr><td>word '.repeat(5000)}`)
    expect(read.blocks.length).toBe(5000)
  })

  test('with nothing closed, nothing opened or nothing at all is read', () => {
    expect(seen('</p></div>words')).toEqual(['paragraph words'])
    expect(seen('')).toEqual([])
    expect(seen('<a <b <c "\'><p>words')).toEqual(['paragraph words'])
    expect(seen('&#0;&#x110000;&bogus;&lt;script&gt;')).toHaveLength(1)
  })
})
