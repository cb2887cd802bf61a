/** Our components write what govuk-frontend writes for the same options, so that its tested behaviour and styles hold. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { fixturesOf, optionsGiven } from './contract/fixture.ts'
import { formAdapters } from './contract/form-adapters.tsx'
import { type Addition, normalHtml } from './contract/normal-html.ts'
import { reasonsAgainst } from './contract/not-offered.ts'
import { pageAdapters } from './contract/page-adapters.tsx'

const adapters = { ...formAdapters, ...pageAdapters }

/** What ours writes on purpose and govuk-frontend does not. */
const added: Record<string, Addition> = {
  table: { elements: ['caption:empty'], attributes: ['role', 'data-label'] },
}

const fixtures = Object.keys(adapters).flatMap((component) =>
  fixturesOf(component).map((fixture) => ({
    ...fixture,
    component,
    reasons: reasonsAgainst(component, optionsGiven(fixture.options)),
  })),
)
const offered = fixtures.filter(({ reasons }) => reasons.length === 0)

describe.each(Object.entries(adapters))('%s', (component, adapter) => {
  const own = offered.filter((fixture) => fixture.component === component)

  test.each(own)('is written as govuk-frontend writes it: $name', ({ options, html }) => {
    expect(normalHtml(renderToStaticMarkup(adapter(options)), added[component])).toBe(normalHtml(html))
  })
})

test('no option is left out without somebody deciding it', () => {
  expect({ compared: offered.length, of: fixtures.length }).toEqual({ compared: 338, of: 611 })
})
