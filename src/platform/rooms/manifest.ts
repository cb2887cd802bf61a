/** What a room hands over when it is opened: its routes, who may what, what falls due in it, and what it does in the background. */
import type { Subjects } from '#platform/audit/entry.ts'
import type { Facts } from '#platform/checks/facts.ts'
import type { Work } from '#platform/database/house.ts'
import type { WorkerEntry } from '#platform/documents/worker-files.ts'
import type { Permission, Route } from '#platform/http/routes.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Catalogue } from '#platform/promises/catalogue.ts'
import { makeCatalogue } from '#platform/promises/catalogue.ts'
import type { CountedList, KeptPromise } from '#platform/promises/promise.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import type { Language } from '#platform/text/language.ts'
import type { Desk } from './desk.ts'
import type { Holding } from './holding.ts'
import type { Reminder } from './reminder.ts'

/** Which roles have a permission; a room's own rules may narrow it further for one thing or another. */
export type PermissionTable = Readonly<Record<Permission, readonly string[]>>

/** Done once for each announcement, after the act that made it; `work.actor` is Kept itself. */
export interface Duty {
  on: string
  name: string
  does: (work: Work, subjects: Subjects) => Promise<void>
}

/** Done in an organisation when its time comes; `work.actor` is Kept itself. */
export interface Timed {
  name: string
  /** Of the room, with a row of each organisation and the column `due_at`, which clockwork may read. */
  table: string
  /** Locks the row, asks again whether it is due, does it and sets the next time: two processes may come at once. */
  does: (work: Work, catalogue: Catalogue, beingChecked: readonly string[]) => Promise<void>
}

/** Opens a transaction in the organisation, as Kept itself, at the time that it then is. */
export type Enter = <T>(act: (work: Work) => Promise<T>) => Promise<T>

/** Done outside the database when its time comes: `does` enters to take something up and to write what became of it, and between the two no connection is held. */
export interface Errand {
  name: string
  /** As of what is timed: clockwork looks at its column `due_at`. */
  table: string
  /** Sets the next time itself, before it goes outside: two processes may come at once. `stop` ends it within seconds. */
  does: (enter: Enter, stop: AbortSignal, sheets: readonly Sheet[], desk: Desk) => Promise<void>
}

export interface NavigationEntry {
  href: `/${string}`
  text: Readonly<Record<Language, string>>
  may: Permission | 'member'
  order: number
  /** It stands on the page of everything else, with this sentence: the bar holds what is needed every week. */
  says?: Readonly<Record<Language, string>>
  /** It is the page of everything else, and stands in the bar where there is something on it. */
  leadsToRest?: true
}

export interface RoomManifest {
  readonly name: string
  readonly routes: readonly Route[]
  readonly permissions: PermissionTable
  /** Short addresses outside `/<room>/…` that people type or find on paper. */
  readonly doorsteps?: readonly `/${string}`[]
  readonly navigation?: readonly NavigationEntry[]
  /** The facts are gathered before `work` begins: whoever asks several rooms gathers them once (see gatherFacts). */
  readonly reminders?: (work: Work, actor: Actor, facts: Facts, catalogue: Catalogue) => Promise<Reminder[]>
  readonly duties?: readonly Duty[]
  /** What this room does by the calendar, without anybody asking. */
  readonly timed?: readonly Timed[]
  /** What it does outside the database, such as sending. */
  readonly errands?: readonly Errand[]
  /** What this room can keep and prove. */
  readonly promises?: readonly KeptPromise[]
  /** What narrows a permission of this room, for people: "only of the programmes they lead". */
  readonly sees?: Readonly<Record<Permission, string>>
  /** What this room keeps about people. */
  readonly holds?: readonly Holding[]
  /** Lists of this room whose total nobody knows. */
  readonly lists?: readonly CountedList[]
  /** Lists of this room that can be brought in from a spreadsheet and handed out as one. */
  readonly sheets?: readonly Sheet[]
  /** Programs that read this room's files, each in a child process of its own. */
  readonly workers?: readonly WorkerEntry[]
}

/** The tables of all rooms as one. Throws where two rooms claim the same permission. */
export function allPermissions(rooms: readonly RoomManifest[]): PermissionTable {
  const all = new Map<Permission, readonly string[]>()
  for (const room of rooms)
    for (const [permission, roles] of Object.entries(room.permissions)) {
      if (all.has(permission as Permission)) throw new Error(`Two rooms claim the permission ${permission}.`)
      all.set(permission as Permission, roles)
    }
  return Object.fromEntries(all)
}

/** The promises and lists of all rooms as one. Throws where two promises have one name. */
export function catalogueOf(rooms: readonly RoomManifest[]): Catalogue {
  return makeCatalogue(
    rooms.flatMap((room) => room.promises ?? []),
    rooms.flatMap((room) => room.lists ?? []),
  )
}

export function holds(actor: Actor, permission: Permission, table: PermissionTable): boolean {
  return table[permission]?.some((role) => actor.roles.includes(role)) ?? false
}
