/** Which people of an organisation have an account with a second factor, and who signed in since a moment: roughly, never when. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'

interface Tables {
  'identity.membership': {
    organisation_id: string
    person_id: string
    until_at: Date | null
    has_second_factor: boolean
  }
  'audit.entry': { organisation_id: string; at: Date; actor: string; act: string }
}

export interface Standing {
  readonly withAccount: ReadonlySet<string>
  readonly withSecondFactor: ReadonlySet<string>
  readonly signedInSince: ReadonlySet<string>
}

export async function readStandings(work: Pick<Work, 'db' | 'organisation'>, since: Date): Promise<Standing> {
  const db = roomHandle<Tables>(work.db)
  const members = await db
    .selectFrom('identity.membership')
    .select(['person_id', 'has_second_factor'])
    .where('organisation_id', '=', work.organisation)
    .where('until_at', 'is', null)
    .execute()
  const seen = await db
    .selectFrom('audit.entry')
    .select('actor')
    .distinct()
    .where('organisation_id', '=', work.organisation)
    .where('at', '>=', since)
    .where('act', '=', 'session.started')
    .execute()
  return {
    withAccount: new Set(members.map(({ person_id }) => person_id)),
    withSecondFactor: new Set(members.filter((one) => one.has_second_factor).map(({ person_id }) => person_id)),
    signedInSince: new Set(seen.map(({ actor }) => actor.replace(/^person:/, ''))),
  }
}
