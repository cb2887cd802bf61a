/** Comings and goings in one charity, for the house tests to walk on: as what Ben is here. */
import { anEngagement } from '#modules/people/people.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface PeopleGround {
  engagement: string
}

export async function preparePeople(app: TestApp, { amira, ben }: Charities): Promise<PeopleGround> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  return house.inOrganisation(amira.actor, async (work) => {
    const engagement = await anEngagement(work, ben.id)('volunteer', '2025-09-01')
    work.record('engagement.added', { engagement })
    return { engagement }
  })
}
