/** Who acts on a day in what only the safeguarding lead may read: the lead, whoever stands in, the deputy, or the trustee lead. */
import type { AbsenceFacts, PostAppointment, PostFacts } from '../people.posts.rules.ts'
import { holdersOn, isHeldOn, mayCover } from '../people.posts.rules.ts'

/** Somebody appointed as the trustee who leads on safeguarding. */
export type TrusteeLead = Omit<PostAppointment, 'role' | 'minute'>

export interface ActingFacts extends PostFacts {
  readonly trusteeLeads: readonly TrusteeLead[]
}

export type Acting =
  | { readonly as: 'lead' | 'deputy' | 'trustee-lead'; readonly personId: string }
  /** For a lead who is away. */
  | { readonly as: 'stands-in'; readonly personId: string; readonly forId: string }
  /** Nobody can: whoever has a worry is told whom to ring. */
  | { readonly as: 'nobody' }

/** What is unread goes to this person. Of several who could, the one appointed longest. */
export function whoActsNow(facts: ActingFacts, day: string): Acting {
  const isAway = (person: string) => awayOn(facts, person, day).length > 0
  const leads = holdersOn(facts, 'lead', day)
  const here = (held: readonly { personId: string }[]) => held.find(({ personId }) => !isAway(personId))
  const lead = here(leads)
  if (lead) return { as: 'lead', personId: lead.personId }
  for (const { personId } of leads) {
    const cover = awayOn(facts, personId, day).find(({ coverId }) => mayCover(facts, 'lead', personId, coverId, day))
    if (cover?.coverId) return { as: 'stands-in', personId: cover.coverId, forId: personId }
  }
  const deputy = here(holdersOn(facts, 'alternate', day))
  if (deputy) return { as: 'deputy', personId: deputy.personId }
  const trustee = here(facts.trusteeLeads.filter((one) => isHeldOn({ ...one, role: 'lead', minute: undefined }, day)))
  return trustee ? { as: 'trustee-lead', personId: trustee.personId } : { as: 'nobody' }
}

const awayOn = ({ absences }: PostFacts, person: string, day: string): AbsenceFacts[] =>
  absences.filter((one) => one.personId === person && one.fromOn <= day && one.untilOn >= day)
