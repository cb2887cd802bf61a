/** One tie with its child, for whoever may change it. */
import type { Work } from '#platform/database/house.ts'
import { found, NotAllowedError } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { readChild } from './families.child.view.ts'
import type { ShownTie } from './families.ties.questions.ts'
import { findTie } from './families.ties.questions.ts'
import { isOpen } from './families.told.rules.ts'
import { askFirst } from './families.words.ts'

export interface TieOfChild {
  tie: ShownTie
  child: { id: string; name: string }
  isOver: boolean
}

/** @throws NotAllowedError where there is more about them than this person may know. */
export async function readTie(work: Work, id: string, isKeeper: boolean): Promise<TieOfChild> {
  const tie = found(await findTie(work, id))
  const child = await readChild(work, tie.child, true)
  const isGuarded = tie.doNotContact || tie.mustNotKnow || Boolean(child.inConfidence)
  if (isGuarded && !isKeeper) throw new NotAllowedError(whomToAsk)
  return { tie, child, isOver: !isOpen(tie, dayOf(work.now)) && tie.fromOn <= dayOf(work.now) }
}

const whomToAsk = askFirst.replace('Ask ', '').replace(' first', '')
