/** Until when the people room's promises stand: whatever the records, to the moment they name and no longer. */
import fc from 'fast-check'
import { afterAll, beforeAll, test } from 'vitest'
import { daysAfter } from '#platform/text/dates.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { evidenceOf, expectToStandAsSaid, noon, promisesDay as today } from '#tests/support/evidence.ts'
import type { Who } from '#tests/support/posts.ts'
import { postsOf } from '#tests/support/posts.ts'
import { seed } from '#tests/support/seed.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { peoplePromises } from './people.promises.ts'
import type { Post } from './people.words.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const day = fc.integer({ min: -40, max: 60 }).map((days) => daysAfter(today, days))
const who = fc.constantFrom<Who>('amira', 'grace', 'sam')
const times = fc.tuple(day, day).map(([one, other]) => (one < other ? [one, other] : [other, one]) as [string, string])
const someHeld = fc.array(
  fc.record({
    who,
    role: fc.constantFrom<Post>('coordinator', 'lead', 'alternate'),
    times,
    isOpen: fc.boolean(),
    minute: fc.constantFrom(undefined, 'seen' as const, 'onPaper' as const),
  }),
  { maxLength: 6 },
)
const someAway = fc.array(fc.record({ who, times, cover: fc.option(who) }), { maxLength: 3 })

test('what is found of posts stands until the moment it names, and not a moment longer', async () => {
  const ask = evidenceOf(app, people, peoplePromises)
  const posts = postsOf(app, people, ask)
  await fc.assert(
    fc
      .asyncProperty(someHeld, someAway, async (held, away) => {
        const open = new Set<string>()
        for (const {
          who: one,
          role,
          times: [from, until],
          isOpen,
          minute,
        } of held) {
          const isFirst = isOpen && !open.has(one + role)
          if (isFirst) open.add(one + role)
          await posts.appoint(one, role, { from, until: isFirst ? null : until, minute })
        }
        for (const {
          who: one,
          times: [from, until],
          cover,
        } of away)
          await posts.away(one, from, until, cover === one ? null : cover)
        for (const { name } of peoplePromises)
          await expectToStandAsSaid((at) => ask.find(name, at), noon(today), noon(daysAfter(today, 120)))
      })
      .beforeEach(() => posts.clear()),
    { numRuns: 40, seed },
  )
})
