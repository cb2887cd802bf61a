/** What a young person is called and whether they help here, for acts and pages of those who may see everybody. */
import type { Work } from '#platform/database/house.ts'
import { found } from '#platform/refusals/refusals.ts'
import { familiesHandle } from './families.children.questions.ts'

/** @throws NotFoundError where there is no such young person. */
export async function getChildName(work: Pick<Work, 'db' | 'organisation'>, child: string): Promise<string> {
  const row = await familiesHandle(work)
    .selectFrom('families.young_person as young')
    .innerJoin('people.contact_card as card', (join) =>
      join.onRef('card.organisation_id', '=', 'young.organisation_id').onRef('card.id', '=', 'young.person_id'),
    )
    .select('card.name')
    .where('young.organisation_id', '=', work.organisation)
    .where('young.person_id', '=', child)
    .executeTakeFirst()
  return found(row).name
}

/** They help here with no last day: now, or from a day to come. */
export async function helpsOn(work: Pick<Work, 'db' | 'organisation'>, child: string): Promise<boolean> {
  const row = await familiesHandle(work)
    .selectFrom('people.engagement_card')
    .select('person_id')
    .where('organisation_id', '=', work.organisation)
    .where('person_id', '=', child)
    .where('until_on', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
