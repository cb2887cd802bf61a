/** Programmes of one charity, for the house tests to walk on: one at a school, led and joined, and somebody who is in none. */
import { bringInPerson } from '#modules/people/index.ts'
import { aPlace, aProgramme } from '#modules/programmes/programmes.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface ProgrammesGround {
  programme: string
  venue: string
  spell: string
  /** A young person who takes part in it. */
  member: string
  /** A young person who is in none. */
  forgotten: string
}

export async function prepareProgrammes(app: TestApp, { ben, grace, charity }: Charities): Promise<ProgrammesGround> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  const made = await house.inOrganisation(grace.actor, async (work) => {
    const venue = await aPlace(work)()
    const choir = aProgramme(work, grace.id)
    const programme = await choir.called('Hillside Choir', { place: venue, upperAge: 18 })
    const young = (name: string) => bringInPerson(work, 'young-person', { ...nobody, name })
    const [member, forgotten] = [await young('Efa Morris'), await young('Gwion Parry')]
    await choir.led(programme, ben.id)
    await choir.joined(programme, member)
    work.record('programme.added', { programme })
    return { programme, venue, member, forgotten }
  })
  const [row] = await app.database.asBoss<{ id: string }>(
    'select id from programmes.spell where organisation_id = $1 and person_id = $2',
    [charity, made.member],
  )
  return { ...made, spell: row?.id ?? '' }
}

const nobody = { knownAs: '', pronouns: '', email: null, phone: null, languages: [], work: '' }
