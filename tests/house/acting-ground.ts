/** Takes away everybody who could act on a concern, for the one act that needs it, and gives them back to the scenes after it. */
import type { Ground } from './ground.ts'

/** Neither a lead nor a deputy is left, so that trustees may appoint one. */
export async function nobodyCanAct({ app, people }: Ground): Promise<void> {
  await app.database.asBoss(
    `update people.appointment set until_on = from_on - 1 where organisation_id = $1 and role in ('lead', 'alternate')`,
    [people.charity],
  )
}

/** The lead and the deputy are there, whichever scene went before. */
export async function somebodyCanAct({ app, people }: Ground): Promise<void> {
  await app.database.asBoss(
    `update people.appointment set until_on = null where organisation_id = $1 and until_on < from_on`,
    [people.charity],
  )
}
