/** The ties of a child with whoever each is to, and of a carer with every child. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { familiesHandle } from './families.children.questions.ts'
import type { Matter, Responsibility, TieKind } from './families.words.ts'

export interface ShownTie {
  id: string
  child: string
  carer: string
  name: string
  kind: TieKind
  relation: string
  responsibility: Responsibility
  told: Matter[]
  doNotContact: boolean
  mustNotKnow: boolean
  fromOn: string
  untilOn: string | null
  version: number
  email: string | null
  phone: string | null
}

function ties(work: Pick<Work, 'db' | 'organisation'>) {
  return familiesHandle(work)
    .selectFrom('families.tie as tie')
    .innerJoin('people.contact_card as card', (join) =>
      join.onRef('card.organisation_id', '=', 'tie.organisation_id').onRef('card.id', '=', 'tie.carer_id'),
    )
    .where('tie.organisation_id', '=', work.organisation)
    .select(['tie.id', 'tie.child_id as child', 'tie.carer_id as carer', 'card.name', 'tie.kind', 'tie.relation'])
    .select(['tie.responsibility', 'tie.told', 'tie.do_not_contact as doNotContact'])
    .select(['tie.must_not_know as mustNotKnow', 'tie.from_on as fromOn', 'tie.until_on as untilOn', 'tie.version'])
    .select(['card.email', 'card.phone'])
}

/** Those that are open first, then those that are over. */
export function listTiesOf(work: Work, child: string): Promise<ShownTie[]> {
  return ties(work)
    .where('tie.child_id', '=', child)
    .orderBy(sql`(tie.until_on is not null and tie.until_on < ${dayOf(work.now)})`)
    .orderBy('tie.from_on')
    .orderBy('tie.id')
    .limit(100)
    .execute()
}

export function findTie(work: Pick<Work, 'db' | 'organisation'>, id: string): Promise<ShownTie | undefined> {
  return ties(work).where('tie.id', '=', id).executeTakeFirst()
}

export interface FamilyMember {
  id: string
  name: string
}

const open = (day: string) => sql<boolean>`(until_on is null or until_on >= ${day})`

/** Other children who have a carer of this child, once each. */
export function listSiblings(work: Work, child: string): Promise<FamilyMember[]> {
  const today = dayOf(work.now)
  return familiesHandle(work)
    .selectFrom('families.tie as other')
    .innerJoin('people.contact_card as card', (join) =>
      join.onRef('card.organisation_id', '=', 'other.organisation_id').onRef('card.id', '=', 'other.child_id'),
    )
    .select(['card.id', 'card.name', 'card.sort_name'])
    .distinct()
    .where('other.organisation_id', '=', work.organisation)
    .where('other.child_id', '<>', child)
    .where('other.kind', '<>', 'social-worker')
    .where((where) => where.or([where('other.until_on', 'is', null), where('other.until_on', '>=', today)]))
    .where('other.carer_id', 'in', (query) =>
      query
        .selectFrom('families.tie')
        .select('carer_id')
        .where('organisation_id', '=', work.organisation)
        .where('child_id', '=', child)
        .where('kind', '<>', 'social-worker')
        .where(open(today)),
    )
    .orderBy('card.sort_name')
    .orderBy('card.id')
    .limit(20)
    .execute()
}

/** Carers of brothers and sisters who are not yet this child's: whoever adds a carer is offered them. */
export async function listCarersOfSiblings(work: Work, child: string): Promise<FamilyMember[]> {
  const siblings = await listSiblings(work, child)
  if (siblings.length === 0) return []
  const rows = await familiesHandle(work)
    .selectFrom('families.tie as tie')
    .innerJoin('people.contact_card as card', (join) =>
      join.onRef('card.organisation_id', '=', 'tie.organisation_id').onRef('card.id', '=', 'tie.carer_id'),
    )
    .select(['card.id', 'card.name', 'card.sort_name'])
    .distinct()
    .where('tie.organisation_id', '=', work.organisation)
    .where(
      'tie.child_id',
      'in',
      siblings.map(({ id }) => id),
    )
    .where('tie.kind', '<>', 'social-worker')
    // Whoever must not know of one of them is offered for none.
    .where('tie.carer_id', 'not in', (query) =>
      query
        .selectFrom('families.tie')
        .select('carer_id')
        .where('organisation_id', '=', work.organisation)
        .where('must_not_know', '=', true)
        .where(open(dayOf(work.now))),
    )
    .where('tie.carer_id', 'not in', (query) =>
      query
        .selectFrom('families.tie')
        .select('carer_id')
        .where('organisation_id', '=', work.organisation)
        .where('child_id', '=', child)
        .where(open(dayOf(work.now))),
    )
    .orderBy('card.sort_name')
    .limit(20)
    .execute()
  return rows
}

/** Parents and carers known by this address, and one child of each: is it the same person? */
export function listCarersByEmail(work: Pick<Work, 'db' | 'organisation'>, email: string): Promise<FamilyMember[]> {
  return familiesHandle(work)
    .selectFrom('people.contact_card')
    .select(['id', 'name'])
    .where('organisation_id', '=', work.organisation)
    .where('email', '=', email)
    .where('kind', '<>', 'young-person')
    .orderBy('sort_name')
    .limit(10)
    .execute()
}
