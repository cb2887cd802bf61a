/** Everybody who has an account in an installation, organisation by organisation. */
import type { Role } from '#modules/people/people.words.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import type { DatabasePlace } from '#platform/database/places.ts'
import type { AccountId, OrganisationId } from '#platform/identity/actor.ts'
import { dayOf } from '#platform/text/dates.ts'

export interface AccountHere {
  account: AccountId
  organisation: OrganisationId
  organisationName: string
  name: string
  email: string
  roles: Role[]
}

const question = `
  select m.account_id as account, m.organisation_id as organisation, o.name as "organisationName", p.name, a.email,
    array(select distinct held.role from people.appointment held
      where held.organisation_id = m.organisation_id and held.person_id = m.person_id and held.from_on <= $1
        and (held.until_on is null or held.until_on >= $1) order by held.role) as roles
  from identity.membership m
    join identity.organisation o on o.organisation_id = m.organisation_id
    join identity.account a on a.id = m.account_id
    join people.person p on p.organisation_id = m.organisation_id and p.id = m.person_id
  order by o.name, p.name`

export async function listAccounts(place: DatabasePlace, now: Date): Promise<AccountHere[]> {
  const found = await withMaintenance(place, (client) => client.query<AccountHere>(question, [dayOf(now)]))
  return found.rows
}
