/** Policies of the charity in every state, and the signing of them as a browser does it, for the tests of the policy room. */
import { aPolicy, aStatement, noFacts } from '#modules/policy/policy.examples.ts'
import type { Facts } from '#modules/reader/index.ts'
import type { Work } from '#platform/database/house.ts'
import type { Charities, Someone } from './charities.ts'
import type { Heard, TestApp } from './test-app.ts'

export const someStatements = () => [
  aStatement('Pictures', { kind: 'heading' }),
  aStatement('We ask before we take a picture.', { topics: ['image-consent'], checked: true }),
  aStatement('Nobody publishes a picture from home.', {
    topics: ['image-consent'],
    polarity: 'never',
    confidence: 0.4,
  }),
  aStatement('Music belongs to everybody.', { kind: 'belief' }),
  aStatement('We keep every picture for ever.', { state: 'removed' }),
]

export interface Drafted {
  policy: string
  draft: string
}

export interface Adopted {
  policy: string
  version: string
}

type Dates = Partial<{ on: string; next: string; facts: Facts }>

export function policiesOf(app: TestApp, people: Charities) {
  const inCharity = <T>(does: (work: Work) => Promise<T>): Promise<T> =>
    app.database.entrances.at({ requestId: 'setting the scene' }, app.now()).inOrganisation(people.amira.actor, does)
  return {
    inCharity,
    aDraft: (title = 'Picture policy', statements = someStatements(), facts = noFacts): Promise<Drafted> =>
      inCharity((work) => aPolicy(work, people.amira.id).called(title).drafted(statements, facts)),
    inForce: (title = 'Picture policy', statements = someStatements(), dates: Dates = {}): Promise<Adopted> =>
      inCharity((work) =>
        aPolicy(work, people.amira.id)
          .called(title)
          .adopted(
            statements.filter(({ state }) => state === 'in'),
            dates,
          ),
      ),
    async adopt(draft: string, by: Someone = people.amira, change: Record<string, string> = {}): Promise<Heard> {
      const path = `/policy/drafts/${draft}/adopt`
      return by.browser.post(path, signed(await by.browser.get(path), change))
    },
    /** The draft that a change of a policy begins with. */
    async begin(policy: string, by: Someone = people.amira): Promise<string> {
      const begun = await by.browser.post(`/policy/${policy}/draft`)
      return begun.location?.split('/').at(-1) ?? ''
    },
    versionsOf: (policy: string) =>
      app.database.asBoss<Record<string, unknown>>(
        'select * from policy.version where policy_id = $1 order by number',
        [policy],
      ),
  }
}

export const days = (name: string, [day = '', month = '', year = '']: readonly string[]) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
})

/** What a browser would send that had the form before it, signed. */
export function signed(form: Heard, change: Record<string, string> = {}): Record<string, string> {
  const held = (name: string) => String(form.page(`input[name=${name}]`).val() ?? '')
  const filled = ['sha256', 'labels', 'on-day', 'on-month', 'on-year', 'next-day', 'next-month', 'next-year', 'name']
  return {
    ...Object.fromEntries(filled.map((name) => [name, held(name)])),
    role: 'Coordinator',
    signature: held('name'),
    ...change,
  }
}
