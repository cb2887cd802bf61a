/** What an act of another room does here: write a letter that is kept, sent or handed over together with that act. */
import { newId } from '#platform/crypto/ids.ts'
import { isSameDigest } from '#platform/crypto/tokens.ts'
import type { Work } from '#platform/database/house.ts'
import type { Language } from '#platform/text/language.ts'
import { hasMailServer } from './mail.questions.ts'
import { mayCancel, whyItCameBack } from './mail.rules.ts'
import { sealLetter, tagOfLetter } from './mail.sealed.questions.ts'
import { letterStore } from './mail.store.ts'
import type { LetterKind } from './mail.words.ts'
import { isMailedOnly } from './mail.words.ts'

export interface LetterToWrite {
  kind: LetterKind
  address: string
  person?: string
  language: Language
  /** The whole address of a page of Kept; it is sealed, and gone once the letter is. */
  link?: string
  expiresAt?: Date
  /** For kinds that say how many things wait. */
  count?: number
}

export interface WrittenLetter {
  letter: string
  /** `none`: its link may be seen by nobody but whoever reads that mailbox, and there is no server to carry it. */
  goesBy: 'mail' | 'hand' | 'none'
}

/** Writes the letter; the borrowing act says who may and records it. */
export async function writeLetter(work: Work, letter: LetterToWrite): Promise<WrittenLetter> {
  const store = letterStore(work)
  const goesBy = (await hasMailServer(work)) ? 'mail' : isMailedOnly(letter.kind) ? 'none' : 'hand'
  const id = newId<'Letter'>()
  const link = goesBy === 'none' ? null : (letter.link ?? null)
  const sealed = await sealLetter(work, id, { address: letter.address.trim().toLowerCase(), link })
  const row = {
    kind: letter.kind,
    person: letter.person ?? null,
    language: letter.language,
    counted: letter.count ?? null,
    expiresAt: letter.expiresAt ?? null,
    state: goesBy === 'mail' ? 'waiting' : goesBy === 'hand' ? 'by-hand' : 'cancelled',
  } as const
  await store.addLetter(id, row, sealed)
  if (goesBy === 'mail') await store.wakeQueue(work.now)
  return { letter: id, goesBy }
}

/** A letter that still waits is not sent any more; one that has gone stays as it is. */
export async function cancelLetter(work: Work, id: string): Promise<void> {
  const letter = await letterStore(work).findLetter(id, 'lock')
  if (!letter || !mayCancel(letter.state)) return
  await letterStore(work).changeLetter(id, {
    state: 'cancelled',
    next_try_at: null,
    link_sealed: null,
    settled_at: work.now,
  })
}

const longestWayBackMs = 30 * 86_400_000

/** Marks a letter as come back, and records that; false where the tag is not ours, or the letter is not one that can have come back. */
export async function takeReturned(work: Work, id: string, tag: string, status: string): Promise<boolean> {
  const letter = await letterStore(work).findLetter(id, 'lock')
  if (!letter) return false
  const own = await tagOfLetter(work, id)
  if (!isSameDigest(Buffer.from(own), Buffer.from(tag))) return false
  if (letter.state !== 'sent' || !letter.sent_at) return false
  if (work.now.getTime() - letter.sent_at.getTime() > longestWayBackMs) return false
  await letterStore(work).changeLetter(id, {
    state: 'bounced',
    bounced_at: work.now,
    why_failed: whyItCameBack(status),
  })
  work.record('letter.bounced', letter.person_id ? { letter: id, person: letter.person_id } : { letter: id })
  return true
}
