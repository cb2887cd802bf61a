/** Builders for tests and seeds: a role that was looked through. */
import type { Role } from '#modules/people/index.ts'
import { roleNames } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { oversightStore } from './oversight.store.ts'
import { reviewWording } from './oversight.words.ts'

export function aReview(work: Work, by: { id: string; name: string }) {
  return {
    /** In the term that began on that day; everybody stays. */
    async of(
      role: Role,
      holders: readonly { appointment: string; person: string }[],
      termFrom: string,
    ): Promise<string> {
      const review = await oversightStore(work).addReview(
        {
          role,
          term_from: termFrom,
          term_name: 'summer',
          wording: reviewWording(roleNames[role], 'summer'),
          signed_as: by.name,
          signed_on: dayOf(work.now),
          signed_by: by.id,
        },
        holders.map(({ appointment, person }) => ({
          appointment_id: appointment,
          person_id: person,
          shown: 'Holds it since 1 January 2026.',
          decision: 'keeps' as const,
        })),
      )
      return review ?? ''
    },
  }
}

/* The act of this room, for seeds and tests that live through a time without a browser. */
export { reviewAccess } from './review-access/review-access.command.ts'
