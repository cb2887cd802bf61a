/** Where one test database is, for the roles of Kept. */
import type { DatabasePlace } from '#platform/database/places.ts'
import { embeddedPlace, serverPlace } from '#platform/database/places.ts'
import { roleNames } from '#platform/database/role-names.ts'
import type { TestServer } from './test-server.ts'
import { testMark } from './test-server.ts'

export function placeOn(server: TestServer, database: string): DatabasePlace {
  const { host = '', port = 0 } = server.superuser
  if (!server.passwords) return embeddedPlace(host, port, testMark, database)
  const names = roleNames(testMark)
  const url = (role: string, password: string) => `postgres://${role}:${password}@${host}:${port}/${database}`
  return serverPlace(url(names.serving, server.passwords.serving), url(names.maintenance, server.passwords.maintenance))
}
