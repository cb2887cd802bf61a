/** How the mail server is set, without its password, and whether there is one. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { hasMailServer } from '../mail.questions.ts'
import type { MailTables, QueueRow, SettingRow } from '../mail.tables.ts'

export type ServerView = Omit<SettingRow, 'organisation_id' | 'password_sealed' | 'changed_by'> & {
  hasPassword: boolean
  queue: Pick<QueueRow, 'fault' | 'fault_since'> | undefined
}

export const readServerState = (work: Work): Promise<boolean> => hasMailServer(work)

export async function readServer(work: Work): Promise<ServerView | undefined> {
  const row = await roomHandle<MailTables>(work.db)
    .selectFrom('mail.setting as setting')
    .leftJoin('mail.queue as queue', 'queue.organisation_id', 'setting.organisation_id')
    .selectAll('setting')
    .select(['queue.fault', 'queue.fault_since'])
    .where('setting.organisation_id', '=', work.organisation)
    .executeTakeFirst()
  if (!row) return undefined
  const { organisation_id: _organisation, password_sealed, changed_by: _by, fault, fault_since, ...rest } = row
  return { ...rest, hasPassword: password_sealed !== null, queue: { fault, fault_since } }
}
