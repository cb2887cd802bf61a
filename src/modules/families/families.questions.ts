/** What other rooms may ask of this one: who may be told what, whether a picture may be public, and which ages count. */
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Place } from './families.children.questions.ts'
import { familiesHandle } from './families.children.questions.ts'
import type { CareFacts, ChildFacts, MayBeTold, TieFacts } from './families.told.rules.ts'
import { mayBePublic as nothingStandsAgainst, whoMayBeTold } from './families.told.rules.ts'
import type { AgeRuleName, Matter } from './families.words.ts'
import { ageRuleNames, ageRules } from './families.words.ts'

/** Parents and carers who may be told this about the child, each with the addresses by which; nobody where nobody may. */
export async function listWhoMayBeTold(work: Place, child: string, what: Matter): Promise<MayBeTold[]> {
  const facts = await findChildFacts(work, child)
  return facts ? whoMayBeTold(facts, what, dayOf(work.now)) : []
}

/** True while parents and carers are not to be told: then the young person's own agreement is complete, and nothing chases it. */
export async function isNotToBeTold(work: Place, child: string): Promise<boolean> {
  return (await findChildFacts(work, child))?.inConfidence ?? false
}

/** Nothing that is known here stands against a public picture; what anybody agreed to is asked elsewhere. No for a stranger. */
export async function mayBePublic(work: Place, child: string): Promise<boolean> {
  const facts = await findChildFacts(work, child)
  if (!facts) return false
  return nothingStandsAgainst(facts, await findCareFacts(work, child), dayOf(work.now))
}

export type AgesHere = Readonly<Record<AgeRuleName, { amount: number; because: string; isOurs: boolean }>>

/** Each as the organisation set it, or as Kept suggests it. */
export async function readAgeRules(work: Pick<Work, 'db' | 'organisation'>): Promise<AgesHere> {
  const rows = await familiesHandle(work)
    .selectFrom('families.age_rule')
    .select(['rule', 'amount', 'because'])
    .where('organisation_id', '=', work.organisation)
    .execute()
  const entries = ageRuleNames.map((name) => {
    const set = rows.find(({ rule }) => rule === name)
    const { suggestion } = ageRules[name]
    return [
      name,
      {
        amount: set?.amount ?? suggestion,
        because: set?.because ?? '',
        isOurs: (set?.amount ?? suggestion) === suggestion,
      },
    ]
  })
  return Object.fromEntries(entries) as AgesHere
}

export async function findChildFacts(work: Place, child: string): Promise<ChildFacts | undefined> {
  const [young, ties] = await Promise.all([
    familiesHandle(work)
      .selectFrom('families.young_person as young')
      .select(['young.born_on as bornOn', 'young.age_band as band', 'young.band_on as bandOn'])
      .select('young.kept_as as keptAs')
      .select(({ exists, selectFrom }) =>
        exists(
          selectFrom('families.confidence as kept')
            .select('kept.id')
            .whereRef('kept.organisation_id', '=', 'young.organisation_id')
            .whereRef('kept.child_id', '=', 'young.person_id')
            .where('kept.ended_at', 'is', null),
        ).as('inConfidence'),
      )
      .where('young.organisation_id', '=', work.organisation)
      .where('young.person_id', '=', child)
      .executeTakeFirst(),
    listTieFacts(work, child),
  ])
  return young && { ...young, inConfidence: Boolean(young.inConfidence), ties }
}

function listTieFacts(work: Place, child: string): Promise<TieFacts[]> {
  return familiesHandle(work)
    .selectFrom('families.tie as tie')
    .innerJoin('people.contact_card as card', (join) =>
      join.onRef('card.organisation_id', '=', 'tie.organisation_id').onRef('card.id', '=', 'tie.carer_id'),
    )
    .select(['tie.carer_id as carer', 'tie.told', 'tie.do_not_contact as doNotContact'])
    .select(['tie.must_not_know as mustNotKnow', 'tie.from_on as fromOn', 'tie.until_on as untilOn'])
    .select(['card.email', 'card.phone', 'card.left_on as carerLeftOn'])
    .where('tie.organisation_id', '=', work.organisation)
    .where('tie.child_id', '=', child)
    .orderBy('tie.id')
    .execute()
}

async function findCareFacts(work: Place, child: string): Promise<CareFacts | undefined> {
  return familiesHandle(work)
    .selectFrom('families.care')
    .select(['pictures_by as picturesBy', 'pictures_allowed as picturesAllowed', 'until_on as untilOn'])
    .where('organisation_id', '=', work.organisation)
    .where('child_id', '=', child)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}
