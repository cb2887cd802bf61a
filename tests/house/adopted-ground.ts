/** A policy that is in force, for the house tests to walk on: nothing of it is being changed. */
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface AdoptedGround {
  policy: string
  version: string
}

export async function prepareAdopted(app: TestApp, { amira }: Charities): Promise<AdoptedGround> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  return house.inOrganisation(amira.actor, async (work) => {
    const statements = [
      aStatement('Pictures', { kind: 'heading' }),
      aStatement('We ask before we take a picture.', { topics: ['image-consent'] }),
      aStatement('Nobody publishes a picture from home.', { topics: ['image-consent'], polarity: 'never' }),
    ]
    const adopted = await aPolicy(work, amira.id).called('Picture policy').adopted(statements)
    work.record('policy.adopted', { policy: adopted.policy })
    return adopted
  })
}
