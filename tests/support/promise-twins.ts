/** Two organisations alike, but that one also holds what is hidden from somebody: to them both must look the same. */
import { sql } from 'kysely'
import { newId } from '#platform/crypto/ids.ts'
import type { Entrances } from '#platform/database/house.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { JudgingParts } from '#platform/promises/judge.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import type { Viewer } from '#platform/promises/read-answers.ts'
import { listAnswers, listAnswersAt, listHistory } from '#platform/promises/read-answers.ts'
import type { Faults } from './promise-stand-ins.ts'
import { veiledPerson } from './promise-stand-ins.ts'
import type { Chance } from './promise-world.ts'
import { oneOf, within } from './promise-world.ts'

/** Of a thing in one of the two: not there at all, or as it is written. */
type State = 'absent' | 'gone' | '' | 'late' | 'hidden' | 'hidden late'

interface Thing {
  id: string
  /** In the one that holds everything. */
  state: State
}

export interface Twins {
  /** Holds everything. */
  whole: OrganisationId
  /** Holds what the veiled person may know, and never held anything else. */
  without: OrganisationId
  things: Thing[]
  now: Date
}

export async function makeTwins(entrances: Entrances): Promise<Twins> {
  const now = new Date('2026-11-20T09:00:00Z')
  const [whole, without] = [newId<'Organisation'>(), newId<'Organisation'>()]
  for (const one of [whole, without])
    await within(entrances, one, now, async (work) => {
      await sql`insert into identity.organisation (organisation_id, name, nation, created_at)
        values (${one}, 'Twin Choir', 'wales', ${now})`.execute(work.db)
    })
  return { whole, without, things: [], now }
}

const next: Readonly<Record<State, readonly State[]>> = {
  absent: ['', 'late', 'hidden', 'hidden late'],
  '': ['late', 'gone', 'hidden'],
  late: ['', 'gone', 'hidden late'],
  hidden: ['hidden late', 'gone', '', 'hidden late'],
  'hidden late': ['hidden', 'gone', 'late', 'hidden'],
  gone: ['', 'hidden'],
}

/** Something comes, changes, is hidden, is shown again or goes; the other twin only has what may be known. */
export async function change(entrances: Entrances, twins: Twins, chance: Chance): Promise<void> {
  const isNew = twins.things.length === 0 || chance(0, 1) < 0.3
  const thing: Thing = isNew ? { id: newId<'Person'>(), state: 'absent' } : oneOf(chance, twins.things)
  if (isNew) twins.things.push(thing)
  thing.state = oneOf(chance, next[thing.state])
  await write(entrances, twins.whole, thing.id, thing.state, twins.now)
  const known = thing.state.startsWith('hidden') ? 'gone' : thing.state
  await write(entrances, twins.without, thing.id, known, twins.now)
}

/** Nothing is written where nothing is to be known and nothing was. */
async function write(entrances: Entrances, organisation: OrganisationId, id: string, state: State, now: Date) {
  await within(entrances, organisation, now, async ({ db }) => {
    const { numAffectedRows } = await sql`update people.person set work = ${state}
      where organisation_id = ${organisation} and id = ${id}`.execute(db)
    if (numAffectedRows || state === 'gone') return
    await sql`insert into people.person (organisation_id, id, kind, name, sort_name, work, added_at)
      values (${organisation}, ${id}, 'adult', 'Thing', 'thing', ${state}, ${now})`.execute(db)
  })
}

export async function judgeBoth(parts: JudgingParts, { whole, without, now }: Twins): Promise<void> {
  await bringUpToDate(parts, whole, now)
  await bringUpToDate(parts, without, now)
}

export function failBoth(faults: Faults, { whole, without }: Twins): void {
  for (const one of [whole, without]) if (!faults.delete(one)) faults.set(one, 'throws')
}

/** All that the viewer can learn of an organisation: now, at each moment, and its history, whole and cut. */
export async function learn(
  { entrances, catalogue }: JudgingParts,
  organisation: OrganisationId,
  { now }: Twins,
  moments: readonly Date[],
  roles: readonly string[] = [],
) {
  const viewer: Viewer = { person: veiledPerson, roles }
  const promises = catalogue.all.map(({ name }) => name)
  return entrances.at({ requestId: 'twins' }, now).inOrganisation(keptItself(organisation), async (work) => {
    const history = (cut: { since?: Date; most?: number }) =>
      listHistory(work, catalogue, viewer, { promises, ...cut }).then((entries) =>
        entries.map((one) => JSON.stringify(one)),
      )
    const past = []
    for (const moment of moments) past.push({ moment, answers: await listAnswersAt(work, catalogue, viewer, moment) })
    return {
      answers: await listAnswers(work, catalogue, viewer),
      past,
      history: await history({}),
      lately: await history({ since: moments.at(moments.length >> 1) ?? now }),
      newest: await history({ most: 7 }),
    }
  })
}
