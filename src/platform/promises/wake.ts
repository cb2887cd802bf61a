/** Finds, over all organisations, where something was written or fell due, and has it judged; a new release is carried to each in turn. */
import type { Clockwork } from '#platform/database/house.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { faultOf } from '#platform/logs/log.ts'
import type { Catalogue } from './catalogue.ts'
import { clockSlackMs } from './catalogue.ts'
import type { JudgingParts } from './judge.ts'
import { retryMs, settle } from './judge.ts'
import { leaveMark } from './keep-answers.ts'

/** Looked for at once, of each kind. */
const atOnce = 200
/** Judged at the same time, so that waking leaves most of the connections to those who wait for an answer. */
const abreast = 3

/** Says which promises this process serves; where others were served last, every organisation is gone through again. */
export async function declareRelease({ entrances, catalogue }: JudgingParts, now: Date): Promise<void> {
  await entrances.clockwork(now, ({ run }) =>
    run(
      `insert into promises.release as known (digest, declared_at, spread_after, turn, seen_at)
        select $1, $2, $3, coalesce(max(turn), 0) + 1, clock_timestamp() from promises.release
        on conflict (digest) do update set declared_at = excluded.declared_at, spread_after = excluded.spread_after,
          turn = excluded.turn, seen_at = excluded.seen_at
          where known.digest is distinct from (select digest from promises.release order by turn desc, digest limit 1)`,
      catalogue.digest,
      now,
      '00000000-0000-0000-0000-000000000000',
    ),
  )
}

/**
 * Gives how many organisations were looked at: 0 where nothing is due, which costs one query of indexes. Only the
 * release that was declared last wakes anybody; beside it another only judges for those who open a board.
 */
export async function wakeOnce(parts: JudgingParts, now: Date, isStopping = () => false): Promise<number> {
  const lame = lameOf(parts.catalogue, now)
  const found = await parts.entrances.clockwork(now, (clockwork) =>
    listDue(clockwork, parts.catalogue, [...lame.keys()]),
  )
  const isSaid = (why: Due['why']) => found.some((one) => one.why === why)
  if (isSaid('silent')) await declareRelease(parts, now)
  if (isSaid('quiet')) await sayAlive(parts, now)
  const waiting = [...new Set(found.flatMap((one) => one.organisation_id ?? []))]
  const count = waiting.length
  const unsettled = new Set<OrganisationId>()
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one && !isStopping(); one = waiting.shift())
      if (!(await isSettled(parts, one, now, lame))) unsettled.add(one)
  }
  await Promise.all(Array.from({ length: abreast }, next))
  if (isSaid('spreading') && !isStopping()) await keepSpreading(parts, found, unsettled, now)
  return count
}

interface Due {
  organisation_id: OrganisationId | null
  why: 'written' | 'due' | 'ahead' | 'spread' | 'spreading' | 'quiet' | 'silent'
}

function listDue({ run, now }: Clockwork, { digest }: Catalogue, lame: readonly OrganisationId[]): Promise<Due[]> {
  return run<Due>(
    `with newest as materialized (select digest, spread_after, clock_timestamp() - seen_at as silence
        from promises.release order by turn desc, digest limit 1),
      ours as materialized (select coalesce(bool_and(digest = $2), true) as are from newest)
      select * from (select organisation_id, 'written' as why from promises.mark
        where (select are from ours) and organisation_id <> all($3) order by marked_at limit ${atOnce}) written
      union all select * from (select organisation_id, 'due' from promises.judged
        where (select are from ours) and due_at <= $1 and organisation_id <> all($3) order by due_at limit ${atOnce}) due
      union all select * from (select organisation_id, 'ahead' from promises.judged
        where (select are from ours) and judged_at > $4 and organisation_id <> all($3) order by judged_at desc limit ${atOnce}) ahead
      union all select o.organisation_id, 'spread' from newest
        join lateral (select organisation_id from identity.organisation where organisation_id > newest.spread_after
          order by organisation_id limit ${atOnce}) o on true
        where newest.digest = $2 and newest.spread_after is not null
      union all select null, 'spreading' from newest where digest = $2 and spread_after is not null
      union all select null, 'quiet' from newest where digest = $2 and silence > interval '30 seconds'
      union all select null, 'silent' from newest where digest <> $2 and silence > interval '2 minutes'`,
    now,
    digest,
    lame,
    new Date(now.getTime() + clockSlackMs),
  )
}

/** So that another release, which may serve beside this one, does not take over. */
async function sayAlive({ entrances, catalogue }: JudgingParts, now: Date): Promise<void> {
  await entrances.clockwork(now, ({ run }) =>
    run('update promises.release set seen_at = clock_timestamp() where digest = $1', catalogue.digest),
  )
}

async function isSettled(parts: JudgingParts, organisation: OrganisationId, now: Date, lame: Lame): Promise<boolean> {
  try {
    return (await settle(parts, organisation, now)).waiting.length === 0
  } catch (error) {
    lame.set(organisation, now.getTime() + retryMs)
    parts.log.error({ ...faultOf(error), organisation }, 'an organisation could not be judged')
    return false
  }
}

/** Organisations that could not be judged, until when they are passed over: they must not stand in the way of others. */
type Lame = Map<OrganisationId, number>
const lameBy = new WeakMap<Catalogue, Lame>()

function lameOf(catalogue: Catalogue, now: Date): Lame {
  const lame = lameBy.get(catalogue) ?? new Map<OrganisationId, number>()
  lameBy.set(catalogue, lame)
  for (const [one, until] of lame) if (until <= now.getTime() || until > now.getTime() + retryMs) lame.delete(one)
  return lame
}

/** Says how far the release has come. Whoever was not settled is met again by a mark: without one, nothing is said. */
async function keepSpreading(
  { entrances, catalogue, log }: JudgingParts,
  found: readonly Due[],
  unsettled: ReadonlySet<OrganisationId>,
  now: Date,
): Promise<void> {
  const spread = found.flatMap((one) => (one.why === 'spread' && one.organisation_id ? [one.organisation_id] : []))
  const house = entrances.at({ requestId: 'waking' }, now)
  try {
    for (const one of spread)
      if (unsettled.has(one)) await house.inOrganisation(keptItself(one), async (work) => void (await leaveMark(work)))
  } catch (error) {
    log.error(faultOf(error), 'a release could not be carried on')
    return
  }
  const last = spread.length < atOnce ? null : (spread.toSorted().at(-1) ?? null)
  await entrances.clockwork(now, ({ run }) =>
    run(
      'update promises.release set spread_after = $2 where digest = $1 and spread_after is not null',
      catalogue.digest,
      last,
    ),
  )
}
