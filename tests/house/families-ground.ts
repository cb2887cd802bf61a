/** A family of one charity, for the house tests to walk on: a child with a mother, another on her own, one who is 18. */
import { aCarer, aYoungPerson } from '#modules/families/families.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface FamiliesGround {
  child: string
  carer: string
  tie: string
  alone: string
  grown: string
  /** In care, here in confidence, and helping. */
  guarded: string
  /** Has left. */
  left: string
}

export async function prepareFamilies(app: TestApp, { grace }: Charities): Promise<FamiliesGround> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  return house.inOrganisation(grace.actor, async (work) => {
    const young = aYoungPerson(work, grace.id)
    const carers = aCarer(work, grace.id)
    const child = await young.born('2012-03-27')
    const carer = await carers.called()
    const tie = await carers.tied(child, carer)
    await carers.limited(tie)
    const alone = await young.aged('16-17', 'Alis Wyn')
    const grown = await young.born('2008-11-01', 'Gwen Tudur')
    const guarded = await young.born('2010-05-05', 'Lowri Bevan')
    await young.inCare(guarded)
    await young.inConfidence(guarded)
    await young.helping(guarded)
    const left = await young.born('2011-06-06', 'Mared Huws')
    await young.left(left, '2026-10-01')
    work.record('young-person.added', { child })
    return { child, carer, tie, alone, grown, guarded, left }
  })
}
