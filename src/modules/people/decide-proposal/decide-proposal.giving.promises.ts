/** Promises that nobody is given a sensitive role by one person alone. */
import type { Evidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import { standsUntil } from '#platform/promises/first-change.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listGivenRoles } from './decide-proposal.giving.questions.ts'
import type { GivenRole } from './decide-proposal.giving.rules.ts'
import { givingOn, turnsOfGiving } from './decide-proposal.giving.rules.ts'

export const givingPromises = definePromises('people', {
  'given-by-two': {
    says: 'Every role that reads or decides what nobody else may is given by two people.',
    version: 1,
    reads: ['people.appointment', 'people.proposal', 'people.person'],
    href: '/people/proposals',
    evidence: async (reader) => {
      const today = dayOf(reader.now)
      const roles = await listGivenRoles(reader, today)
      return standsUntil(today, turnsOfGiving(roles), (day) => judge(roles, day))
    },
    serves: {
      topics: ['credentials', 'personal-data', 'official-channels'],
      words: [
        /\b(?:only|restricted to|limited to)\b[^.;]{0,40}?\bauthorised\b/i,
        /\baccess\b[^.;]{0,60}?\b(?:authorised|approved|agreed)\s+(?:by|staff|persons?|people|users?)\b/i,
        /\bmynediad\b[^.;]{0,60}?\bawdurdod/i,
      ],
    },
  },
})

const step = { href: '/people/proposals', text: 'Agree or not' }
const outside = { href: '/people', text: 'Appoint a second person from outside' }

function judge(roles: readonly GivenRole[], day: string): Evidence {
  const { held, byTwo, confirmBy, isOnePerson } = givingOn(roles, day)
  if (held === 0) return notYetKnown('Nobody holds a role that takes two people to give.')
  const counted = [
    { of: 'roles held that take two people to give', figure: held, href: '/people' },
    { of: 'of them given by two people', figure: byTwo, href: '/people' },
  ]
  if (confirmBy === undefined) return kept(allByTwo(held), { counted })
  const alone = `${held - byTwo} of ${held} such roles ${held - byTwo === 1 ? 'was' : 'were'} given by one person alone.`
  if (isOnePerson)
    return broken(`${alone} Nobody else is here who could confirm: a second person from outside can.`, {
      counted,
      step: outside,
    })
  if (confirmBy >= day)
    return atRisk(alone, { counted, step, nextDue: { on: confirmBy, what: 'A second person says whether they agree' } })
  return broken(alone, { counted, step })
}

const allByTwo = (held: number) =>
  held === 1
    ? 'The one role that takes two people was given by two.'
    : `All ${held} roles that take two people were given by two.`
