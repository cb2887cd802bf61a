/** One young person as every page about them begins: who they are, and whether this person may see them at all. */
import type { Work } from '#platform/database/house.ts'
import { found, NotFoundError } from '#platform/refusals/refusals.ts'
import type { ChildLine } from './families.children.questions.ts'
import { childLines } from './families.children.questions.ts'
import { listSeen } from './families.seen.questions.ts'

export interface Child extends ChildLine {
  pronouns: string
  email: string | null
  phone: string | null
  languages: string[]
  /** Of what the people room knows of them. */
  version: number
  mayContact: boolean
  contactHow: string
  needs: Buffer | null
  noCarerReason: Buffer | null
}

/** @throws NotFoundError where there is nobody, or nobody whom this person may see. */
export async function readChild(work: Work, id: string, seesEverybody: boolean): Promise<Child> {
  const seen = await listSeen(work, seesEverybody)
  if (seen && !seen.includes(id)) throw new NotFoundError()
  const row = await childLines(work)
    .select(['card.pronouns', 'card.email', 'card.phone', 'card.languages', 'card.version'])
    .select(['young.may_contact as mayContact', 'young.contact_how as contactHow', 'young.needs'])
    .select('young.no_carer_reason as noCarerReason')
    .where('young.person_id', '=', id)
    .executeTakeFirst()
  // Whoever has grown up and stays in a programme is an adult to whoever leads it.
  return found(seen && row?.keptAs === 'adult' ? undefined : row)
}
