/** Ends a tie: from the day after, they are told nothing and asked nothing. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { isKeeper, mayEditFamilies } from '../families.permissions.ts'
import { familiesStore } from '../families.store.ts'
import { aKeeper } from '../families.words.ts'

export function endTie(
  house: House,
  actor: Actor,
  once: string,
  id: string,
  untilOn: string,
): Promise<'done' | 'before-it-began' | 'still-to-come' | 'must-not-know'> {
  insist(mayEditFamilies(actor), aKeeper)
  return house.once(actor, 'tie.ended', once, async (work) => {
    const store = familiesStore(work, actor.person)
    const tie = found(await store.lockTie(id))
    insist(isKeeper(actor) || !(tie.do_not_contact || tie.must_not_know), aKeeper)
    // With the tie the limit would be gone too: it is taken off first, knowingly and with a record of its own.
    if (tie.must_not_know) return 'must-not-know'
    if (untilOn > dayOf(work.now)) return 'still-to-come'
    if (untilOn < tie.from_on) return 'before-it-began'
    await store.endTie(id, untilOn)
    work.record('tie.ended', { tie: id, child: tie.child_id })
    work.announce('tie.ended', { tie: id, child: tie.child_id })
    return 'done'
  })
}
