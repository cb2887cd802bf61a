/** Where the database is and how Kept signs in to it: over a socket as the machine's user, or by an address with a password. */
import type { ClientConfig } from 'pg'
import { types } from 'pg'
import type { RoleNames } from './role-names.ts'
import { markOfRole, roleNames } from './role-names.ts'

/** How both kinds of connection are made, and the roles behind them. */
export interface DatabasePlace {
  kind: 'embedded' | 'server'
  names: RoleNames
  serving: ClientConfig
  maintenance: ClientConfig
}

/** A database address that cannot be used as given; the message says what to write instead. */
export class DatabaseAddressError extends Error {
  override name = 'DatabaseAddressError'
}

const DATE = 1082
const INT8 = 20
/** Days stay words (`2026-11-20`), and counts are numbers: Kept counts nothing beyond 2^53. */
export const keptTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    if (oid === DATE) return String
    if (oid === INT8) return Number
    return types.getTypeParser(oid, format as 'text')
  },
} as NonNullable<ClientConfig['types']>

/** A place on a PostgreSQL server, from the two addresses. Throws DatabaseAddressError. */
export function serverPlace(servingUrl: string, maintenanceUrl: string): DatabasePlace {
  const serving = address(servingUrl, 'KEPT_DATABASE_URL')
  const maintenance = address(maintenanceUrl, 'KEPT_MAINTENANCE_URL')
  if (serving.mark !== maintenance.mark || serving.database !== maintenance.database)
    throw new DatabaseAddressError(
      'KEPT_DATABASE_URL and KEPT_MAINTENANCE_URL are of two different installations. Use the two addresses that "./kept prepare-database" printed together.',
    )
  return {
    kind: 'server',
    names: roleNames(serving.mark),
    serving: { connectionString: servingUrl, types: keptTypes },
    maintenance: { connectionString: maintenanceUrl, types: keptTypes },
  }
}

/** The place of the embedded database, reached over its socket. */
export function embeddedPlace(socketFolder: string, port: number, mark: string, database = 'kept'): DatabasePlace {
  const names = roleNames(mark)
  const at = { host: socketFolder, port, database, types: keptTypes }
  return {
    kind: 'embedded',
    names,
    serving: { ...at, user: names.serving },
    maintenance: { ...at, user: names.maintenance },
  }
}

function address(text: string, setting: string): { mark: string; database: string } {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^postgres(ql)?:$/.test(url.protocol))
    throw new DatabaseAddressError(
      `${setting} is not a database address. It looks like postgres://USER:PASSWORD@HOST:5432/DATABASE.`,
    )
  const mark = markOfRole(decodeURIComponent(url.username))
  if (!mark)
    throw new DatabaseAddressError(
      `${setting} signs in as "${decodeURIComponent(url.username)}", which is not a role made for Kept. Run "./kept prepare-database", have its SQL run once, and use the addresses it prints.`,
    )
  return { mark, database: url.pathname.slice(1) }
}
