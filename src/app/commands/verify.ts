/** `kept verify`: proves that the record of acts and the stored files are as they were written. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HeadOnPaper } from '#platform/backup/find-head.ts'
import { findHead, headOnPaper } from '#platform/backup/find-head.ts'
import { findOrphans } from '#platform/backup/find-orphans.ts'
import type { FileSum, HeadsFile } from '#platform/backup/heads-file.ts'
import { compareFiles, headsOfBackup, readHeadsFile, sumFiles, writeHeads } from '#platform/backup/heads-file.ts'
import type { RecordFault, VerifiedChain } from '#platform/backup/verify-chains.ts'
import { verifyChains } from '#platform/backup/verify-chains.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import { openDiskFiles } from '#platform/files/disk-files.ts'
import type { CommandLine } from '../command-line.ts'
import { askRecoveryKey, insistOnInstallation, readCommandLine } from '../command-line.ts'
import type { Installation } from '../installation.ts'
import { openInstallation } from '../installation.ts'
import type { Machine } from '../machine.ts'
import { SettingError } from '../settings.ts'

const usage = 'verify [--since HEADS-OR-BACKUP-OR-ACT:FINGERPRINT [--recovery-key-file FILE]] [--heads FILE]'

/** Exit code 1 where anything is not as it was. */
export async function verify(args: string[], machine: Machine): Promise<number> {
  const line = readCommandLine(args, usage, { since: 'text', heads: 'text', 'recovery-key-file': 'text' })
  insistOnInstallation(machine)
  const paper = headOnPaper(line.flags['since'] ?? '')
  const since = paper ? undefined : await readSince(machine, line)
  const { settings, users, tell } = machine
  const installation = await openInstallation({ settings, users, tell, now: machine.now(), how: 'use' })
  try {
    const { id, chains, names, holder } = await look(installation, since, paper)
    if (since && since.installation !== id)
      throw new SettingError('The earlier heads are of another installation than this one.')
    const store = await openDiskFiles({ folder: join(settings.dataFolder, 'files'), sweepBefore: new Date(0) })
    const files = await sumFiles(store)
    tellOfOrphans(
      machine,
      await withMaintenance(installation.place, (client) => findOrphans(client, store, machine.now())),
    )
    const isGood = [
      tellOfRecords(machine, chains, names),
      tellOfPaper(machine, paper, holder && (names.get(holder) ?? holder)),
      tellOfFiles(machine, files, since),
    ].every(Boolean)
    if (line.flags['heads'] !== undefined) keepHeads(machine, line.flags['heads'], { id, chains, files })
    return isGood ? 0 : 1
  } finally {
    await installation.close()
  }
}

async function readSince(machine: Machine, { flags }: CommandLine): Promise<HeadsFile | undefined> {
  const path = flags['since']
  if (path === undefined) return undefined
  if (!existsSync(path)) throw new SettingError(`There is no file ${path}.`)
  if (!path.endsWith('.age')) return readHeadsFile(readFileSync(path, 'utf8'))
  return headsOfBackup(path, await askRecoveryKey(machine, flags['recovery-key-file']))
}

function look({ place }: Installation, since: HeadsFile | undefined, paper: HeadOnPaper | undefined) {
  return withMaintenance(place, async (client) => {
    const chains = await verifyChains(client, place.names, since?.heads)
    const named = await client.query<{ id: string; name: string }>(
      'select organisation_id as id, name from identity.organisation',
    )
    const [installation] = (await client.query<{ id: string }>('select id from house.installation')).rows
    const names = new Map(named.rows.map(({ id, name }) => [id, name]))
    return { id: installation?.id ?? '', chains, names, holder: paper && (await findHead(client, paper)) }
  })
}

function tellOfRecords({ tell, warn }: Machine, chains: VerifiedChain[], names: Map<string, string>): boolean {
  for (const { head, fault } of chains) {
    const name = names.get(head.organisation) ?? `The organisation ${head.organisation}`
    if (fault) warn(`${name}: ${faultSentences[fault.kind](fault.sequence)}`)
    else tell(`${name}: all ${head.sequence} recorded acts are there, unchanged and in order.`)
  }
  if (chains.length === 0) tell('No organisation has recorded anything yet.')
  return chains.every(({ fault }) => !fault)
}

/** `holder`: whose record holds the act as it stands on paper. */
function tellOfPaper({ tell, warn }: Machine, paper: HeadOnPaper | undefined, holder: string | undefined): boolean {
  if (!paper) return true
  if (holder === undefined)
    warn(
      `No record holds act ${paper.sequence} with that fingerprint: it was cut, or written anew, since it was printed.`,
    )
  else tell(`${holder}: act ${paper.sequence} is there with the fingerprint that was printed.`)
  return holder !== undefined
}

const faultSentences: Record<RecordFault['kind'], (act: number) => string> = {
  altered: (act) => `recorded act ${act} was changed after it was written.`,
  missing: (act) => `recorded act ${act} is missing.`,
  cut: (act) => `the record was cut: act ${act} was there and is not any more.`,
  rewritten: (act) => `the record was written anew: act ${act} is not the one that was there.`,
}

function tellOfFiles({ tell, warn }: Machine, files: FileSum[], since: HeadsFile | undefined): boolean {
  if (!since) {
    tell(`${files.length} stored files can be read.`)
    return true
  }
  const { altered, gone } = compareFiles(files, since.files)
  for (const id of altered) warn(`The stored file ${id} is not as it was.`)
  if (gone > 0) tell(`${gone} of ${since.files.length} stored files of then were deleted since.`)
  if (altered.length === 0) tell(`The stored files of then that are still kept are as they were.`)
  return altered.length === 0
}

/** No fault: an act that was not kept leaves nothing that anybody relied on. */
function tellOfOrphans({ tell }: Machine, orphans: readonly string[]): void {
  if (orphans.length > 0)
    tell(`Stored files that belong to nothing, because Kept was ended while they were brought: ${orphans.join(', ')}`)
}

interface Kept {
  id: string
  chains: VerifiedChain[]
  files: FileSum[]
}

function keepHeads({ tell, now }: Machine, path: string, { id, chains, files }: Kept): void {
  const heads = chains.map(({ head }) => head)
  writeFileSync(path, writeHeads({ installation: id, at: now().toISOString(), heads, files }), { mode: 0o600 })
  tell(`The heads are in ${path}. Keep it where nobody who can change Kept can change it.`)
}
