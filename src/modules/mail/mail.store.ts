/** Loads and saves letters, the queue and the settings of the mail server; the only file that writes them. */
import { newId } from '#platform/crypto/ids.ts'
import { keyedDigest } from '#platform/crypto/key-ring.ts'
import { fieldId, openText, seal } from '#platform/crypto/seal.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { Language } from '#platform/text/language.ts'
import type { LetterRow, MailTables } from './mail.tables.ts'
import type { LetterKind } from './mail.words.ts'

const addressField = fieldId('mail.letter.address')
const linkField = fieldId('mail.letter.link')

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
    /** Has the queue looked at no later than `at`. */
    async wakeQueue(at: Date): Promise<void> {
      await db
        .insertInto('mail.queue')
        .values({ organisation_id, due_at: at, faults: 0 })
        .onConflict((known) =>
          known.column('organisation_id').doUpdateSet((set) => ({
            due_at: set.fn<Date>('least', [set.ref('mail.queue.due_at'), set.ref('excluded.due_at')]),
          })),
        )
        .execute()
    },
  }
}

/** The same address is found again under the same organisation, and under no other. */
export function digestOfAddress(work: Work, address: string): Promise<Buffer> {
  return work.withKey((key) => keyedDigest(key, 'address of a letter', address.toLowerCase()))
}

/** What a letter keeps sealed: the address, and the link while it has one. */
export function openLetter(work: Work, letter: Pick<LetterRow, 'id' | 'address_sealed' | 'link_sealed'>) {
  return work.withKey((key) => ({
    address: openText(key, { field: addressField, record: letter.id }, letter.address_sealed),
    link: letter.link_sealed ? openText(key, { field: linkField, record: letter.id }, letter.link_sealed) : undefined,
  }))
}

async function sealLetter(work: Work, id: string, { address, link }: NewLetter) {
  return work.withKey((key) => ({
    address_sealed: seal(key, { field: addressField, record: id }, address),
    address_digest: keyedDigest(key, 'address of a letter', address.toLowerCase()),
    link_sealed: link ? seal(key, { field: linkField, record: id }, link) : null,
  }))
}

function handle(work: Work) {
  return { db: roomHandle<MailTables>(work.db), organisation_id: work.organisation }
}
