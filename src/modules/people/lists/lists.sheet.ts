/** Adults as a list that comes in from a spreadsheet and goes out as one. */

import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import type { FittedRow, LeftStanding, RowToSave, SavedRow, Sheet, SheetColumn } from '#platform/sheets/sheet.ts'
import { dayOf } from '#platform/text/dates.ts'
import { engagementKinds, engagementNames } from '../people.words.ts'
import { isFullPage, listAdultsForList, listAlikeAdults } from './lists.questions.ts'
import { engagementIn, factsIn, faultsIn, filled, keysIn, nameIn } from './lists.rules.ts'
import type { ListedEngagement, ListedPerson, StoredFacts } from './lists.store.ts'
import { listsStore } from './lists.store.ts'
import { engagementAliases } from './lists.words.ts'

const columns: readonly SheetColumn[] = [
  {
    name: 'name',
    label: 'Name',
    aliases: ['full name', 'person', 'staff name', 'volunteer', 'member', 'contact', 'enw', 'enw llawn'],
    kind: 'line',
  },
  {
    name: 'first-name',
    label: 'First name',
    aliases: ['forename', 'given name', 'christian name', 'firstname', 'enw cyntaf'],
    kind: 'line',
    inOnly: true,
  },
  {
    name: 'last-name',
    label: 'Last name',
    aliases: ['surname', 'family name', 'lastname', 'second name', 'cyfenw'],
    kind: 'line',
    inOnly: true,
  },
  {
    name: 'known-as',
    label: 'Known as',
    aliases: ['preferred name', 'nickname', 'likes to be called', 'galw'],
    kind: 'line',
    most: 100,
  },
  {
    name: 'email',
    label: 'E-mail',
    aliases: ['email', 'e mail', 'email address', 'e-mail address', 'mail', 'ebost', 'e-bost', 'cyfeiriad e-bost'],
    kind: 'email',
  },
  {
    name: 'phone',
    label: 'Telephone',
    aliases: ['phone', 'mobile', 'tel', 'phone number', 'mobile number', 'telephone number', 'ffôn', 'ffôn symudol'],
    kind: 'phone',
  },
  {
    name: 'kind',
    label: 'Here as',
    aliases: ['type', 'engagement', 'employment', 'status', 'category', 'contract', 'math', 'categori'],
    kind: 'choice',
    choices: Object.fromEntries(
      engagementKinds.map((kind) => [kind, [engagementNames[kind], ...engagementAliases[kind]]]),
    ),
  },
  {
    name: 'from',
    label: 'First day',
    aliases: ['start', 'start date', 'started', 'from', 'joined', 'date joined', 'dyddiad dechrau', 'o'],
    kind: 'day',
  },
  {
    name: 'until',
    label: 'Last day',
    aliases: ['end', 'end date', 'until', 'left', 'leaving date', 'dyddiad gorffen', 'hyd'],
    kind: 'day',
  },
  {
    name: 'work',
    label: 'What they do',
    aliases: ['role', 'job', 'job title', 'position', 'post', 'instrument', 'work', 'swydd', 'rôl', 'gwaith'],
    kind: 'line',
  },
  {
    name: 'languages',
    label: 'Languages',
    aliases: ['language', 'speaks', 'languages spoken', 'iaith', 'ieithoedd'],
    kind: 'list',
    most: 60,
  },
]

export const adultsSheet: Sheet = {
  name: 'adults',
  title: 'People who work or volunteer here',
  rowsAre: 'people',
  may: 'person:invite',
  columns,
  needs: [['name'], ['first-name', 'last-name']],
  read(row) {
    const faults = faultsIn(row)
    return faults.length > 0 ? { faults } : { ready: { called: nameIn(row), keys: keysIn(row) } }
  },
  async findAlike(work, keys) {
    const of = (kind: string) => keys.filter((key) => key.startsWith(kind)).map((key) => key.slice(kind.length))
    const adults = await listAlikeAdults(work, of('mail:'), of('name:'))
    return new Map(
      adults.flatMap(({ id, name, email, hasLeft }) => {
        const known = { id, called: hasLeft ? `${name} (has left)` : name }
        return [`name:${name.toLowerCase()}`, ...(email ? [`mail:${email}`] : [])].map((key) => [key, known] as const)
      }),
    )
  },
  async save(work, rows, by) {
    const added = await addRows(
      work,
      rows.filter(({ into }) => into === undefined),
      by,
    )
    return [...added, ...(await fillRows(work, rows, by))]
  },
  undo: undoRows,
  async list(work, after) {
    const rows = await listAdultsForList(work, after)
    return { rows: rows.map(asRow), next: isFullPage(rows) ? rows.at(-1)?.id : undefined }
  },
}

