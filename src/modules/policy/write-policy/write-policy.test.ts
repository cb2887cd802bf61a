/** The starter: it says only what was answered, nothing in it is worth changing, and the reader reads it as it was meant. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { labelStatement } from '#modules/reader/index.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { findingsIn } from '../read-findings/read-findings.rules.ts'
import { starterFacts, starterStatements } from './write-policy.rules.ts'
import type { StarterAnswers, StarterQuestion } from './write-policy.words.ts'
import { starterQuestions } from './write-policy.words.ts'

const questions: readonly StarterQuestion[] = starterQuestions
const anyChoices = fc.record(
  Object.fromEntries(
    questions.map(({ name, choices }) => [name, fc.constantFrom(...choices.map(({ value }) => value))]),
  ),
)
const anyAnswers = anyChoices.map(
  (choices) =>
    ({
      organisation: 'Rowan Tree Music',
      coordinator: 'Mared Pugh',
      second: 'Ifan Rees',
      ...choices,
    }) as StarterAnswers,
)
const firstChoices = Object.fromEntries(questions.map(({ name, choices }) => [name, choices[0]?.value ?? '']))
const answers = {
  organisation: 'Rowan Tree Music',
  coordinator: 'Mared Pugh',
  second: 'Ifan Rees',
  ...firstChoices,
} as StarterAnswers
const texts = (given: StarterAnswers) => starterStatements(given).map(({ text }) => text)

describe('what is written', () => {
  test('holds only what the organisation means to do', () => {
    const none = texts({
      ...answers,
      contact: 'none',
      groups: 'no',
      pictures: 'never',
      remote: 'no',
      agreement: 'no',
    }).join('\n')
    expect(none).toContain('do not write to, message or call young people online')
    expect(none).not.toMatch(/group|video|agreement|website, for social media/)
    const all = texts({ ...answers, contact: 'official', groups: 'yes', pictures: 'consent', remote: 'recorded' }).join(
      '\n',
    )
    expect(all).toContain('two adults who run it')
    expect(all).not.toContain('do not write to, message or call')
  })

  test('has nothing serious in it, contradicts itself nowhere and says nothing that cannot be checked, whatever was answered', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const found = findingsIn(starterStatements(given), starterFacts(given), '2026-11-20', given.nation)
        const bad = found.filter(
          ({ code, severity }) =>
            severity === 'serious' ||
            ['contradiction', 'words-that-cannot-be-checked', 'kept-for-ever', 'helpline-missing'].includes(code),
        )
        expect(bad.map(({ code, quote }) => `${code}: ${quote}`)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('is read back as what it was written to be', () => {
    const everything: StarterAnswers = { ...answers, contact: 'official', groups: 'yes', remote: 'recorded' }
    const misread = starterStatements(everything).flatMap(({ text, kind, polarity }) => {
      if (kind !== 'commitment') return []
      const read = labelStatement(text)
      return read.kind === kind && read.polarity === polarity ? [] : [`${text} → ${read.kind} ${read.polarity}`]
    })
    expect(misread).toEqual([])
  })
})

describe('a person', () => {
  let app: TestApp
  let people: Charities
  beforeAll(async () => {
    app = await testApp()
    people = await someCharities(app)
  })
  afterAll(() => app.close())

  test('answers a dozen questions and has a draft that they can change', async () => {
    const done = await people.amira.browser.post('/policy/write', { ...answers })
    expect(done.status).toBe(303)
    const draft = await people.amira.browser.get(done.location ?? '')
    expect(draft.page('main').text()).toContain('We appoint Mared Pugh as our online safety coordinator.')
    expect(draft.page('#check').length).toBe(0)
  })

  test('is told which questions are left, and keeps every answer', async () => {
    const { review: _, ...most } = answers
    const refused = await people.amira.browser.post('/policy/write', most)
    expect(refused.status).toBe(422)
    expect(refused.page('.govuk-error-summary').text()).toContain('How often will you look at this policy again?')
    expect(refused.page('input[name=coordinator]').val()).toBe('Mared Pugh')
    expect(refused.page('input[name=groups][value=no]').attr('checked')).toBeDefined()
  })

  test('who may not bring a policy may not write one', async () => {
    expect((await people.tom.browser.post('/policy/write', { ...answers })).status).toBe(403)
  })
})
