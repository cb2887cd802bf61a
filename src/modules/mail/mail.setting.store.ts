/** Keeps how the mail server is reached; its password sealed, and opened only to send. */
import { fieldId, openText, seal } from '#platform/crypto/seal.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { MailTables, SettingRow } from './mail.tables.ts'

const passwordField = fieldId('mail.setting.password')

export type SettingChange = Pick<
  SettingRow,
  'host' | 'port' | 'safety' | 'username' | 'from_address' | 'reply_to' | 'bounce_address'
> & {
  /** Undefined leaves it as it is. */
  password: string | undefined
}

export function settingStore(work: Work) {
  const db = roomHandle<MailTables>(work.db)
  const organisation_id = work.organisation
  return {
    async findSetting(how: 'look' | 'lock'): Promise<SettingRow | undefined> {
      const query = db.selectFrom('mail.setting').selectAll().where('organisation_id', '=', organisation_id)
      return (how === 'lock' ? query.forUpdate() : query).executeTakeFirst()
    },
    async keepSetting({ password, ...change }: SettingChange, version: number, by: string): Promise<void> {
      const row: SettingRow = {
        ...change,
        organisation_id,
        password_sealed: password ? await sealPassword(password) : null,
        version,
        changed_at: work.now,
        changed_by: by,
        tested_at: null,
        test_fault: null,
        ended_at: null,
      }
      const { password_sealed, ...others } = row
      await db
        .insertInto('mail.setting')
        .values(row)
        .onConflict((known) =>
          known.column('organisation_id').doUpdateSet(password === undefined ? others : { ...others, password_sealed }),
        )
        .execute()
    },
    async noteTest(version: number, fault: SettingRow['test_fault']): Promise<void> {
      await db
        .updateTable('mail.setting')
        .set({ tested_at: work.now, test_fault: fault })
        .where('organisation_id', '=', organisation_id)
        .where('version', '=', version)
        .execute()
    },
    async endSetting(): Promise<void> {
      await db
        .updateTable('mail.setting')
        .set({ ended_at: work.now, password_sealed: null })
        .where('organisation_id', '=', organisation_id)
        .execute()
    },
  }

  function sealPassword(password: string): Promise<Buffer> {
    return work.withKey((key) => seal(key, { field: passwordField, record: organisation_id }, password))
  }
}

export function openPassword(work: Work, setting: Pick<SettingRow, 'password_sealed'>): Promise<string> {
  const sealed = setting.password_sealed
  if (!sealed) return Promise.resolve('')
  return work.withKey((key) => openText(key, { field: passwordField, record: work.organisation }, sealed))
}