async function addRows(work: Work, rows: readonly RowToSave[], by: string): Promise<SavedRow[]> {
  const store = listsStore(work)
  const today = dayOf(work.now)
  const people = rows.map(({ line, row }) => ({ line, row, id: newId<'Person'>() as string }))
  await store.addPeople(
    'adult',
    people.map(({ id, row }) => ({ id, ...factsIn(row) })),
  )
  const engagements: ListedEngagement[] = people.flatMap(({ id, row }) => {
    const engagement = engagementIn(row, today)
    return engagement ? [{ person_id: id, ...engagement }] : []
  })
  await store.addEngagements(engagements, by)
  return people.map(({ line, id }) => ({ line, id, how: 'made' }))
}

/** What `undo` needs to know of somebody whose gaps were filled. */
interface Before {
  facts: StoredFacts
  /** When they were filled: what they are here as was added with it. */
  at: string
}

async function fillRows(work: Work, rows: readonly RowToSave[], by: string): Promise<SavedRow[]> {
  const filling = rows.flatMap(({ into, ...rest }) => (into === undefined ? [] : [{ ...rest, into }]))
  if (filling.length === 0) return []
  const store = listsStore(work)
  const known = new Map((await store.lockFacts(filling.map(({ into }) => into))).map((one) => [one.id, one]))
  const changed = new Map<string, ListedPerson & { version: number }>()
  const engagements: ListedEngagement[] = []
  const saved: SavedRow[] = []
  for (const { line, row, into } of filling) {
    const facts = known.get(into)
    if (!facts) {
      // They are gone since somebody looked: the row comes in by itself.
      saved.push(...(await addRows(work, [{ line, row }], by)))
      continue
    }
    const now = filled({ ...facts, ...changed.get(into), languages: [...facts.languages] }, factsIn(row))
    const engagement =
      facts.engaged || engagements.some(({ person_id }) => person_id === into)
        ? undefined
        : engagementIn(row, dayOf(work.now))
    if (engagement) engagements.push({ person_id: into, ...engagement })
    const isFirst = !changed.has(into)
    if (!now && !engagement) saved.push({ line, id: into, how: 'same' })
    else {
      changed.set(into, { ...(now ?? facts), version: facts.version + 1 })
      const before: Before = { facts, at: work.now.toISOString() }
      saved.push(
        isFirst ? { line, id: into, how: 'filled', before: JSON.stringify(before) } : { line, id: into, how: 'same' },
      )
    }
  }
  await store.fillGaps([...changed.values()])
  await store.addEngagements(engagements, by)
  return saved
}

const changedSince = 'Somebody has changed this since, so it stays.'
const spokenOf = 'Something else in Kept speaks of them by now, so they stay.'

async function undoRows(work: Work, saved: readonly SavedRow[]): Promise<LeftStanding[]> {
  const store = listsStore(work)
  const stays: LeftStanding[] = await putBackRows(
    work,
    saved.filter(({ how }) => how === 'filled'),
  )
  const made = saved.filter(({ how }) => how === 'made')
  const untouched = new Set(await store.listUntouched(made.map(({ id }) => id)))
  const gone = new Set(await store.removeUnspokenOf([...untouched]))
  for (const { id, line } of made)
    if (!gone.has(id)) stays.push({ line, why: untouched.has(id) ? spokenOf : changedSince })
  return stays
}

async function putBackRows(work: Work, saved: readonly SavedRow[]): Promise<LeftStanding[]> {
  if (saved.length === 0) return []
  const store = listsStore(work)
  const now = new Map((await store.lockFacts(saved.map(({ id }) => id))).map((one) => [one.id, one]))
  const stays: LeftStanding[] = []
  const back: (ListedPerson & { version: number })[] = []
  for (const { id, line, before } of saved) {
    const { facts, at } = JSON.parse(before ?? '{}') as Before
    if (now.get(id)?.version !== facts.version + 1) stays.push({ line, why: changedSince })
    else {
      back.push(facts)
      if (!facts.engaged) await store.removeEngagements([id], new Date(at))
    }
  }
  await store.putBack(back)
  return stays
}

function asRow(adult: Awaited<ReturnType<typeof listAdultsForList>>[number]): FittedRow {
  return {
    name: adult.name,
    'known-as': adult.known_as,
    email: adult.email ?? '',
    phone: adult.phone ?? '',
    kind: adult.kind ?? '',
    from: adult.from_on ?? '',
    until: adult.until_on ?? '',
    work: adult.work,
    languages: adult.languages.join('\n'),
  }
}
