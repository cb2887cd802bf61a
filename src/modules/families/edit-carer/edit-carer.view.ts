/** A parent or carer with the children they are tied to, for whoever changes their name or address. */
import type { Work } from '#platform/database/house.ts'
import { found, NotAllowedError } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { familiesHandle } from '../families.children.questions.ts'

export interface CarerToEdit {
  id: string
  name: string
  email: string | null
  phone: string | null
  languages: string[]
  version: number
  /** Any child of theirs, whose page is gone back to. */
  child: string
}

/** @throws NotAllowedError where there is more about them than this person may know. */
export async function readCarer(work: Work, id: string, isKeeper: boolean): Promise<CarerToEdit> {
  const today = dayOf(work.now)
  const row = await familiesHandle(work)
    .selectFrom('people.contact_card as card')
    .innerJoin('families.tie as tie', (join) =>
      join.onRef('tie.organisation_id', '=', 'card.organisation_id').onRef('tie.carer_id', '=', 'card.id'),
    )
    .leftJoin('families.confidence as kept', (join) =>
      join
        .onRef('kept.organisation_id', '=', 'tie.organisation_id')
        .onRef('kept.child_id', '=', 'tie.child_id')
        .on('kept.ended_at', 'is', null),
    )
    .select(['card.id', 'card.name', 'card.email', 'card.phone', 'card.languages', 'card.version'])
    .select('tie.child_id as child')
    .select(({ or, eb }) => or([eb('tie.do_not_contact', '=', true), eb('kept.id', 'is not', null)]).as('isGuarded'))
    .where('card.organisation_id', '=', work.organisation)
    .where('card.id', '=', id)
    .where('card.kind', '=', 'parent-or-carer')
    .where((where) => where.or([where('tie.until_on', 'is', null), where('tie.until_on', '>=', today)]))
    .orderBy('isGuarded', 'desc')
    .orderBy('tie.id')
    .limit(1)
    .executeTakeFirst()
  const { isGuarded, ...carer } = found(row)
  if (isGuarded && !isKeeper) throw new NotAllowedError('your safeguarding lead')
  return carer
}
