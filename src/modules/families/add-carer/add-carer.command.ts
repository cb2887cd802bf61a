/** Adds a parent or carer to a child: somebody new, or one of those who were offered because they are known. */
import { bringInPerson } from '#modules/people/index.ts'
import type { House, Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { mayEditFamilies } from '../families.permissions.ts'
import { familiesStore } from '../families.store.ts'
import { listCarersByEmail, listCarersOfSiblings, listTiesOf } from '../families.ties.questions.ts'
import { isOpen, reachesLimited } from '../families.told.rules.ts'
import { aKeeper } from '../families.words.ts'
import type { KnownCarerAnswers, NewCarerAnswers } from './add-carer.form.ts'
import { somebodyNew } from './add-carer.words.ts'

export type NewCarer =
  | { isKnown: true; answers: KnownCarerAnswers; email: string }
  | { isKnown: false; answers: NewCarerAnswers }

/**
 * `known-by-address`: somebody has this address already, and nobody has said whether it is the same person.
 * `ask-first`: it is the address of somebody of this child who must not know or is not contacted.
 */
export type Refused = 'not-offered' | 'carer-already' | 'known-by-address' | 'ask-first'

export function addCarer(
  house: House,
  actor: Actor,
  once: string,
  child: string,
  carer: NewCarer,
): Promise<'done' | Refused> {
  insist(mayEditFamilies(actor), aKeeper)
  return house.once(actor, 'tie.added', once, async (work) => {
    const store = familiesStore(work, actor.person)
    found(await store.lockYoungPerson(child))
    const today = dayOf(work.now)
    const ties = await listTiesOf(work, child)
    if (!carer.isKnown && isLimited(carer.answers, reachesLimited(ties, today))) return 'ask-first'
    const chosen = carer.isKnown ? await knownCarer(work, child, carer) : await newCarer(work, carer.answers)
    if ('refused' in chosen) return chosen.refused
    const open = ties.filter((tie) => isOpen(tie, today) || tie.untilOn === null)
    if (open.some((tie) => tie.carer === chosen.carer)) return 'carer-already'
    const { kind, relation, responsibility, told } = carer.answers
    const [tie = ''] = await store.addTies([
      { child, carer: chosen.carer, kind, relation, responsibility, told, fromOn: today },
    ])
    work.record('tie.added', { tie, child })
    return 'done'
  })
}

/** The same person by another name would be told after all. */
const isLimited = ({ email, phone }: NewCarerAnswers, isTheirs: ReturnType<typeof reachesLimited>): boolean =>
  isTheirs(email) || isTheirs(phone)

type Chosen = { carer: string } | { refused: Refused }

/** Only somebody who was offered: any other id is of somebody who has nothing to do with the child. */
async function knownCarer(
  work: Work,
  child: string,
  { answers, email }: Extract<NewCarer, { isKnown: true }>,
): Promise<Chosen> {
  const byEmail = email ? await listCarersByEmail(work, email) : []
  const offered = [...(await listCarersOfSiblings(work, child)), ...byEmail]
  return offered.some(({ id }) => id === answers.known) ? { carer: answers.known } : { refused: 'not-offered' }
}

async function newCarer(work: Work, { known, name, email, phone, languages }: NewCarerAnswers): Promise<Chosen> {
  if (email && known !== somebodyNew && (await listCarersByEmail(work, email)).length > 0)
    return { refused: 'known-by-address' }
  const facts = { name, email: email || null, phone: phone || null, languages }
  return { carer: await bringInPerson(work, 'parent-or-carer', facts) }
}
