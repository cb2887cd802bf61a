/** A report for trustees, for the house tests to walk on: made by the coordinator, printed and signed by nobody. */
import { aPack } from '#modules/packs/packs.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface PacksGround {
  pack: string
}

export async function preparePacks(app: TestApp, { amira }: Charities): Promise<PacksGround> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  return { pack: await house.inOrganisation(amira.actor, (work) => aPack(work, amira.id)) }
}
