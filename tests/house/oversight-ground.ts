/** Who can see what, looked through once in one charity, for the house tests to walk on. */
import { aReview } from '#modules/oversight/oversight.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface OversightGround {
  /** Of the trustees, in the summer. */
  review: string
}

export async function prepareOversight(app: TestApp, { amira, tom }: Charities): Promise<OversightGround> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  const [held] = await app.database.asBoss<{ id: string }>('select id from people.appointment where person_id = $1', [
    tom.id,
  ])
  return house.inOrganisation(amira.actor, async (work) => {
    const holder = { appointment: held?.id ?? '', person: tom.id }
    const review = await aReview(work, amira).of('trustee', [holder], '2026-04-01')
    work.record('access.reviewed', { review })
    return { review }
  })
}
