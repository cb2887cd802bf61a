/** The five real policies, where they are at hand: brought, adopted, decided, and every commitment of each on a board. Nothing of their words is told. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { suggestedReview } from '#modules/policy/policy.examples.ts'
import type { Reading } from '#modules/reader/index.ts'
import { readBytes } from '#tests/policies/read-for-score.ts'
import { binds, laidBeside } from '#tests/policies/reading-score.ts'
import type { RealPolicy } from '#tests/policies/real-policies.ts'
import { areRealPoliciesHere, readRealPolicies } from '#tests/policies/real-policies.ts'
import { decideNext, picture, pictures } from '#tests/support/board-steps.ts'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import type { Ground } from '#tests/support/journeys.ts'
import { ada, aGround, command, fill, follow, press, setUp } from '#tests/support/journeys.ts'
import { look } from '#tests/support/look.ts'
import { sign, untilRead, wordsOf } from '#tests/support/policy-steps.ts'

if (!areRealPoliciesHere)
  process.stdout.write('Not walked: the five real policies, which are not beside this repository.\n')

/** One row of a board. */
interface Row {
  text: string
  word: string
  because: string
}

journey('the real policies', () => {
  const policies = areRealPoliciesHere ? readRealPolicies() : []
  let ground: Ground
  beforeAll(async () => {
    ground = await aGround()
  })
  afterAll(() => ground.leave())

  describe.runIf(areRealPoliciesHere).each(policies.map((policy, at) => ({ policy, number: at + 1 })))(
    'policy $number',
    ({ policy, number }) => {
      let window: Window
      let reading: Reading
      let on: string
      let next: string
      beforeAll(async () => {
        reading = await readBytes(policy.file, 'policy.txt')
        on = ownDay(reading)
        next = suggestedReview(on, reading.review.intervalMonths)
        window = await ground.open()
        await beginOrganisation(ground, window, number)
      })
      afterAll(() => window.context.close())

      test('is brought as its file, and adopted on its own old day', async () => {
        await bring(window, policy)
        await follow(window, 'Adopt this policy')
        await fillDay(window, 'on', on)
        await fillDay(window, 'next', next)
        await sign(window, ada.name, 'Chair of trustees')
        await press(window, 'Adopt version 1')
        expect(await window.tab.locator('h1').count()).toBe(1)
        expect(new URL(window.tab.url()).pathname.startsWith('/policy/versions/')).toBe(true)
      })

      test('is decided, commitment by commitment, by the first suggestion or by people', async () => {
        await follow(window, 'How would we know?')
        await follow(window, 'Begin')
        while (await decideNext(window, 'Ada asks two people after a session.'));
        await follow(window, 'See what the board says')
      })

      test('has every commitment on the board, with an answer and a reason', async () => {
        await window.go('/board')
        const rows = await rowsOf(window)
        const labelled = policy.labels.filter(binds)
        const beside = laidBeside(labelled, rows.map(asRead))
        const missed = beside.filter(({ read }) => read === undefined).length
        const added = beside.filter(({ gold }) => gold === undefined).length
        process.stdout.write(
          `Policy ${number}: ${labelled.length} commitments labelled, ${rows.length} on the board.\n`,
        )
        expect({ rows: rows.length, missed, added }).toEqual({ rows: labelled.length, missed: 0, added: 0 })
        const silent = rows.filter(({ word, because }) => word === '' || because === '')
        expect(silent.length).toBe(0)
      })

      test('says what is overdue, and by how long', async () => {
        const isOverdue = next < new Date().toISOString().slice(0, 10)
        await window.go('/this-week')
        const week = await wordsOf(window)
        expect(/Overdue by \d+ /.test(week)).toBe(isOverdue)
        await window.go('/board')
        const said = await window.tab.locator('main strong', { hasText: /^Overdue by \d+ / }).count()
        process.stdout.write(`Policy ${number}: next review ${next}; overdue is said ${said} times on its board.\n`)
        expect(said > 0).toBe(isOverdue)
      })

      test.each([
        { device: 'desktop', width: 1280 },
        { device: 'phone', width: 390 },
      ])('can be seen on a $device', async ({ device, width }) => {
        await window.tab.setViewportSize({ width, height: 900 })
        await window.go('/board')
        await picture(window, `real-policy-${number}-${device}`)
        await lookInSilence(window)
        process.stdout.write(`Policy ${number}: seen on a ${device}, in ${pictures}\n`)
      })
    },
  )
})

async function beginOrganisation(ground: Ground, window: Window, number: number): Promise<void> {
  const link =
    number === 1
      ? ground.kept.setUpPath()
      : /\/set-up\/link\/\S+/.exec(await command(ground, 'organisation', 'add'))?.[0]
  const first = { organisation: `Charity ${number}`, nation: 'England', ...ada, role: 'Safeguarding lead' }
  await setUp(window, link ?? '', { ...first, email: `ada${number}@rowan.test` })
}

async function bring(window: Window, { file }: RealPolicy): Promise<void> {
  await window.go('/policy/bring')
  await fill(window, { 'What is it called?': 'Online safety policy' })
  const brought = { name: 'policy.txt', mimeType: 'text/plain', buffer: Buffer.from(file) }
  await window.tab.getByLabel('Choose its file').setInputFiles(brought)
  await press(window, 'Read it')
  await untilRead(window)
}

/** When the policy itself says that it was last looked at; without that, a year before it fell due or today. */
function ownDay({ review }: Reading): string {
  const said = review.lastReviewed ?? ''
  if (said.length === 10) return said
  if (said.length === 7) return `${said}-01`
  return new Date().toISOString().slice(0, 10)
}

async function fillDay({ tab }: Window, field: 'on' | 'next', day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)))
  await tab.locator(`input[name=${field}-day]`).fill(date)
  await tab.locator(`input[name=${field}-month]`).fill(month)
  await tab.locator(`input[name=${field}-year]`).fill(year)
}

const rowsOf = ({ tab }: Window): Promise<Row[]> =>
  tab.locator('.kept-answer-item').evaluateAll((items) =>
    items.map((item) => {
      const said = (part: string) => item.querySelector(part)?.textContent?.trim() ?? ''
      const [answer, word] = [said('.kept-answer-item__answer'), said('.kept-answer__word')]
      return { text: said('.kept-answer-item__text'), word, because: answer.slice(word.length).trim() }
    }),
  )

const asRead = ({ text }: Row) => ({ text, kind: 'commitment', polarity: null, topics: [], confidence: 1 }) as const

/** What a page holds must not be told where it fails: whoever has the policies looks again with `look` itself. */
async function lookInSilence(window: Window): Promise<void> {
  const isWell = await look(window).then(
    () => true,
    () => false,
  )
  expect(isWell, 'The page has a barrier or is too wide; call look() here to see which.').toBe(true)
}
