/** Young people and those who care for them by what a list knows of them, and all of them page by page. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import type { ListedTie, TiedTo } from './lists.rules.ts'

export interface AlikeChild {
  id: string
  name: string
  born_on: string | null
}

export async function listAlikeChildren(work: Work, names: readonly string[]): Promise<AlikeChild[]> {
  const found = await sql<AlikeChild>`select card.id, card.name, young.born_on::text as born_on
    from people.contact_card card join families.young_person young
      on young.organisation_id = card.organisation_id and young.person_id = card.id
    where card.organisation_id = ${work.organisation} and card.sort_name = any(${[...names]}::text[])`.execute(work.db)
  return found.rows
}

/** Parents and carers with one of these addresses. */
export async function listCarersWithAddress(work: Work, emails: readonly string[]) {
  const found = await sql<{ id: string; name: string; email: string }>`select id, name, email from people.contact_card
    where organisation_id = ${work.organisation} and kind = 'parent-or-carer' and email = any(${[...emails]}::text[])`.execute(
    work.db,
  )
  return found.rows
}

/** Who is or was tied to these children, by name, with what limits it. */
export async function listTiedTo(work: Work, children: readonly string[]): Promise<TiedTo[]> {
  const found = await sql<TiedTo>`select tie.child_id as child, card.sort_name as name, card.email, card.phone,
      tie.do_not_contact as "doNotContact", tie.must_not_know as "mustNotKnow", tie.until_on::text as "untilOn"
    from families.tie tie join people.contact_card card
      on card.organisation_id = tie.organisation_id and card.id = tie.carer_id
    where tie.organisation_id = ${work.organisation} and tie.child_id = any(${[...children]}::uuid[])`.execute(work.db)
  return found.rows
}

export const childrenAPage = 500

export interface ChildForList {
  id: string
  name: string
  known_as: string
  born_on: string | null
  age_band: string | null
  carers: readonly ListedTie[]
}

/**
 * Those who are kept as children, by name, each with all who are tied to them: which of these a list that leaves may
 * show is for `carersToHandOut` to say. Of a child of whom parents and carers are told nothing there is nobody.
 */
export async function listChildrenForList(work: Work, after: string | undefined): Promise<ChildForList[]> {
  const { organisation } = work
  const found =
    await sql<ChildForList>`select card.id, card.name, card.known_as, young.born_on::text as born_on, young.age_band,
      coalesce((select json_agg(json_build_object('name', carer.name, 'email', carer.email, 'phone', carer.phone, 'kind', tie.kind,
          'doNotContact', tie.do_not_contact, 'mustNotKnow', tie.must_not_know, 'untilOn', null) order by tie.added_at, tie.id)
        from families.tie tie join people.contact_card carer
          on carer.organisation_id = tie.organisation_id and carer.id = tie.carer_id
        where tie.organisation_id = young.organisation_id and tie.child_id = young.person_id and tie.until_on is null
          and not exists (select from families.confidence kept where kept.organisation_id = young.organisation_id
            and kept.child_id = young.person_id and kept.ended_at is null)), '[]') as carers
    from families.young_person young join people.contact_card card
      on card.organisation_id = young.organisation_id and card.id = young.person_id
    where young.organisation_id = ${organisation} and young.kept_as = 'child' and card.left_on is null
      and (${after ?? null}::uuid is null or (card.sort_name, card.id) >
        (select before.sort_name, before.id from people.contact_card before
          where before.organisation_id = ${organisation} and before.id = ${after ?? null}::uuid))
    order by card.sort_name, card.id limit ${childrenAPage}`.execute(work.db)
  return found.rows
}
