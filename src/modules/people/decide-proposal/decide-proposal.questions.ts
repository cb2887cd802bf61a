/** Which roles wait for a second person, who could be that, and whether somebody waits already. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { listPeopleWithAccount } from '#platform/identity/memberships.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { Role } from '../people.words.ts'
import type { Holding, ProposalFacts } from './decide-proposal.rules.ts'
import { mayBeSecond } from './decide-proposal.rules.ts'

type Place = Pick<Work, 'db' | 'organisation' | 'now'>

export interface WaitingProposal extends ProposalFacts {
  id: string
  name: string
  proposedAt: Date
  /** Who proposed it; null at set-up. */
  proposer: string | null
  /** In force all the same, by one person alone. */
  isInForce: boolean
}

/** The most that one page shows. */
export const proposalsAtOnce = 50

/** What is not decided and not over, the oldest first: those after another, by its id, where one is given. */
export async function listWaitingProposals(place: Place, after?: string): Promise<WaitingProposal[]> {
  const rows = await waiting(place)
    .$if(after !== undefined, (query) =>
      query.where((where) =>
        where(
          where.refTuple('asked.proposed_at', 'asked.id'),
          '>',
          where
            .selectFrom('people.proposal as before')
            .select(['before.proposed_at', 'before.id'])
            .where('before.organisation_id', '=', place.organisation)
            .where('before.id', '=', after ?? '')
            .$asTuple('proposed_at', 'id'),
        ),
      ),
    )
    .orderBy('asked.proposed_at')
    .orderBy('asked.id')
    .limit(proposalsAtOnce)
    .execute()
  return rows.map(({ appointmentId, ...row }) => ({ ...row, isInForce: appointmentId !== null }))
}

/** One of them, as long as nobody decided it. */
export async function findWaitingProposal(place: Place, id: string): Promise<WaitingProposal | undefined> {
  const row = await waiting(place).where('asked.id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { appointmentId, ...rest } = row
  return { ...rest, isInForce: appointmentId !== null }
}

function waiting({ db, organisation, now }: Place) {
  const today = dayOf(now)
  return roomHandle<PeopleTables>(db)
    .selectFrom('people.proposal as asked')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.organisation_id', '=', 'asked.organisation_id').onRef('person.id', '=', 'asked.person_id'),
    )
    .leftJoin('people.person as proposer', (join) =>
      join
        .onRef('proposer.organisation_id', '=', 'asked.organisation_id')
        .onRef('proposer.id', '=', 'asked.proposed_by'),
    )
    .leftJoin('people.appointment as held', (join) =>
      join.onRef('held.organisation_id', '=', 'asked.organisation_id').onRef('held.id', '=', 'asked.appointment_id'),
    )
    .select(['asked.id', 'asked.person_id as personId', 'person.name', 'asked.role', 'asked.from_on as fromOn'])
    .select(['asked.until_on as untilOn', 'asked.proposed_by as proposedBy', 'asked.by_trustees as byTrustees'])
    .select(['asked.proposed_at as proposedAt', 'proposer.name as proposer', 'asked.appointment_id as appointmentId'])
    .where('asked.organisation_id', '=', organisation)
    .where('asked.decided_at', 'is', null)
    .where((where) => where.or([where('asked.until_on', 'is', null), where('asked.until_on', '>=', today)]))
    .where((where) => where.or([where('held.until_on', 'is', null), where('held.until_on', '>=', today)]))
    .where((where) => where.or([where('person.left_on', 'is', null), where('person.left_on', '>=', today)]))
}

/** Whether the same was proposed and waits: nobody need say it twice. */
export async function isProposed(place: Place, person: string, role: Role): Promise<boolean> {
  const row = await waiting(place)
    .where('asked.person_id', '=', person)
    .where('asked.role', '=', role)
    .where('asked.appointment_id', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** What somebody may be appointed to as soon as a second person agrees, with who proposed it and whether it counts already. */
export async function listProposalsFor(place: Place, person: string) {
  const rows = await waiting(place)
    .where('asked.person_id', '=', person)
    .orderBy('asked.proposed_at')
    .orderBy('asked.id')
    .limit(proposalsAtOnce)
    .execute()
  return rows.map(({ id, role, proposer, appointmentId }) => ({ id, role, proposer, appointmentId }))
}

/** Somebody here, with an account, who may be the second person for this. */
export async function hasSecondPerson(
  work: Work,
  proposal: Omit<ProposalFacts, 'fromOn' | 'untilOn'>,
): Promise<boolean> {
  const [holdings, withAccount] = [await listHoldings(work), new Set<string>(await listPeopleWithAccount(work))]
  return holdings.some((one) => withAccount.has(one.person) && mayBeSecond(one, proposal))
}

async function listHoldings({ db, organisation, now }: Place): Promise<Holding[]> {
  const today = dayOf(now)
  const rows = await roomHandle<PeopleTables>(db)
    .selectFrom('people.appointment as held')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.organisation_id', '=', 'held.organisation_id').onRef('person.id', '=', 'held.person_id'),
    )
    .select(['held.person_id as person', 'held.role'])
    .where('held.organisation_id', '=', organisation)
    .where('held.from_on', '<=', today)
    .where((where) => where.or([where('held.until_on', 'is', null), where('held.until_on', '>=', today)]))
    .where((where) => where.or([where('person.left_on', 'is', null), where('person.left_on', '>=', today)]))
    .execute()
  const byPerson = Map.groupBy(rows, ({ person }) => person)
  return [...byPerson].map(([person, held]) => ({ person, roles: held.map(({ role }) => role) }))
}
