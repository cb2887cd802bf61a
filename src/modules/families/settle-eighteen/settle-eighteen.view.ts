/** What turning 18 changes for one person, and when it is. */
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Eighteenth } from '../families.ages.rules.ts'
import { agesOn, birthdayAt, eighteenthOf, isSurely } from '../families.ages.rules.ts'
import { readChild } from '../families.child.view.ts'
import { readAgeRules } from '../families.questions.ts'

export interface EighteenView {
  child: string
  name: string
  /** The day of their birthday, where that is known. */
  on: string | undefined
  isEighteen: boolean
  eighteenth: Eighteenth
  carers: number
  hasOwnAddress: boolean
}

export async function readEighteen(work: Work, id: string): Promise<EighteenView> {
  const child = await readChild(work, id, true)
  const today = dayOf(work.now)
  const rules = await readAgeRules(work)
  return {
    child: child.id,
    name: child.name,
    on: child.bornOn ? birthdayAt(child.bornOn, 18) : undefined,
    isEighteen: isSurely(agesOn(child, today), 18),
    eighteenth: eighteenthOf(child, today, rules['turning-eighteen-days'].amount),
    carers: Number(child.carers ?? 0),
    hasOwnAddress: child.email !== null || child.phone !== null,
  }
}
