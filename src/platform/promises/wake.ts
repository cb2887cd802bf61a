/** Finds, over all organisations, where something was written or fell due, and has it judged; a new release is carried to each in turn. */
import type { Clockwork } from '#platform/database/house.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { faultOf } from '#platform/logs/log.ts'
import type { Catalogue } from './catalogue.ts'
import type { JudgingParts } from './judge.ts'
import { bringUpToDate } from './judge.ts'

/** Looked for at once. */
const atOnce = 200
/** Judged at the same time, so that waking leaves most of the connections to those who wait for an answer. */
const abreast = 3

interface Due {
  organisation_id: OrganisationId
  /** It is here because a new release goes round. */
  spreading: boolean
}

/** Says which promises this process serves; where others were served last, every organisation is gone through again. */
export async function declareRelease({ entrances, catalogue }: JudgingParts, now: Date): Promise<void> {
  await entrances.clockwork(now, ({ run }) =>
    run(
      `insert into promises.release as known (digest, declared_at, spread_after) values ($1, $2, $3)
        on conflict (digest) do update set declared_at = excluded.declared_at, spread_after = excluded.spread_after
          where known.digest is distinct from (select digest from promises.release order by declared_at desc, digest limit 1)`,
      catalogue.digest,
      now,
      '00000000-0000-0000-0000-000000000000',
    ),
  )
}

/** Gives how many organisations were looked at: 0 where nothing is due, which costs one query of indexes. */
export async function wakeOnce(parts: JudgingParts, now: Date): Promise<number> {
  const { entrances, catalogue, log } = parts
  const due = await entrances.clockwork(now, (clockwork) => listDue(clockwork, catalogue))
  if (due.length === 0) return 0
  const waiting = [...new Set(due.map((one) => one.organisation_id))]
  const failed = new Set<OrganisationId>()
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift())
      try {
        await bringUpToDate(parts, one, now)
      } catch (error) {
        failed.add(one)
        log.error({ ...faultOf(error), organisation: one }, 'an organisation could not be judged')
      }
  }
  const count = waiting.length
  await Promise.all(Array.from({ length: abreast }, next))
  await keepSpreading(parts, due, failed, now)
  return count
}

function listDue({ run, now }: Clockwork, { digest }: Catalogue): Promise<Due[]> {
  return run<Due>(
    `select organisation_id, false as spreading from (
        (select organisation_id from promises.mark order by marked_at limit ${atOnce})
        union all (select organisation_id from promises.judged where due_at <= $1 order by due_at limit ${atOnce})
        union all (select organisation_id from promises.judged where judged_at > $1 order by judged_at desc limit ${atOnce})
      ) due
      union all (select o.organisation_id, true from promises.release r
        join lateral (select organisation_id from identity.organisation where organisation_id > r.spread_after
          order by organisation_id limit ${atOnce}) o on true
        where r.digest = $2 and r.spread_after is not null)`,
    now,
    digest,
  )
}

/** How far the release has come; one that fails is met again by its mark, or when its board is opened. */
async function keepSpreading(
  { entrances, catalogue }: JudgingParts,
  due: readonly Due[],
  failed: ReadonlySet<OrganisationId>,
  now: Date,
): Promise<void> {
  const spread = due.filter(({ spreading }) => spreading).map((one) => one.organisation_id)
  if (failed.size > 0 && spread.some((one) => failed.has(one))) return
  const last = spread.length < atOnce ? null : (spread.toSorted().at(-1) ?? null)
  await entrances.clockwork(now, ({ run }) =>
    run(
      'update promises.release set spread_after = $2 where digest = $1 and spread_after is not null',
      catalogue.digest,
      last,
    ),
  )
}
