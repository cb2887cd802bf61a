/** A role contact, who holds its role today, and who has been asked to be named beside it. */
import type { PeoplePublished } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import { readLine } from '../edit-line/edit-line.view.ts'
import type { Naming } from '../helplines.questions.ts'
import { listHolders, listNamings } from '../helplines.questions.ts'
import type { ContactRole } from '../helplines.words.ts'

export interface NamingView {
  line: string
  title: string
  role: ContactRole
  holders: { id: string; name: string }[]
  naming: Naming | undefined
}

/** Throws NotFoundError, also for a line of others. */
export async function readNamingOf(work: Work, id: string): Promise<NamingView> {
  const line = await readLine(work, id)
  const role = found(line.role)
  const ids = (await listHolders(work)).filter((one) => one.role === role).map(({ personId }) => personId)
  const holders = ids.length === 0 ? [] : await cardsOf(work, ids)
  const naming = (await listNamings(work)).find((one) => one.line === line.id)
  return { line: line.id, title: line.title, role, holders, naming }
}

function cardsOf(work: Work, ids: readonly string[]) {
  return roomHandle<PeoplePublished>(work.db)
    .selectFrom('people.person_card')
    .select(['id', 'name'])
    .where('organisation_id', '=', work.organisation)
    .where('id', 'in', ids)
    .where('active', '=', true)
    .orderBy('name')
    .orderBy('id')
    .limit(50)
    .execute()
}
