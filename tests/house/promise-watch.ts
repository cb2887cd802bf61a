/** Watches what the evidence of a promise reads, and how often it asks. */

import type { CompiledQuery, DatabaseConnection } from 'kysely'
import { DefaultQueryExecutor, Kysely, PostgresAdapter, PostgresQueryCompiler } from 'kysely'
import type { House } from '#platform/database/house.ts'
import type { HouseHandle } from '#platform/database/kysely-session.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Evidence, SubjectEvidence } from '#platform/promises/evidence.ts'
import type { KeptPromise } from '#platform/promises/promise.ts'
import type { Relation } from '#tools/read-catalogue.ts'

export interface Watched {
  evidence: (Evidence & Partial<SubjectEvidence>)[]
  /** The texts that it sent. */
  asked: string[]
}

export async function watch(house: House, organisation: OrganisationId, promise: KeptPromise): Promise<Watched> {
  const asked: string[] = []
  const evidence = await house.inOrganisation(keptItself(organisation), async (work) => {
    const db = overheard(work.db, (text) => asked.push(text))
    const reader = { db, organisation, now: work.now }
    const found = await promise.evidence(reader)
    const veiled = (await promise.veiledFrom?.(reader)) ?? []
    for (const without of veiled) await promise.evidence({ ...reader, without })
    return 'verdict' in found ? [found] : [...found]
  })
  return { evidence, asked }
}

/** The same handle, with somebody listening. */
function overheard(db: HouseHandle, hear: (text: string) => void): HouseHandle {
  const listen = (connection: DatabaseConnection): DatabaseConnection => ({
    executeQuery(query: CompiledQuery, ...rest: []) {
      hear(query.sql)
      return connection.executeQuery(query, ...rest)
    },
    streamQuery: (...given) => connection.streamQuery(...given),
  })
  const executor = new DefaultQueryExecutor(new PostgresQueryCompiler(), new PostgresAdapter(), {
    provideConnection: (consumer) => db.getExecutor().provideConnection((connection) => consumer(listen(connection))),
  })
  // Only the executor is ever used: the rest is asked for by the constructor.
  return new Kysely<never>({ config: {}, driver: {}, dialect: {}, executor } as never)
}

/** The tables that a text is read from; of a view, those that it is made of. */
export function tablesRead(text: string, relations: readonly Relation[]): string[] {
  const named = relations.filter(({ name }) => names(text, name))
  return [
    ...new Set(
      named.flatMap(({ name, kind, definition }) =>
        kind === 'view' && definition
          ? tablesRead(
              definition,
              relations.filter((one) => one.name !== name),
            )
          : [name],
      ),
    ),
  ].sort()
}

function names(text: string, relation: string): boolean {
  const [schema = '', name = ''] = relation.split('.')
  return new RegExp(`(^|[^a-z0-9_.])"?${schema}"?\\."?${name}"?($|[^a-z0-9_])`).test(text)
}
