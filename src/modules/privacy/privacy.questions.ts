/** What may be asked of this room: what was decided, how the newest papers stand, and whether children may be written down. */
import { findNation, getOrganisationName } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PaperFacts } from './privacy.rules.ts'
import { areReady } from './privacy.rules.ts'
import type { PeriodRow, PrivacyTables, SettingRow } from './privacy.tables.ts'

type Place = Pick<Work, 'db' | 'organisation'>

export interface Decided {
  setting: SettingRow | undefined
  periods: readonly PeriodRow[]
}

export async function readDecided(place: Place): Promise<Decided> {
  const db = roomHandle<PrivacyTables>(place.db)
  const [setting, periods] = await Promise.all([
    db.selectFrom('privacy.setting').selectAll().where('organisation_id', '=', place.organisation).executeTakeFirst(),
    db.selectFrom('privacy.period').selectAll().where('organisation_id', '=', place.organisation).execute(),
  ])
  return { setting, periods }
}

/** The newest of each kind: as many rows as there are kinds. */
export async function listNewestPapers(place: Place): Promise<PaperFacts[]> {
  const [name, nation, rows] = await Promise.all([
    getOrganisationName(place),
    findNation(place),
    roomHandle<PrivacyTables>(place.db)
      .selectFrom('privacy.paper as paper')
      .leftJoin('privacy.adoption as adoption', (join) =>
        join
          .onRef('adoption.organisation_id', '=', 'paper.organisation_id')
          .onRef('adoption.paper_id', '=', 'paper.id'),
      )
      .leftJoin('privacy.setting as setting', 'setting.organisation_id', 'paper.organisation_id')
      .distinctOn('paper.kind')
      .select(['paper.id', 'paper.kind', 'paper.settings_version', 'paper.organisation_name', 'paper.nation'])
      .select(['adoption.adopted_at', 'setting.version as decided_version'])
      .where('paper.organisation_id', '=', place.organisation)
      .orderBy('paper.kind')
      .orderBy('paper.number', 'desc')
      .execute(),
  ])
  return rows.map(({ id, kind, ...row }) => ({
    id,
    kind,
    isAdopted: row.adopted_at !== null,
    isCurrent: row.settings_version === row.decided_version && row.organisation_name === name && row.nation === nation,
  }))
}

/** Whether families and the trustees were told and decided what is needed before the first young person is written down. */
export async function arePapersReady(place: Place): Promise<boolean> {
  return areReady(await listNewestPapers(place))
}

/** Young people who are here. */
export async function countYoungPeople(place: Place): Promise<number> {
  const { count } = await roomHandle<PrivacyTables>(place.db)
    .selectFrom('people.person_card')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('organisation_id', '=', place.organisation)
    .where('kind', '=', 'young-person')
    .where('active', '=', true)
    .executeTakeFirstOrThrow()
  return Number(count)
}
