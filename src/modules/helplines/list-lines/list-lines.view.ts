/** The lines that are shown, in order, with how each stands and who may be named beside it. */
import { readCalendar } from '#modules/calendar/index.ts'
import { findNation } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listedLines } from '../helplines.list.words.ts'
import type { Naming } from '../helplines.questions.ts'
import { listCheckedLines, listNamings } from '../helplines.questions.ts'
import type { CheckStanding, NeededPurpose } from '../helplines.rules.ts'
import { checkStandingOf, missingPurposes } from '../helplines.rules.ts'
import type { HelplinesTables } from '../helplines.tables.ts'
import type { ContactRole, Purpose } from '../helplines.words.ts'

export interface LineView {
  id: string
  purpose: Purpose
  role: ContactRole | null
  title: string
  helpFor: string
  phone: string
  email: string
  web: string
  hours: string
  standing: CheckStanding
  goodOn: string | null
  /** Where Kept's own list knows it from, while nobody has checked it. */
  listed: (typeof listedLines)[number] | undefined
  naming: Naming | undefined
}

export interface LinesView {
  lines: LineView[]
  missing: NeededPurpose[]
  nation: Awaited<ReturnType<typeof findNation>>
}

export async function readLines(work: Work): Promise<LinesView> {
  const rows = await shownRows(work)
  const checks = await listCheckedLines(work)
  const namings = await listNamings(work)
  const calendar = await readCalendar(work)
  const today = dayOf(work.now)
  const lines = rows.map(({ listed_key, ...row }): LineView => {
    const check = checks.find(({ id }) => id === row.id)
    const facts = { since: check?.since ?? today, goodOn: check?.goodOn ?? null, lastResult: check?.lastResult ?? null }
    const isSeen = facts.lastResult !== null
    return {
      ...row,
      standing: checkStandingOf(calendar, facts, today),
      goodOn: facts.goodOn,
      listed: isSeen ? undefined : listedLines.find(({ key }) => key === listed_key),
      naming: namings.find(({ line }) => line === row.id),
    }
  })
  return { lines, missing: missingPurposes(rows.map(({ purpose }) => purpose)), nation: await findNation(work) }
}

function shownRows(work: Work) {
  return roomHandle<HelplinesTables>(work.db)
    .selectFrom('helplines.line')
    .select(['id', 'listed_key', 'purpose', 'role', 'title', 'help_for as helpFor', 'phone', 'email', 'web', 'hours'])
    .where('organisation_id', '=', work.organisation)
    .where('put_away_at', 'is', null)
    .orderBy('place')
    .orderBy('id')
    .execute()
}
