/** Takes back what a list added to families: children of whom nothing else speaks, and ties that nobody changed. */
import { sql } from 'kysely'
import { removeUntouched } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'

/** Gives the children who are gone. A foreign key that objects is found by halving: PostgreSQL alone knows them all. */
export async function removeChildren(work: Work, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  await sql`savepoint children`.execute(work.db)
  if (await areRemoved(work, ids)) {
    await sql`release savepoint children`.execute(work.db)
    return [...ids]
  }
  await sql`rollback to savepoint children`.execute(work.db)
  if (ids.length === 1) return []
  const half = Math.ceil(ids.length / 2)
  return [...(await removeChildren(work, ids.slice(0, half))), ...(await removeChildren(work, ids.slice(half)))]
}

async function areRemoved(work: Work, ids: readonly string[]): Promise<boolean> {
  const { organisation } = work
  try {
    // Only those that came in with the child: one that somebody added since keeps the child here.
    await sql`delete from families.tie tie using families.young_person young
      where tie.organisation_id = ${organisation} and tie.child_id = any(${[...ids]}::uuid[]) and tie.version = 1
        and tie.until_on is null and not tie.do_not_contact and not tie.must_not_know
        and young.organisation_id = tie.organisation_id and young.person_id = tie.child_id
        and young.added_at = tie.added_at`.execute(work.db)
    const gone = await sql`delete from families.young_person where organisation_id = ${organisation}
      and person_id = any(${[...ids]}::uuid[]) and version = 1 and settled_on is null and no_carer_reason is null`.execute(
      work.db,
    )
    return Number(gone.numAffectedRows ?? 0) === ids.length && (await removeUntouched(work, ids)).length === ids.length
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23503') return false
    throw error
  }
}

/** Gives those that are gone. */
export async function removeTies(work: Work, ids: readonly string[]): Promise<string[]> {
  const gone = await sql<{ id: string }>`delete from families.tie where organisation_id = ${work.organisation}
    and id = any(${[...ids]}::uuid[]) and version = 1 and until_on is null returning id`.execute(work.db)
  return gone.rows.map(({ id }) => id)
}
