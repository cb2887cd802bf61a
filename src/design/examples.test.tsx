/** Every example is valid HTML, stays as it was, and needs no exception from the content-security policy. */
import { load } from 'cheerio'
import { HtmlValidate } from 'html-validate'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { gallery } from './gallery.ts'
import { GalleryPage } from './gallery-page.tsx'
import { renderPage } from './page/page.tsx'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // React writes attributes and void elements in its own, equally valid, fashion.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'attr-case': 'off',
    'attr-quotes': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    // Roles said twice on purpose: a table keeps them when it is laid out as cards, a link that looks like a button is one.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    // The key of a form and the toggle that a script shows are hidden on purpose.
    'hidden-focusable': 'off',
    // HTML gives autocapitalize to every element; here it keeps a shown passphrase from being changed.
    'input-attributes': 'off',
    // Each part of a choice is labelled by `for`; the rule also wants a type that the examples give where it matters.
    'wcag/h32': 'off',
    // A link to the page's own anchor is all an example can offer.
    'no-inline-style': 'error',
  },
})

const examples = gallery.flatMap(({ component, examples }) =>
  examples.map((example) => ({ ...example, title: `${component}: ${example.name}` })),
)

const htmlOf = (example: (typeof examples)[number]) =>
  example.wholePage ? renderPage(example.render()) : renderToStaticMarkup(example.render())

describe.each(examples)('$title', (example) => {
  const html = htmlOf(example)

  test('is valid HTML', () => {
    const report = validator.validateStringSync(html)
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([])
  })

  test('has nothing inline that the content-security policy forbids', () => {
    const $ = load(html)
    const inline = $('*')
      .toArray()
      .flatMap((element) =>
        Object.keys($(element).attr() ?? {}).filter((name) => name === 'style' || name.startsWith('on')),
      )
    expect(inline).toEqual([])
    expect($('style, script:not([src])').length).toBe(0)
  })

  test('says only ids that are there', () => {
    const $ = load(html)
    const said = $('[for], [aria-describedby], [aria-labelledby], [aria-controls], [data-aria-controls]')
      .toArray()
      .flatMap((element) =>
        ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls', 'data-aria-controls'].flatMap((name) =>
          ($(element).attr(name) ?? '').split(' ').filter(Boolean),
        ),
      )
    expect(said.filter((id) => $(`[id="${id}"]`).length !== 1)).toEqual([])
  })

  test('looks as it did when somebody last looked', () => {
    expect(html.replaceAll('><', '>\n<')).toMatchSnapshot()
  })
})

test('no two examples share an id, so the gallery can be judged as one page', () => {
  const $ = load(renderPage(createElement(GalleryPage, { assets: { css: [], js: [] } })))
  const ids = $('[id]')
    .toArray()
    .map((element) => $(element).attr('id'))
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test('no component has two examples of one name', () => {
  expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length)
})
