/** Settles what turning 18 means: carers are told nothing more, and the person is an adult, an adult at risk, or has left. */
import { makeAdult, markLeft } from '#modules/people/index.ts'
import type { House, Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf, daysAfter } from '#platform/text/dates.ts'
import { agesOn, birthdayAt, isSurely } from '../families.ages.rules.ts'
import { maySettle } from '../families.permissions.ts'
import { familiesStore } from '../families.store.ts'
import { aKeeper } from '../families.words.ts'
import type { Settling } from './settle-eighteen.form.ts'

export function settleEighteen(
  house: House,
  actor: Actor,
  once: string,
  child: string,
  as: Settling,
): Promise<'done' | 'not-yet' | 'birthday-unknown'> {
  insist(maySettle(actor), aKeeper)
  return house.once(actor, 'eighteenth.settled', once, async (work) => {
    const today = dayOf(work.now)
    const store = familiesStore(work, actor.person)
    const young = found(await store.lockYoungPerson(child))
    found(young.kept_as === 'child' || undefined)
    const facts = { bornOn: young.born_on, band: young.age_band, bandOn: young.band_on }
    if (!isSurely(agesOn(facts, today), 18)) return young.born_on === null ? 'birthday-unknown' : 'not-yet'
    await settleAs(work, actor, child, as)
    if (as === 'adult-at-risk') await store.tellNobodyAbout(child)
    else {
      const birthday = young.born_on && birthdayAt(young.born_on, 18)
      await store.endTiesOf(child, daysAfter(birthday ?? today, -1))
    }
    work.record('eighteenth.settled', { child })
    work.announce('eighteenth.settled', { child })
    return 'done'
  })
}

async function settleAs(work: Work, actor: Actor, child: string, as: Settling): Promise<void> {
  const today = dayOf(work.now)
  await familiesStore(work, actor.person).settle(child, as === 'adult-at-risk' ? 'adult-at-risk' : 'adult', today)
  if (as === 'adult') await makeAdult(work, child)
  if (as === 'left') await markLeft(work, child, today)
}
