/** One programme: its place, who leads it and who takes part, as far as somebody may know. */
import { sql } from 'kysely'
import type { ContactsPublished } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listLedBy } from '../programmes.questions.ts'
import { shortName } from '../programmes.rules.ts'
import type { PlaceRow, ProgrammeRow, ProgrammesTables } from '../programmes.tables.ts'
import { readProgramme } from '../programmes.view.ts'
import type { Part } from '../programmes.words.ts'

export interface PartLine {
  readonly spell: string
  readonly person: string
  readonly name: string
  readonly kind: 'adult' | 'young-person' | 'parent-or-carer'
  readonly fromOn: string
  readonly untilOn: string | null
  readonly hasLeft: boolean
}

export interface ProgrammeView {
  readonly programme: ProgrammeRow
  readonly place: PlaceRow | undefined
  readonly leaders: readonly PartLine[]
  readonly members: readonly PartLine[]
  readonly isFirst: boolean
  readonly next: string | undefined
}

export interface ProgrammeAsked {
  /** Whoever sees only what they lead, and of names the first and an initial. */
  readonly leader: string | undefined
  readonly after: string | undefined
}

const aPage = 100
/** More than that lead nothing together. */
const mostLeaders = 50

/** Throws NotFoundError also where somebody does not lead it. */
export async function readProgrammePage(work: Work, id: string, asked: ProgrammeAsked): Promise<ProgrammeView> {
  const { leader, after } = asked
  if (leader !== undefined && !(await listLedBy(work, leader)).includes(id)) found(undefined)
  const programme = await readProgramme(work, id)
  const [place, leaders, members] = await Promise.all([
    programme.place_id ? findPlace(work, programme.place_id) : undefined,
    partLines(work, id, 'leads').limit(mostLeaders).execute(),
    partLines(work, id, 'takes-part', after)
      .limit(aPage + 1)
      .execute(),
  ])
  const today = dayOf(work.now)
  const asLine = ({ name, known_as, left_on, ...row }: (typeof members)[number], short: boolean): PartLine => ({
    ...row,
    name: short ? shortName(name, known_as) : name,
    hasLeft: left_on !== null && left_on < today,
  })
  const shown = members.slice(0, aPage)
  return {
    programme,
    place,
    leaders: leaders.map((row) => asLine(row, false)),
    members: shown.map((row) => asLine(row, leader !== undefined)),
    isFirst: after === undefined,
    next: members.length > aPage ? shown.at(-1)?.person : undefined,
  }
}

function findPlace(work: Work, id: string): Promise<PlaceRow | undefined> {
  return roomHandle<ProgrammesTables>(work.db)
    .selectFrom('programmes.place')
    .selectAll()
    .where('organisation_id', '=', work.organisation)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Those whose part is not over, by name. */
function partLines(work: Work, programme: string, part: Part, after?: string) {
  return roomHandle<ProgrammesTables & ContactsPublished>(work.db)
    .selectFrom('programmes.spell as spell')
    .innerJoin('people.contact_card as card', (join) =>
      join.onRef('card.organisation_id', '=', 'spell.organisation_id').onRef('card.id', '=', 'spell.person_id'),
    )
    .select(['spell.id as spell', 'card.id as person', 'card.name', 'card.known_as', 'card.kind', 'card.left_on'])
    .select(['spell.from_on as fromOn', 'spell.until_on as untilOn'])
    .where('spell.organisation_id', '=', work.organisation)
    .where('spell.programme_id', '=', programme)
    .where('spell.part', '=', part)
    .where((where) => where.or([where('spell.until_on', 'is', null), where('spell.until_on', '>=', dayOf(work.now))]))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(card.sort_name, card.id) > (select c.sort_name, c.id from people.contact_card c
          where c.organisation_id = ${work.organisation} and c.id = ${after})`,
      ),
    )
    .orderBy('card.sort_name')
    .orderBy('card.id')
}
