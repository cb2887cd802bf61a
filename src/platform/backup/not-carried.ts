/** The one list of what backups and moves leave out or change, each with its reason. */

/** Schemas that no backup and no move carries. */
export const schemasNotCarried: Readonly<Record<string, string>> = {
  pgboss: 'A queue of duties: announcements are kept in the outbox, and each is relayed again.',
}

/** Tables that neither a backup nor a move carries. */
export const tablesNeverCarried: Readonly<Record<string, string>> = {
  'house.migration': 'Running the migrations writes it; a backup names them, with their hashes, in its manifest.',
}

/** Tables that a backup leaves out and a move takes along. */
export const tablesNotBackedUp: Readonly<Record<string, string>> = {
  'identity.session': 'A restored installation asks everybody to sign in again.',
  'identity.half_sign_in': 'A restored installation asks everybody to sign in again.',
  'identity.link': 'A way in that was meant to work once must not work again after a restore.',
  'identity.attempt': 'Slowing guesses matters for minutes.',
  'identity.passkey_challenge': 'A challenge is good for five minutes.',
  'forms.handled': 'A form sent twice is recognised for a day.',
  'crypto.record_key':
    'Travels in a file of its own that is kept for a short time, so that deleting a key can be complete.',
}

/** The table of the short-lived file. */
export const recordKeyTable = 'crypto.record_key'

/**
 * Columns that travel as another value. The queue is not carried: what was relayed to it but not yet done would never
 * be done. Every announcement that is still kept is therefore relayed again; `events.done` keeps a duty from being
 * done twice.
 */
const columnsCarriedAs: Readonly<Record<string, string>> = {
  'events.outbox.relayed_at': 'null::text',
}

export type Journey = 'backup' | 'move'

export function isCarried(table: string, journey: Journey): boolean {
  const [schema = ''] = table.split('.')
  if (schema in schemasNotCarried || table in tablesNeverCarried) return false
  return journey === 'move' || !(table in tablesNotBackedUp)
}

/** The SQL that reads a column as text. */
export function readingOf(table: string, column: string): string {
  return columnsCarriedAs[`${table}.${column}`] ?? `"${column}"::text`
}
