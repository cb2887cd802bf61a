/** Builders with words for states, for tests and seeds: a programme, a place, somebody's part, somebody who stays. */
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { spellsStore } from './programmes.spells.store.ts'
import type { PlaceContent } from './programmes.store.ts'
import { programmesStore } from './programmes.store.ts'
import type { Reason } from './programmes.words.ts'

export const aSchool: PlaceContent = {
  name: 'Hillside School',
  kind: 'school',
  lead_name: 'Designated safeguarding lead',
  lead_phone: '01632 960 001',
  lead_email: 'safeguarding@hillside.test',
  ruling: 'theirs',
  policy_at: 'In the school office',
  checked_on: '2026-10-01',
}

export function aPlace(work: Work) {
  return (other: Partial<PlaceContent> = {}): Promise<string> =>
    programmesStore(work).addPlace({ ...aSchool, ...other })
}

export function aProgramme(work: Work, by: string) {
  const parts = spellsStore(work, by)
  const add = (part: 'leads' | 'takes-part') => (programme: string, person: string, from?: string, until?: string) =>
    parts.addSpells([
      {
        programme_id: programme,
        person_id: person,
        part,
        from_on: from ?? dayOf(work.now),
        until_on: until ?? null,
      },
    ])
  return {
    called: (
      name: string,
      { from, until, place, upperAge }: { from?: string; until?: string; place?: string; upperAge?: number } = {},
    ): Promise<string> =>
      programmesStore(work).addProgramme({
        name,
        kind: 'Choir',
        place_id: place ?? null,
        from_on: from ?? '2026-09-01',
        until_on: until ?? null,
        upper_age: upperAge ?? null,
      }),
    led: add('leads'),
    joined: add('takes-part'),
    keeps: (person: string, until: string, reason: Reason = 'waiting') =>
      parts.keepOn({ person_id: person, reason, until_on: until }),
  }
}

/* The acts of this room, for seeds and tests that live through a time without a browser. */
export { addLeader } from './add-leader/add-leader.command.ts'
export { addMembers } from './add-members/add-members.command.ts'
export { addProgramme } from './add-programme/add-programme.command.ts'
export type { PlaceContent } from './programmes.store.ts'
