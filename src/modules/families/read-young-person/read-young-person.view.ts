/** One young person with their carers, brothers and sisters, and what there is to look at. */
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Ages, Eighteenth } from '../families.ages.rules.ts'
import { agesOn, eighteenthOf } from '../families.ages.rules.ts'
import type { Child } from '../families.child.view.ts'
import { readChild } from '../families.child.view.ts'
import { shortName } from '../families.names.rules.ts'
import type { ProgrammeOfChild } from '../families.programmes.questions.ts'
import { listProgrammesByChild } from '../families.programmes.questions.ts'
import { readAgeRules } from '../families.questions.ts'
import type { FamilyMember, ShownTie } from '../families.ties.questions.ts'
import { listSiblings, listTiesOf } from '../families.ties.questions.ts'
import { isOpen } from '../families.told.rules.ts'
import { openSealed } from '../seals/seals.questions.ts'

export interface ChildSight {
  everybody: boolean
  keeper: boolean
  needs: boolean
}

export interface TieView extends ShownTie {
  isOpen: boolean
  /** What is known of them is not shown to this person: the safeguarding lead is to be asked. */
  isGuarded: boolean
}

export interface ChildView {
  child: Child
  name: string
  ages: Ages
  eighteenth: Eighteenth
  needs: string
  ties: TieView[]
  siblings: FamilyMember[]
  programmes: ProgrammeOfChild[]
}

export async function readYoungPerson(work: Work, id: string, sight: ChildSight): Promise<ChildView> {
  const child = await readChild(work, id, sight.everybody)
  const today = dayOf(work.now)
  const ages = agesOn(child, today)
  const needs = sight.needs ? await openSealed(work, 'needs', child.id, child.needs) : ''
  const shown = { child, ages, needs }
  if (!sight.everybody)
    return {
      ...shown,
      name: shortName(child.name, child.knownAs),
      eighteenth: { state: 'child' },
      ties: [],
      siblings: [],
      programmes: [],
    }
  const rules = await readAgeRules(work)
  const ties = await listTiesOf(work, id)
  return {
    ...shown,
    name: child.name,
    eighteenth: eighteenthOf(child, today, rules['turning-eighteen-days'].amount),
    ties: ties.map((tie) => guarded(tie, sight.keeper, Boolean(child.inConfidence), today)),
    siblings: ties.length > 0 ? await listSiblings(work, id) : [],
    programmes: (await listProgrammesByChild(work, [child])).get(child.id) ?? [],
  }
}

/** Who is no keeper learns neither the limit nor an address, and never which of the limits it is. */
function guarded(tie: ShownTie, isKeeper: boolean, inConfidence: boolean, today: string): TieView {
  const isGuarded = !isKeeper && (inConfidence || tie.doNotContact || tie.mustNotKnow)
  const hidden = isGuarded ? { email: null, phone: null, told: [], doNotContact: false, mustNotKnow: false } : undefined
  return { ...tie, ...hidden, isOpen: isOpen(tie, today), isGuarded }
}
