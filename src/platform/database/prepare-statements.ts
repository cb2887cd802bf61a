/** The SQL that an administrator of a PostgreSQL server runs once, because a plain owner cannot make roles. */
import type { RoleNames } from './role-names.ts'

interface Preparation {
  names: RoleNames
  database: string
  /** Passwords of the two roles that sign in; left out where the server knows them otherwise (peer). */
  passwords?: { serving: string; maintenance: string }
  /** The major version of the server: from 16 on, memberships say for themselves what they inherit. */
  major: number
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const named = (text: string) => `"${text.replaceAll('"', '""')}"`

/** One statement an item, without final semicolons; to be run by somebody who may create roles and databases. */
export function prepareRoles({ names, passwords, major }: Preparation): string[] {
  const login = (role: string, password?: string) =>
    `create role ${named(role)} login noinherit nosuperuser nocreatedb nocreaterole nobypassrls${password ? ` password ${quoted(password)}` : ''}`
  const group = (role: string) =>
    `create role ${named(role)} nologin noinherit nosuperuser nocreatedb nocreaterole nobypassrls`
  const how = major >= 16 ? ' with inherit false, set true' : ''
  const joins = (member: string, roles: string[]) =>
    roles.map((role) => `grant ${named(role)} to ${named(member)}${how}`)
  return [
    ...[names.owner, names.organisation, names.door, names.doorkeeper, names.clockwork, names.jobs].map(group),
    login(names.maintenance, passwords?.maintenance),
    login(names.serving, passwords?.serving),
    ...joins(names.serving, [names.organisation, names.door, names.clockwork, names.jobs]),
    ...joins(names.maintenance, [names.owner]),
    ...joins(names.owner, [names.doorkeeper]),
    `alter role ${named(names.serving)} set statement_timeout = '15s'`,
    `alter role ${named(names.serving)} set lock_timeout = '5s'`,
    `alter role ${named(names.serving)} set idle_in_transaction_session_timeout = '20s'`,
  ]
}

/** Makes the database of the installation; run while connected to any other database. */
export function prepareDatabase({ names, database }: Preparation): string[] {
  return [
    `create database ${named(database)} owner ${named(names.owner)} encoding 'UTF8' template template0`,
    `revoke all on database ${named(database)} from public`,
    `grant connect, temporary on database ${named(database)} to ${named(names.maintenance)}`,
    `grant connect on database ${named(database)} to ${named(names.serving)}`,
  ]
}

/** Takes from everybody what PostgreSQL gives everybody; run while connected to the installation's database. */
export function closePublicSchema(): string[] {
  return ['revoke all on schema public from public']
}
