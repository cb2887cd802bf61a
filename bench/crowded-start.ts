/** How soon Kept is ready with one organisation, and with ten thousand whose promises were all judged before. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { findEmbedded } from '#platform/database/embedded/socket-folder.ts'
import { embeddedPlace } from '#platform/database/places.ts'
import type { Folder } from './kept-process.ts'
import { someFolder, startKept } from './kept-process.ts'
import { median } from './statistics.ts'

const rounds = 5

export interface CrowdedStart {
  withOne: number
  withMany: number
}

/** Milliseconds from being started to being ready, medians. */
export async function measureCrowdedStart(many: number): Promise<CrowdedStart> {
  const [one, crowd] = [someFolder(), someFolder()]
  try {
    await prepare(one, 1)
    await prepare(crowd, many)
    const [withOne, withMany]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round += 1) {
      withOne.push(await startOnce(one))
      withMany.push(await startOnce(crowd))
    }
    return { withOne: median(withOne), withMany: median(withMany) }
  } finally {
    one.remove()
    crowd.remove()
  }
}

async function startOnce(folder: Folder): Promise<number> {
  const kept = await startKept(folder)
  await kept.stop()
  return kept.readyMs
}

/** Organisations with ten people and fifty judged promises each. */
async function prepare(folder: Folder, organisations: number): Promise<void> {
  const kept = await startKept(folder)
  const at = findEmbedded(folder.dataFolder)
  if (!at) throw new Error('Kept runs no database of its own.')
  const { mark } = JSON.parse(readFileSync(join(folder.dataFolder, 'installation.json'), 'utf8')) as { mark: string }
  const { serving } = embeddedPlace(at.socketFolder, at.port, mark)
  const boss = new Client({ ...(serving as object), user: 'postgres' })
  await boss.connect()
  await boss.query(
    `with founded as (insert into identity.organisation (organisation_id, name, nation, created_at)
        select gen_random_uuid(), 'Bench Choir ' || n, 'wales', now() from generate_series(1, $1::int) n returning organisation_id),
      singing as (insert into people.person (organisation_id, id, kind, name, sort_name, added_at)
        select organisation_id, gen_random_uuid(), 'adult', 'Singer ' || n, 'singer ' || n, now() from founded, generate_series(1, 10) n)
      insert into promises.judged (organisation_id, promise, version, seen, judged_at, due_at)
        select organisation_id, 'bench.number-' || n, 1, 0, now(), now() + interval '30 days' from founded, generate_series(1, 50) n`,
    [organisations],
  )
  await boss.query('analyze')
  await boss.end()
  await kept.stop()
}
