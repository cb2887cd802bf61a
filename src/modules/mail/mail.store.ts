/** Loads and saves letters, and wakes the queue that they wait in; with the two other stores the only file that writes this room's tables. */
import { newId } from '#platform/crypto/ids.ts'
import { seal } from '#platform/crypto/seal.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { Language } from '#platform/text/language.ts'
import { addressField, digestOf, linkField } from './mail.sealed.questions.ts'
import type { LetterRow, MailTables } from './mail.tables.ts'
import type { LetterKind } from './mail.words.ts'

export interface NewLetter {
  kind: LetterKind
  /** In lower case. */
  address: string
  person: string | null
  language: Language
  link: string | null
  counted: number | null
  expiresAt: Date | null
  state: 'waiting' | 'by-hand' | 'cancelled'
}

type LetterChange = Partial<
  Pick<
    LetterRow,
    | 'state'
    | 'tries'
    | 'next_try_at'
    | 'why_failed'
    | 'sent_at'
    | 'bounced_at'
    | 'settled_at'
    | 'settled_by'
    | 'link_sealed'
    | 'waits_since'
  >
>

/** Everything of one organisation that this room keeps of letters. */
export function letterStore(work: Work) {
  const { db, organisation_id } = handle(work)
  return {
    async addLetter(letter: NewLetter): Promise<string> {
      const id = newId<'Letter'>()
      const sealed = await sealLetter(work, id, letter)
      const row: LetterRow = {
        organisation_id,
        id,
        kind: letter.kind,
        person_id: letter.person,
        ...sealed,
        language: letter.language,
        counted: letter.counted,
        expires_at: letter.expiresAt,
        state: letter.state,
        made_at: work.now,
        made_by: 'keptItself' in work.actor ? null : work.actor.person,
        waits_since: work.now,
        tries: 0,
        next_try_at: letter.state === 'waiting' ? work.now : null,
        why_failed: null,
        sent_at: null,
        bounced_at: null,
        settled_at: null,
        settled_by: null,
      }
      await db.insertInto('mail.letter').values(row).execute()
      return id
    },
    async findLetter(id: string, how: 'look' | 'lock'): Promise<LetterRow | undefined> {
      const query = db
        .selectFrom('mail.letter')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
      return (how === 'lock' ? query.forUpdate() : query).executeTakeFirst()
    },
    async changeLetter(id: string, change: LetterChange): Promise<void> {
      await db
        .updateTable('mail.letter')
        .set(change)
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
    /** Has the queue looked at no later than `at`. */
    async wakeQueue(at: Date): Promise<void> {
      await db
        .insertInto('mail.queue')
        .values({ organisation_id, due_at: at, faults: 0, fault: null, fault_since: null })
        .onConflict((known) =>
          known.column('organisation_id').doUpdateSet((set) => ({
            due_at: set.fn<Date>('least', [set.ref('mail.queue.due_at'), set.ref('excluded.due_at')]),
          })),
        )
        .execute()
    },
  }
}

async function sealLetter(work: Work, id: string, { address, link }: NewLetter) {
  return work.withKey((key) => ({
    address_sealed: seal(key, { field: addressField, record: id }, address),
    address_digest: digestOf(key, address),
    link_sealed: link ? seal(key, { field: linkField, record: id }, link) : null,
  }))
}

function handle(work: Work) {
  return { db: roomHandle<MailTables>(work.db), organisation_id: work.organisation }
}
