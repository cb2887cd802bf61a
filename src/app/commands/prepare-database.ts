/** `kept prepare-database [NAME]`: the SQL that an administrator of a PostgreSQL server runs once, and the two addresses to set. */
import { randomBytes } from 'node:crypto'
import {
  closePublicSchema,
  prepareDatabase as databaseStatements,
  prepareRoles,
} from '#platform/database/prepare-statements.ts'
import { roleNames } from '#platform/database/role-names.ts'
import type { Machine } from '../machine.ts'

const usualName = 'kept'
const NAME = /^[a-z][a-z0-9_]{0,40}$/

export async function prepareDatabase([name = usualName]: string[], machine: Machine): Promise<number> {
  if (!NAME.test(name)) {
    machine.warn(
      `"${name}" cannot be the name of the database: use small letters, digits and _, beginning with a letter.`,
    )
    return 2
  }
  const show = machine.print ?? machine.tell
  for (const line of preparation(name, randomBytes(4).toString('hex'), randomPassword)) show(line)
  return 0
}

const randomPassword = () => randomBytes(24).toString('base64url')

/**
 * A script for psql, the addresses in its comments. Plain grants mean the same on 15 and on 16 and newer: what a
 * membership lets its member inherit is then taken from the member, and ours are NOINHERIT.
 */
function preparation(database: string, mark: string, password: () => string): string[] {
  const names = roleNames(mark)
  const passwords = { serving: password(), maintenance: password() }
  const parts = { names, database, passwords, major: 15 }
  const owner = `"${names.owner}"`
  const url = (role: string, secret: string) => `postgres://${role}:${secret}@HOST:5432/${database}`
  return [
    '-- Run this once with psql as a user who may make roles and databases, for example:',
    '--   psql -h HOST -U postgres -d postgres -f FILE',
    '-- Then set these two for Kept (write the server’s name for HOST), best as files: KEPT_DATABASE_URL_FILE=/path/to/file',
    `--   KEPT_DATABASE_URL=${url(names.serving, passwords.serving)}`,
    `--   KEPT_MAINTENANCE_URL=${url(names.maintenance, passwords.maintenance)}`,
    '-- Keep this text like a password, or delete it afterwards: it holds two.',
    '\\set ON_ERROR_STOP on',
    'begin;',
    ...prepareRoles(parts).map(ended),
    'commit;',
    // An administrator who is no superuser may only give a database to a role they belong to.
    `grant ${owner} to current_user;`,
    ...databaseStatements(parts).map(ended),
    `\\connect "${database}"`,
    // Who owns the database owns this schema, and even they only in that role.
    'set role pg_database_owner;',
    ...closePublicSchema().map(ended),
    'reset role;',
    `revoke ${owner} from current_user;`,
  ]
}

const ended = (statement: string) => `${statement};`
