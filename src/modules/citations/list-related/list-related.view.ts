/** What the policy names, what was said of it, and which related policies are held by whom until when. */
import type { PeoplePublished } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { NamedSentence } from '../citations.questions.ts'
import { listNamedSentences } from '../citations.questions.ts'
import type { HeldState } from '../citations.rules.ts'
import { heldStateOf, namedSaying, policiesNamedIn } from '../citations.rules.ts'
import type { CitationsTables } from '../citations.tables.ts'
import type { NamedSaying } from '../citations.words.ts'

export interface HeldView {
  id: string
  title: string
  link: string
  fileName: string
  owner: string
  ownerIsHere: boolean
  reviewOn: string
  openedOn: string | null
  state: HeldState
}

export interface NamedView extends Omit<NamedSentence, 'says' | 'gone'> {
  saying: NamedSaying | undefined
  /** Usual policies that the sentence seems to name and nobody has added. */
  suggested: { key: string; title: string }[]
}

export interface RelatedView {
  named: NamedView[]
  held: HeldView[]
}

export async function readRelated(work: Work): Promise<RelatedView> {
  const rows = await heldRows(work)
  const today = dayOf(work.now)
  const titles = rows.map(({ title }) => title.toLowerCase())
  const sentences = await listNamedSentences(work)
  return {
    named: sentences.map(({ says, gone, ...one }) => ({
      ...one,
      saying: namedSaying({ says, gone }),
      suggested: policiesNamedIn(one.text).filter(({ title }) => !titles.includes(title.toLowerCase())),
    })),
    held: rows.map((row) => ({ ...row, state: heldStateOf(row, today) })),
  }
}

function heldRows(work: Work) {
  return roomHandle<CitationsTables & PeoplePublished>(work.db)
    .selectFrom('citations.related_policy as held')
    .innerJoin('people.person_card as owner', (join) =>
      join.onRef('owner.organisation_id', '=', 'held.organisation_id').onRef('owner.id', '=', 'held.owner_id'),
    )
    .select([
      'held.id',
      'held.title',
      'held.link',
      'held.file_name as fileName',
      'owner.name as owner',
      'owner.active as ownerIsHere',
      'held.review_on as reviewOn',
      'held.opened_on as openedOn',
    ])
    .where('held.organisation_id', '=', work.organisation)
    .where('held.put_away_at', 'is', null)
    .orderBy('held.review_on')
    .orderBy('held.id')
    .execute()
}
