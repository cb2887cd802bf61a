/** What a backup is made of: the names of its files, what stands first in it and what stands last. */
import { z } from 'zod'

export const formatName = 'kept backup'
export const formatVersion = 1

const sum = z.object({ rows: z.number().int(), sha256: z.string() })

/** Stands first: enough to tell whether this program can restore the rest. */
export const manifestSchema = z.object({
  format: z.literal(formatName),
  formatVersion: z.literal(formatVersion),
  holds: z.enum(['everything', 'record keys']),
  installation: z.uuid(),
  madeAt: z.iso.datetime(),
  /** The version of the program that wrote it. */
  program: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  /** In the order in which they follow; rows carry their columns in this order. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
})

/** Stands last: what is without it was cut short. */
export const trailerSchema = z.object({
  tables: z.record(z.string(), sum),
  files: z.object({ count: z.number().int(), bytes: z.number().int(), sha256: z.string() }),
  /** The end of each organisation's audit chain at that moment. */
  heads: z.array(z.object({ organisation: z.uuid(), sequence: z.number().int(), hash: z.string() })),
  recordKeys: z.number().int(),
})

export type Manifest = z.infer<typeof manifestSchema>
export type Trailer = z.infer<typeof trailerSchema>

export const entryNames = {
  manifest: 'manifest.json',
  keyFile: 'key-file.txt',
  trailer: 'trailer.json',
  batch: (table: string, number: number) => `tables/${table}/${String(number).padStart(6, '0')}.ndjson`,
  file: (id: string) => `files/${id}`,
} as const

const batchName = /^tables\/([a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*)\/\d{6,}\.ndjson$/
const fileName = /^files\/([0-9a-f-]{36})$/

export const tableOfEntry = (name: string): string | undefined => batchName.exec(name)?.[1]
export const fileOfEntry = (name: string): string | undefined => fileName.exec(name)?.[1]

/** The line by which a stored file enters the sum of all files. */
export const lineOfFile = (id: string, size: number, sha256: string): string => `${id} ${size} ${sha256}\n`

const recordKeysEnding = '-record-keys'

/** `kept-<mark>-20261120T0930Z.age`; with seconds where that name is taken. */
export function backupName(mark: string, now: Date, withSeconds: boolean): string {
  const digits = now.toISOString().replaceAll(/[-:]/g, '')
  return `kept-${mark}-${digits.slice(0, withSeconds ? 15 : 13)}Z.age`
}

/** The short-lived file that belongs to a backup. */
export function recordKeysName(backup: string): string {
  return backup.replace(/\.age$/, `${recordKeysEnding}.age`)
}

export interface BackupFileName {
  mark: string
  madeAt: Date
  isRecordKeys: boolean
  isUnfinished: boolean
}

/** What a file's name says, or undefined where the name is not one that Kept gives. */
export function readBackupName(name: string): BackupFileName | undefined {
  const found = /^kept-([a-z0-9]{4,16})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?Z(-record-keys)?\.age(\.part)?$/.exec(
    name,
  )
  if (!found) return undefined
  const [, mark = '', year, month, day, hour, minute, second = '00', recordKeys, part] = found
  const madeAt = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(madeAt.getTime())) return undefined
  return { mark, madeAt, isRecordKeys: recordKeys !== undefined, isUnfinished: part !== undefined }
}
