/** What is wrong with a page, in sentences: none of it may be, on any page. */
import type { CheerioAPI } from 'cheerio'
import { HtmlValidate } from 'html-validate'
import type { Heard } from '#tests/support/test-app.ts'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // React writes attributes and void elements in its own, equally valid, fashion.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'attr-case': 'off',
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    'hidden-focusable': 'off',
    'input-attributes': 'off',
    'long-title': 'off',
    'no-redundant-role': 'off',
    'no-trailing-whitespace': 'off',
    'prefer-native-element': 'off',
    'void-style': 'off',
    'wcag/h32': 'off',
  },
})

export function faultsOf({ html, page: $ }: Heard): string[] {
  return [...faultsOfHead($), ...faultsOfBody($), ...inlineIn($), ...invalid(html)]
}

function faultsOfHead($: CheerioAPI): string[] {
  // A drawing has a title too.
  const title = $('head > title').text()
  const heading = $('h1').first().clone()
  heading.find('[class^=govuk-caption]').remove()
  const said = heading.text().trim()
  return [
    ...($('h1').length === 1 ? [] : [`It has ${$('h1').length} main headings.`]),
    ...(title.replace(/^(Error|Gwall): /, '') === `${said} – Kept`
      ? []
      : [`Its title "${title}" is not its heading "${said}".`]),
    ...(/^(en|cy)$/.test($('html').attr('lang') ?? '') ? [] : ['It does not say its language.']),
  ]
}

function faultsOfBody($: CheerioAPI): string[] {
  const first = $('body a').first()
  const ids = $('[id]')
    .map((_, element) => $(element).attr('id'))
    .get()
  const repeated = ids.filter((id, place) => ids.indexOf(id) !== place)
  const target = first.attr('href') ?? ''
  return [
    ...(first.hasClass('govuk-skip-link') && $(target).length === 1
      ? []
      : ['Its first link does not skip to the main part.']),
    ...repeated.map((id) => `It has the id ${id} twice.`),
    ...unnamedFields($).map((name) => `Its field ${name} has no label.`),
  ]
}

function unnamedFields($: CheerioAPI): string[] {
  return $('input:not([type=hidden]), select, textarea')
    .toArray()
    .filter((element) => $(`label[for="${$(element).attr('id')}"]`).length !== 1 && !$(element).attr('aria-label'))
    .map((element) => $(element).attr('name') ?? 'without a name')
}

function inlineIn($: CheerioAPI): string[] {
  const handlers = $('*')
    .toArray()
    .flatMap((element) =>
      'attribs' in element ? Object.keys(element.attribs).filter((name) => /^(on|style$)/.test(name)) : [],
    )
  const scripts = $('script:not([src]), style').length
  return [
    ...handlers.map((name) => `It has the attribute ${name}.`),
    ...(scripts === 0 ? [] : ['It has an inline script or style.']),
  ]
}

function invalid(html: string): string[] {
  return validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${ruleId} (line ${line}): ${message}`),
    )
}

/** What a person fills in; a passkey is a field too, which the browser fills in and the keyboard can be led to. */
const fields = 'input, select, textarea, [data-module=kept-passkey][tabindex]'

/** Links of an error summary that lead to no field of the page. */
export function deadErrorLinks({ page: $ }: Heard): string[] {
  const targets = $('.govuk-error-summary a')
    .map((_, link) => $(link).attr('href') ?? '')
    .get()
  if (targets.length === 0) return ['There is no summary of what is wrong.']
  return targets.filter((target) => !target.startsWith('#') || $(target).filter(fields).length !== 1)
}
