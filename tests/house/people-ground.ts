/** Comings and goings in one charity, for the house tests to walk on: as what Ben is here, and somebody who leaves. */
import { aChecklistItem, aLeaving, anEngagement, anOwnDomain, aPerson } from '#modules/people/people.examples.ts'
import { aClearance } from '#modules/vetting/vetting.examples.ts'
import { startOfDay } from '#platform/text/dates.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface PeopleGround {
  engagement: string
  /** Of Gwenllian, who has no account; with one task. */
  leaving: string
  task: string
  chore: string
  /** Of Ben, seen by Grace. */
  clearance: string
}

export async function preparePeople(app: TestApp, { amira, ben, grace }: Charities): Promise<PeopleGround> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  const made = await house.inOrganisation(amira.actor, async (work) => {
    const engagement = await anEngagement(work, ben.id)('volunteer', '2025-09-01')
    const chore = await aChecklistItem(work, amira.id)
    await anOwnDomain(work, amira.id)
    const gwenllian = await aPerson(work).called('Gwenllian Bevan').without()
    const leaving = await aLeaving(work, gwenllian, amira.id, '2026-11-30', startOfDay('2026-12-01'))
    const clearance = await aClearance(work, ben.id, grace.id)('2027-06-30')
    work.record('engagement.added', { engagement })
    return { engagement, leaving, chore, clearance, task: '' }
  })
  const [task] = await app.database.asBoss<{ id: string }>('select id from people.task where leaving_id = $1', [
    made.leaving,
  ])
  return { ...made, task: task?.id ?? '' }
}
