/** Changes the organisation's details, unless somebody else has since they were opened. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { mayEditOrganisation } from '../people.permissions.ts'
import { peopleStore } from '../people.store.ts'
import type { OrganisationRow } from '../people.tables.ts'
import type { EditOrganisationAnswers } from './edit-organisation.form.ts'

/** Throws ChangedMeanwhileError with the details as saved now. */
export async function editOrganisation(
  house: House,
  actor: Actor,
  once: string,
  version: number,
  answers: EditOrganisationAnswers,
): Promise<void> {
  insist(mayEditOrganisation(actor))
  await house.once(actor, 'organisation.changed', once, async (work) => {
    const store = peopleStore(work)
    const saved = found(await store.findOrganisation('lock'))
    if (saved.version !== version) throw new ChangedMeanwhileError<OrganisationRow>(saved)
    await store.changeOrganisation(answers, version)
    work.record('organisation.changed', { organisation: actor.organisation })
  })
}
