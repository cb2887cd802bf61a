/** Opens the installation for a command, beside a Kept that is running or alone, and closes it again. */
import { Pool } from 'pg'
import { newId } from '#platform/crypto/ids.ts'
import { openEntrances } from '#platform/database/entrances.ts'
import type { Entrances, House } from '#platform/database/house.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import { organisationKeys } from '#platform/database/organisation-keys.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { insistOnInstallation } from './command-line.ts'
import type { Installation } from './installation.ts'
import { openInstallation } from './installation.ts'
import type { Machine } from './machine.ts'

export interface OpenedForCommand {
  installation: Installation
  /** The same entrances, roles and walls as the serving program has. */
  entrances: Entrances
  house: House
}

/** Refuses where there is no installation, unless the command may begin one. */
export async function withInstallation<T>(
  machine: Machine,
  act: (opened: OpenedForCommand) => Promise<T>,
  mayBegin: 'may begin one' | undefined = undefined,
): Promise<T> {
  if (!mayBegin) insistOnInstallation(machine)
  const { settings, users, tell } = machine
  const installation = await openInstallation({ settings, users, tell, now: machine.now(), how: 'use' })
  try {
    const { serving, names } = installation.place
    const pool = new Pool({ ...serving, pipeline: true, max: 4, connectionTimeoutMillis: 5_000 } as object)
    pool.on('error', () => {}) // A connection lost while idle is replaced; one in use rejects its statement.
    const entrances = openEntrances(
      pool,
      names,
      organisationKeys(installation.keys.wrap, () => machine.now()),
    )
    try {
      return await act({
        installation,
        entrances,
        house: entrances.at({ requestId: newId<'Command'>() }, machine.now()),
      })
    } finally {
      await entrances.close()
    }
  } finally {
    await installation.close()
  }
}

export interface OrganisationNamed {
  id: OrganisationId
  name: string
}

/** Those that have anybody in them, in an order that is always the same. */
export async function listOrganisations({ place }: Installation): Promise<OrganisationNamed[]> {
  const found = await withMaintenance(place, (client) =>
    client.query<OrganisationNamed>(
      `select o.organisation_id as id, o.name from identity.organisation o
        where exists (select 1 from identity.membership m where m.organisation_id = o.organisation_id)
        order by o.organisation_id`,
    ),
  )
  return found.rows
}

/** Where people reach this installation. */
export function addressOf({ settings }: Pick<Machine, 'settings'>): string {
  return settings.address ?? `http://localhost:${settings.port}`
}
