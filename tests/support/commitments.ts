/** A policy in force with a commitment of each kind, and the deciding of them as a browser does it, for the tests of the board room. */
import { aStatement } from '#modules/policy/policy.examples.ts'
import type { Charities, Someone } from './charities.ts'
import { policiesOf } from './policies.ts'
import type { Heard, TestApp } from './test-app.ts'

export const commitmentWords = {
  named: 'We will appoint an online safety coordinator, and display their name in every room.',
  locked: 'Cupboards with phones in them are locked.',
  never: 'Nobody takes pictures in changing rooms.',
  may: 'Young people may use their own phones at lunch.',
}

export const appointed = 'people.coordinator-appointed'

export interface InForce {
  /** The statement of the heading they stand under. */
  section: string
  at: Record<keyof typeof commitmentWords, string>
}

export function commitmentsOf(app: TestApp, people: Charities) {
  const { inCharity, inForce } = policiesOf(app, people)
  const boss = app.database.asBoss
  const forget = async (...tables: string[]) => {
    for (const table of tables) await boss(`delete from ${table}`)
  }
  const nothingDecided = () =>
    forget(...['witness', 'confirmation', 'ownership', 'task', 'join', 'decision'].map((table) => `board.${table}`))
  const page = (section: string, by: Someone = people.amira) => by.browser.get(`/board/sections/${section}`)
  return {
    inCharity,
    nothingDecided,
    /** Nothing else is in force, and nothing is decided. */
    async afresh(): Promise<InForce> {
      await nothingDecided()
      await forget('policy.version_statement')
      const heading = aStatement('Looking after people', { kind: 'heading' })
      const named = aStatement(commitmentWords.named, { topics: ['coordinator'] })
      const locked = aStatement(commitmentWords.locked, { topics: ['physical-security'] })
      const never = aStatement(commitmentWords.never, { topics: ['image-consent'], polarity: 'never' })
      const may = aStatement(commitmentWords.may, { topics: ['device-use'], polarity: 'may' })
      await inForce('Safety policy', [heading, named, locked, never, may])
      return { section: heading.id, at: { named: named.id, locked: locked.id, never: never.id, may: may.id } }
    },
    page,
    async send(
      { section }: Pick<InForce, 'section'>,
      statement: string,
      change: Record<string, string>,
      { by = people.amira, opened }: { by?: Someone; opened?: Heard } = {},
    ): Promise<Heard> {
      const sent = decisionForm(opened ?? (await page(section, by)), statement, change)
      return by.browser.post(`/board/commitments/${statement}/decide`, sent)
    },
    reword: (statement: string, text: string) =>
      boss('update policy.version_statement set text = $1 where id = $2', [text, statement]),
    decisions: () =>
      boss<{ how: string; note: string; number: number; decided_text: string; rest: string; over: boolean }>(
        `select how, note, number, decided_text, rest, until_at is not null as over from board.decision order by number`,
      ),
    joins: () => boss<{ promise: string; covers: string[] }>('select promise, covers from board.join order by promise'),
  }
}

/** One commitment, with all that is said of it. */
export const cardOf = (heard: Heard, statement: string) => heard.page(`#commitment-${statement}`)

/** What a browser would send of one commitment's form, with what is ticked and typed. */
export function decisionForm(heard: Heard, statement: string, change: Record<string, string> = {}) {
  const hidden = cardOf(heard, statement)
    .find('input[type=hidden]')
    .toArray()
    .map((input) => heard.page(input))
  return { ...Object.fromEntries(hidden.map((one) => [one.attr('name') ?? '', String(one.val())])), ...change }
}
