/** Who may see what in all rooms: which roles have each permission, what narrows it, and which records tell of a reading. */

export interface Access {
  readonly permissions: Readonly<Record<string, readonly string[]>>
  /** A sentence for a permission that not everybody who has it may use on everything: "only of the programmes they lead". */
  readonly sees: Readonly<Record<string, string>>
  /** Names of records such as `care.read`: somebody looked at what few may look at. */
  readonly readings: readonly string[]
}

interface Seen {
  readonly permissions: Readonly<Record<string, readonly string[]>>
  readonly sees?: Readonly<Record<string, string>>
  readonly routes: readonly { readonly record: string; readonly personal?: boolean }[]
}

export function accessOf(rooms: readonly Seen[]): Access {
  const personal = rooms.flatMap(({ routes }) => routes.filter((route) => route.personal))
  return {
    permissions: Object.assign({}, ...rooms.map(({ permissions }) => permissions)),
    sees: Object.assign({}, ...rooms.map(({ sees }) => sees ?? {})),
    readings: [...new Set(personal.map(({ record }) => record).filter((one) => one.endsWith('.read')))].sort(),
  }
}
