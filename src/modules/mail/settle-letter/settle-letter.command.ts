/** What a person does with a letter: says that it was handed over, cancels it, or has it sent again. */
import type { House, Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { writeLetter } from '../mail.lent.ts'
import { aMailKeeper, mayKeepMail } from '../mail.permissions.ts'
import { carriesLink, mayCancel, mayHandOver, maySendAgain } from '../mail.rules.ts'
import { openLetter } from '../mail.sealed.questions.ts'
import { letterStore } from '../mail.store.ts'
import type { LetterRow } from '../mail.tables.ts'

type Act = 'letter.handed-over' | 'letter.cancelled' | 'letter.sent-again'
type Settling = (work: Work, letter: LetterRow) => Promise<string | undefined>

/** Gives the letter that is to be looked at afterwards: one that was settled meanwhile is left as it is. */
export function settleLetter(house: House, actor: Actor, once: string, act: Act, id: string): Promise<string> {
  insist(mayKeepMail(actor), aMailKeeper)
  return house.once(actor, act, once, async (work) => {
    const letter = found(await letterStore(work).findLetter(id, 'lock'))
    const after = await settlings[act](work, letter)
    if (after === undefined) return id
    work.record(act, letter.person_id ? { letter: id, person: letter.person_id } : { letter: id })
    return after
  })
}

const settlings: Readonly<Record<Act, Settling>> = {
  'letter.handed-over': (work, letter) => end(work, letter, mayHandOver(letter.state), 'handed-over'),
  'letter.cancelled': (work, letter) => end(work, letter, mayCancel(letter.state), 'cancelled'),
  'letter.sent-again': sendAgain,
}

async function end(work: Work, { id }: LetterRow, may: boolean, state: 'handed-over' | 'cancelled') {
  if (!may) return undefined
  const by = 'keptItself' in work.actor ? null : work.actor.person
  const settled = { settled_at: work.now, settled_by: by }
  await letterStore(work).changeLetter(id, { ...settled, state, next_try_at: null, link_sealed: null })
  return id
}

/** A new letter to the same address: what became of the first stays written down. One that waited by hand is ended. */
async function sendAgain(work: Work, letter: LetterRow): Promise<string | undefined> {
  if (!maySendAgain({ state: letter.state, hadLink: carriesLink(letter.kind) })) return undefined
  if (letter.state === 'by-hand') await end(work, letter, true, 'cancelled')
  const { address } = await openLetter(work, letter)
  const written = await writeLetter(work, {
    kind: letter.kind,
    address,
    language: letter.language,
    ...(letter.person_id ? { person: letter.person_id } : {}),
    ...(letter.counted === null ? {} : { count: letter.counted }),
  })
  return written.letter
}
