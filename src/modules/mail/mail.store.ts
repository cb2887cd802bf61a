/** Loads and saves letters, and wakes the queue that they wait in; with the two other stores the only file that writes this room's tables. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { Language } from '#platform/text/language.ts'
import type { LetterRow, MailTables } from './mail.tables.ts'
import type { LetterKind } from './mail.words.ts'

export interface NewLetter {
  kind: LetterKind
  person: string | null
  language: Language
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

export type SealedLetter = Pick<LetterRow, 'address_sealed' | 'address_digest' | 'link_sealed'>

/** Everything of one organisation that this room keeps of letters. */
export function letterStore(work: Work) {
  const { db, organisation_id } = handle(work)
  return {
    async addLetter(id: string, letter: NewLetter, sealed: SealedLetter): Promise<void> {
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

function handle(work: Work) {
  return { db: roomHandle<MailTables>(work.db), organisation_id: work.organisation }
}
