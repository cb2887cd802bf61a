/** Contacts of one charity, for the house tests to walk on: a line of others, one of its own, and a question to Amira. */
import { aLine, anOwnContact } from '#modules/helplines/helplines.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface HelplinesGround {
  line: string
  own: string
  naming: string
}

export async function prepareHelplines(app: TestApp, { amira, grace }: Charities): Promise<HelplinesGround> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  return house.inOrganisation(grace.actor, async (work) => {
    const lines = aLine(work, grace.id)
    const own = await lines.shown({ ...anOwnContact, role: 'coordinator', title: 'Online safety coordinator' })
    const line = await lines.shown()
    const naming = await lines.named(own, amira.id)
    work.record('line.added', { line })
    return { line, own, naming }
  })
}
