/** A system of one charity, for the house tests to walk on, with Ada as its administrator. */
import { aSystem } from '#modules/systems/systems.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface SystemsGround {
  system: string
  holder: string
}

export async function prepareSystems(app: TestApp, { amira, ada }: Charities): Promise<SystemsGround> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  return house.inOrganisation(amira.actor, async (work) => {
    const system = await aSystem(work, amira.id).listed()
    const holder = (await aSystem(work, amira.id).heldBy(system, ada.id)) ?? ''
    work.record('system.added', { system })
    return { system, holder }
  })
}
