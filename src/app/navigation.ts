/** Where somebody may go: what stands in the bar of every page, and the page of everything else. */
import type { Elsewhere } from '#platform/http/routes.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { NavigationEntry, PermissionTable, RoomManifest } from '#platform/rooms/manifest.ts'
import { holds } from '#platform/rooms/manifest.ts'
import type { Language } from '#platform/text/language.ts'

type Rooms = readonly RoomManifest[]

/** In their order. */
function entriesFor(actor: Actor, rooms: Rooms, permissions: PermissionTable): NavigationEntry[] {
  return rooms
    .flatMap((room) => room.navigation ?? [])
    .filter((entry) => entry.may === 'member' || holds(actor, entry.may, permissions))
    .sort((one, other) => one.order - other.order)
}

export function navigationFor(
  actor: Actor,
  path: string,
  language: Language,
  rooms: Rooms,
  permissions: PermissionTable,
) {
  const entries = entriesFor(actor, rooms, permissions)
  const here = nearest(entries, path)
  const inBar = entries.filter(({ says, leadsToRest }) => !says && (!leadsToRest || entries.some((one) => one.says)))
  return inBar.map(({ href, text, leadsToRest }) => ({
    href,
    text: text[language],
    current: href === path ? ('page' as const) : isAbove(href, leadsToRest, here) ? ('section' as const) : undefined,
  }))
}

/** What stands on the page of everything else. */
export function everythingElse(
  actor: Actor,
  language: Language,
  rooms: Rooms,
  permissions: PermissionTable,
): Elsewhere[] {
  return entriesFor(actor, rooms, permissions).flatMap(({ href, text, says }) =>
    says ? [{ href, text: text[language], says: says[language] }] : [],
  )
}

/** The page of everything else stands for all that are listed on it. */
function isAbove(href: string, leadsToRest: true | undefined, here: NavigationEntry | undefined): boolean {
  return here !== undefined && (leadsToRest ? here.says !== undefined : here.href === href)
}

/** The entry this page belongs to: of several that fit, the longest. */
function nearest(entries: readonly NavigationEntry[], path: string): NavigationEntry | undefined {
  const fitting = entries.filter(({ href }) => href === path || path.startsWith(`${href}/`))
  return fitting.sort((one, other) => other.href.length - one.href.length)[0]
}
