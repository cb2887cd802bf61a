/** Takes up one letter after the other, and writes what became of each: what is between the two is outside any transaction. */
import type { Work } from '#platform/database/house.ts'
import { queueStore } from '../mail.queue.store.ts'
import { afterFailure, leaseMs, lookAgainAfter } from '../mail.rules.ts'
import { openLetter, tagOfLetter } from '../mail.sealed.questions.ts'
import { openPassword, settingStore } from '../mail.setting.store.ts'
import { letterStore } from '../mail.store.ts'
import type { LetterRow, SettingRow } from '../mail.tables.ts'
import type { MailFault } from '../mail.words.ts'

export interface TakenLetter {
  letter: Pick<LetterRow, 'id' | 'kind' | 'language' | 'counted' | 'person_id'>
  address: string
  link: string | undefined
  tag: string
  setting: SettingRow
  password: string
}

/** The next letter, held for a few minutes; undefined where none is due, or another process has just come. */
export async function takeLetter(work: Work): Promise<TakenLetter | undefined> {
  const store = queueStore(work)
  const queue = await store.lockQueue()
  if (!queue?.due_at || queue.due_at > work.now) return undefined
  await store.expireLetters()
  const setting = await settingStore(work).findSetting('look')
  if (!setting || setting.ended_at) {
    await store.giveToHand()
    await store.changeQueue({ due_at: null, fault: null, fault_since: null, faults: 0 })
    return undefined
  }
  const letter = await store.lockNextLetter()
  if (!letter) {
    await store.changeQueue({ due_at: await store.findNextTry() })
    return undefined
  }
  const heldUntil = new Date(work.now.getTime() + leaseMs)
  await letterStore(work).changeLetter(letter.id, { tries: letter.tries + 1, next_try_at: heldUntil })
  await store.changeQueue({ due_at: heldUntil })
  return {
    letter,
    ...(await openLetter(work, letter)),
    tag: await tagOfLetter(work, letter.id),
    setting,
    password: await openPassword(work, setting),
  }
}

export interface Fault {
  fault: MailFault
  isLasting: boolean
  isOfServer: boolean
}

/** Writes it down, also where somebody cancelled meanwhile: what was sent was sent. Says whether to go on with the next. */
export async function settleLetter(work: Work, id: string, failed: Fault | undefined): Promise<boolean> {
  const queue = await queueStore(work).lockQueue()
  const letter = await letterStore(work).findLetter(id, 'lock')
  if (!letter || !queue) return false
  if (!failed) {
    await letterStore(work).changeLetter(id, {
      state: 'sent',
      sent_at: work.now,
      next_try_at: null,
      link_sealed: null,
      why_failed: null,
    })
    work.record('letter.sent', subjectsOf(letter))
    await queueStore(work).changeQueue({ due_at: work.now, faults: 0, fault: null, fault_since: null })
    return true
  }
  await noteFailure(work, letter, failed)
  if (!failed.isOfServer) {
    await queueStore(work).changeQueue({ due_at: work.now })
    return true
  }
  const faults = queue.faults + 1
  const since = queue.fault_since ?? work.now
  const again = lookAgainAfter(faults, work.now)
  await queueStore(work).changeQueue({ due_at: again, faults, fault: failed.fault, fault_since: since })
  return false
}

/** Gives a letter back that was taken up and not finished, because Kept stops. */
export async function putBack(work: Work, id: string): Promise<void> {
  await queueStore(work).lockQueue()
  const letter = await letterStore(work).findLetter(id, 'lock')
  if (letter?.state !== 'waiting') return
  await letterStore(work).changeLetter(id, { next_try_at: work.now })
  await queueStore(work).changeQueue({ due_at: work.now })
}

async function noteFailure(work: Work, letter: LetterRow, failed: Fault): Promise<void> {
  if (letter.state !== 'waiting') return
  const after = afterFailure({ tries: letter.tries, waitsSince: letter.waits_since }, failed, work.now)
  const isOver = after.state === 'given-up'
  await letterStore(work).changeLetter(letter.id, {
    state: after.state,
    next_try_at: after.nextTryAt,
    why_failed: failed.fault,
    ...(isOver ? { link_sealed: null, settled_at: work.now } : {}),
  })
  if (isOver) work.record('letter.given-up', subjectsOf(letter))
}

export function subjectsOf({ id, person_id }: Pick<LetterRow, 'id' | 'person_id'>): Record<string, string> {
  return person_id ? { letter: id, person: person_id } : { letter: id }
}
