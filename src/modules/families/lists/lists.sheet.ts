/** Young people with up to two parents or carers each, as a list that comes in from a spreadsheet and goes out as one. */
import { bringInPeople, removeUntouched } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import type { FittedRow, Known, LeftStanding, RowToSave, SavedRow, Sheet } from '#platform/sheets/sheet.ts'
import { dayOf } from '#platform/text/dates.ts'
import { familiesStore } from '../families.store.ts'
import { childColumns } from './lists.columns.words.ts'
import type { ChildForList } from './lists.questions.ts'
import {
  childrenAPage,
  listAlikeChildren,
  listCarersWithAddress,
  listChildrenForList,
  listTiedTo,
} from './lists.questions.ts'
import type { ListedChild } from './lists.rules.ts'
import {
  carerKey,
  carerPlaces,
  carersToBring,
  carersToHandOut,
  childIn,
  faultsIn,
  keysIn,
  keysOfKnown,
  nameInKey,
} from './lists.rules.ts'
import { removeChildren, removeTies } from './lists.store.ts'

export const youngPeopleSheet: Sheet = {
  name: 'young-people',
  title: 'Young people and their parents or carers',
  rowsAre: 'young people',
  may: 'young-person:edit',
  columns: childColumns,
  needs: [['name'], ['first-name', 'last-name']],
  read(row, today) {
    const faults = faultsIn(row, today)
    return faults.length > 0 ? { faults } : { ready: { called: childIn(row).name, keys: keysIn(row) } }
  },
  async findAlike(work, keys) {
    const children = await listAlikeChildren(work, [...new Set(keys.map(nameInKey))])
    return new Map<string, Known>(
      children.flatMap(({ id, name, born_on }) => keysOfKnown(name, born_on).map((key) => [key, { id, called: name }])),
    )
  },
  save: saveRows,
  undo: undoRows,
  async list(work, after) {
    const rows = await listChildrenForList(work, after)
    return { rows: rows.map(asRow), next: rows.length === childrenAPage ? rows.at(-1)?.id : undefined }
  },
}

/** What `undo` needs to know of a row: the ties and carers that came in with it. */
interface CameIn {
  ties: readonly string[]
  carers: readonly string[]
}

interface RowInHand {
  line: number
  id: string
  isNew: boolean
  child: ListedChild
}

async function saveRows(work: Work, rows: readonly RowToSave[], by: string): Promise<SavedRow[]> {
  const inHand = await withoutKnownCarers(work, await bringChildren(work, rows, by))
  const carers = await bringCarers(work, inHand)
  const cameIn = await tieCarers(work, inHand, carers, by)
  return inHand.map(({ line, id, isNew }) => {
    const before = cameIn.get(line) ?? { ties: [], carers: [] }
    return {
      line,
      id,
      how: isNew ? 'made' : before.ties.length > 0 ? 'filled' : 'same',
      before: JSON.stringify(before),
    }
  })
}

async function bringChildren(work: Work, rows: readonly RowToSave[], by: string): Promise<RowInHand[]> {
  const all = rows.map(({ line, row, into }) => ({ line, into, child: childIn(row) }))
  const fresh = all.filter(({ into }) => into === undefined)
  const contacts = fresh.map(({ child: { name, knownAs } }) => ({ name, knownAs, email: null, phone: null }))
  const ids = await bringInPeople(work, 'young-person', contacts)
  const young = fresh.map(({ child: { bornOn, band } }, at) => ({
    ...{ person: ids[at] ?? '', bornOn, band, mayContact: false, contactHow: '' },
    ...{ keptAs: 'child' as const, needs: '' },
  }))
  await familiesStore(work, by).addYoungPeople(young, dayOf(work.now))
  const idOn = new Map(fresh.map(({ line }, at) => [line, ids[at] ?? '']))
  return all.map(({ line, into, child }) => ({
    line,
    child,
    id: into ?? idOn.get(line) ?? '',
    isNew: into === undefined,
  }))
}

/** Nobody is brought in twice for a child, and nobody who must not know or is not contacted by another name. */
async function withoutKnownCarers(work: Work, rows: readonly RowInHand[]): Promise<RowInHand[]> {
  const known = rows.filter(({ isNew }) => !isNew).map(({ id }) => id)
  const tied = Map.groupBy(await listTiedTo(work, known), ({ child }) => child)
  return rows.map((row) => {
    const carers = carersToBring(row.child.carers, tied.get(row.id) ?? [], dayOf(work.now))
    return { ...row, child: { ...row.child, carers } }
  })
}

interface Carers {
  /** By line and place. */
  idOf: ReadonlyMap<string, string>
  /** Those who were not known before, with the line that brought them. */
  cameWith: ReadonlyMap<number, readonly string[]>
}

