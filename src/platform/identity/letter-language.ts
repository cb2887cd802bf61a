/** In which language somebody is written to, as they chose it for the organisation they act for. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { Language } from '#platform/text/language.ts'

interface LetterTables {
  'identity.membership': { organisation_id: string; person_id: string; letters_in: Language }
}

type Place = Pick<Work, 'db' | 'organisation'>

/** English for whoever chose none, or has no account. */
export async function findLetterLanguage({ db, organisation }: Place, person: string): Promise<Language> {
  const row = await roomHandle<LetterTables>(db)
    .selectFrom('identity.membership')
    .select('letters_in')
    .where('organisation_id', '=', organisation)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row?.letters_in ?? 'en'
}

export async function setLetterLanguage({ db, organisation }: Place, person: string, to: Language): Promise<void> {
  await roomHandle<LetterTables>(db)
    .updateTable('identity.membership')
    .set({ letters_in: to })
    .where('organisation_id', '=', organisation)
    .where('person_id', '=', person)
    .execute()
}
