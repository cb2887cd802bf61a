/** Gaps, checks and something that shows as met, for the house tests to walk on. */
import { aConfirmation, aDecision, anOwner, aWitness } from '#modules/board/board.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface HonestyGround {
  /** A commitment in force of which no gap is known. */
  commitment: string
  /** A known gap that waits for a trustee. */
  proposed: string
  /** A known gap that a trustee accepted. */
  accepted: string
  /** Something drawn this term that nobody has looked at. */
  check: string
}

/** Three commitments of the policy that is in force, in their order. */
export async function prepareHonesty(app: TestApp, people: Charities, version: string): Promise<HonestyGround> {
  const { charity, amira, grace, tom } = people
  const boss = app.database.asBoss
  const commitments = await boss<{ id: string; text: string }>(
    `select id, text from policy.version_statement where version_id = $1 and kind = 'commitment' order by place`,
    [version],
  )
  const [first, second] = commitments
  if (!first || !second) throw new Error('The policy in force says too little to walk on.')
  const [proposed, accepted, check] = [1, 2, 3].map((number) => `019aa200-0000-7000-8000-00000000000${number}`)
  const add = `insert into board.gap (organisation_id, id, statement_id, plan, until_on, proposed_at, proposed_by, accepted_at, accepted_by)
    values ($1, $2, $3, 'Buy a box for phones.', '2027-03-01', $4, $5, $6, $7)`
  await boss(add, [charity, proposed, second.id, app.now(), amira.id, null, null])
  await boss(add, [charity, accepted, '019aa200-0000-7000-8000-0000000000ff', app.now(), amira.id, app.now(), tom.id])
  await boss(
    `insert into board.spot_check (organisation_id, id, term_from, statement_id, shown_as, drawn_at, drawn_by)
      values ($1, $2, '2026-09-01', $3, 'Up to date', $4, $5)`,
    [charity, check, second.id, app.now(), tom.id],
  )
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  await house.inOrganisation(amira.actor, async (work) => {
    await aDecision(work, amira.id).byPeople({ statement: first.id, text: first.text })
    await anOwner(work, amira.id, first.id, amira.id)
    const confirmed = await aConfirmation(work, amira.id).done(first.id)
    await aWitness(work, grace.id, { id: String(confirmed), confirmedBy: amira.id })
    work.record('commitment.confirmed', { statement: first.id })
  })
  return { commitment: first.id, proposed: proposed ?? '', accepted: accepted ?? '', check: check ?? '' }
}
