/** The papers of one charity, made and not adopted, for the house tests to walk on. */

import { listNewestPapers, thePapers } from '#modules/privacy/privacy.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface PrivacyGround {
  paper: string
}

export async function preparePrivacy(app: TestApp, { amira }: Charities): Promise<PrivacyGround> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  await thePapers(house, amira.actor).decided()
  await thePapers(house, amira.actor).made()
  const [paper] = await house.inOrganisation(amira.actor, listNewestPapers)
  return { paper: paper?.id ?? '' }
}