const placeOf = (line: number, at: number) => `${line} ${at}`

/** Siblings share a parent who is the same by address and name. */
async function bringCarers(work: Work, rows: readonly RowInHand[]): Promise<Carers> {
  const emails = rows.flatMap(({ child }) => child.carers.flatMap(({ email }) => (email ? [email] : [])))
  const known = await listCarersWithAddress(work, [...new Set(emails)])
  const byKey = new Map(known.map((one) => [carerKey(one) ?? '', one.id]))
  const fresh = new Map<
    string,
    { line: number; places: string[]; name: string; email: string | null; phone: string | null }
  >()
  const idOf = new Map<string, string>()
  for (const { line, child } of rows)
    for (const [at, carer] of child.carers.entries()) {
      const place = placeOf(line, at)
      const key = carerKey(carer) ?? place
      const id = byKey.get(key)
      if (id) idOf.set(place, id)
      else if (fresh.has(key)) fresh.get(key)?.places.push(place)
      else fresh.set(key, { line, places: [place], name: carer.name, email: carer.email, phone: carer.phone })
    }
  const brought = [...fresh.values()]
  const contacts = brought.map(({ name, email, phone }) => ({ name, knownAs: '', email, phone }))
  const ids = await bringInPeople(work, 'parent-or-carer', contacts)
  const cameWith = new Map<number, string[]>()
  for (const [at, { line, places }] of brought.entries()) {
    const id = ids[at] ?? ''
    for (const place of places) idOf.set(place, id)
    cameWith.set(line, [...(cameWith.get(line) ?? []), id])
  }
  return { idOf, cameWith }
}

/** Nobody is told anything by a list: that is for a person to say. */
async function tieCarers(
  work: Work,
  rows: readonly RowInHand[],
  carers: Carers,
  by: string,
): Promise<Map<number, CameIn>> {
  const has = new Set<string>()
  const wanted = rows.flatMap(({ line, id, child }) =>
    child.carers.flatMap((carer, at) => {
      const key = `${id} ${carer.name.toLowerCase()}`
      if (has.has(key)) return []
      has.add(key)
      return [{ line, child: id, carer: carers.idOf.get(placeOf(line, at)) ?? '', kind: carer.kind }]
    }),
  )
  const ties = await familiesStore(work, by).addTies(
    wanted.map(({ child, carer, kind }) => ({
      ...{ child, carer, kind, relation: '', responsibility: 'not-known' as const },
      ...{ told: [], fromOn: dayOf(work.now) },
    })),
  )
  const cameIn = new Map<number, CameIn>()
  for (const { line } of rows)
    cameIn.set(line, {
      ties: wanted.flatMap((one, at) => (one.line === line ? [ties[at] ?? ''] : [])),
      carers: carers.cameWith.get(line) ?? [],
    })
  return cameIn
}

const stayed = 'Somebody has changed this since, or something else in Kept speaks of it, so it stays.'

async function undoRows(work: Work, saved: readonly SavedRow[]): Promise<LeftStanding[]> {
  const cameIn = saved.map(({ before }) => JSON.parse(before ?? '{"ties":[],"carers":[]}') as CameIn)
  const filled = saved.filter(({ how }) => how === 'filled')
  const ties = filled.flatMap((one) => cameIn[saved.indexOf(one)]?.ties ?? [])
  const goneTies = new Set(await removeTies(work, ties))
  const made = saved.filter(({ how }) => how === 'made')
  const gone = new Set(
    await removeChildren(
      work,
      made.map(({ id }) => id),
    ),
  )
  await removeUntouched(work, [...new Set(cameIn.flatMap(({ carers }) => carers))])
  return saved.flatMap(({ line, id, how }, at) => {
    const isGone = how === 'made' ? gone.has(id) : (cameIn[at]?.ties ?? []).every((tie) => goneTies.has(tie))
    return how === 'same' || isGone ? [] : [{ line, why: stayed }]
  })
}

function asRow({ name, known_as, born_on, age_band, carers }: ChildForList): FittedRow {
  const row: Record<string, string> = { name, 'known-as': known_as, born: born_on ?? '', band: age_band ?? '' }
  const shown = carersToHandOut(carers)
  for (const [at, place] of carerPlaces.entries()) {
    const carer = shown[at]
    if (!carer) continue
    row[`carer-${place}`] = carer.name
    row[`carer-${place}-email`] = carer.email ?? ''
    row[`carer-${place}-phone`] = carer.phone ?? ''
    row[`carer-${place}-tie`] = carer.kind
  }
  return row
}
