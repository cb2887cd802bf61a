/** A policy in force whose commitments are partly decided: one waits, one is looked after by Ben, who confirmed it. */
import { aConfirmation, aDecision, anOwner } from '#modules/board/board.examples.ts'
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface DecidingGround {
  /** The statement of the heading. */
  section: string
  /** A commitment that nobody has decided. */
  open: string
  /** One that people confirm. */
  tended: string
  /** Ben's, which nobody else has seen yet. */
  confirmation: string
}

export async function prepareDeciding(app: TestApp, { amira, ben }: Charities): Promise<DecidingGround> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  return house.inOrganisation(amira.actor, async (work) => {
    const heading = aStatement('Doors and cupboards', { kind: 'heading' })
    const open = aStatement('We will appoint an online safety coordinator, and say who it is.', {
      topics: ['coordinator'],
    })
    const tended = aStatement('Cupboards with phones in them are locked.', { topics: ['physical-security'] })
    await aPolicy(work, amira.id).called('Club policy').adopted([heading, open, tended])
    await aDecision(work, amira.id).byPeople({ statement: tended.id, text: tended.text }, { needsWitness: true })
    await anOwner(work, amira.id, tended.id, ben.id)
    const confirmation = await aConfirmation(work, ben.id).done(tended.id)
    work.record('commitment.decided', { commitment: tended.id })
    return { section: heading.id, open: open.id, tended: tended.id, confirmation }
  })
}
