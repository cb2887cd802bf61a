/** What is unsafe about a machine: its key file, folder, clock, disk, database and the way it is reached. */
import type { KeyFileFinding } from '#platform/crypto/key-file-check.ts'
import { dayInWords, momentInWords } from '#platform/text/dates.ts'
import type { DatabaseFacts, Finding, MachineFacts } from './facts.ts'
import { newestPostgres, oldestNodeMajor } from './known-releases.ts'

const GIGABYTE = 1_000_000_000
const MINUTE = 60_000
const DAY = 86_400_000
const leastFreeBytes = GIGABYTE
const leastFreeShare = 0.1

type Rule = (facts: MachineFacts) => Finding[]

export function findingsOfMachine(facts: MachineFacts): Finding[] {
  return rules.flatMap((rule) => rule(facts))
}

const unsafe = (code: string, sentence: string, whatToDo: string): Finding[] => [
  { code, severity: 'unsafe', sentence, whatToDo },
]
const advice = (code: string, sentence: string, whatToDo: string): Finding[] => [
  { code, severity: 'advice', sentence, whatToDo },
]

const keyFile: Rule = ({ keyFile: { path, findings } }) => findings.flatMap((one) => findingOfKeyFile(one, path))

function findingOfKeyFile(found: KeyFileFinding, path: string): Finding[] {
  switch (found.kind) {
    case 'missing':
      return unsafe(
        'key-file-missing',
        `The key file ${path} is missing: after the next start nothing could be read.`,
        'Put it back, or set KEPT_KEY_FILE to where it is.',
      )
    case 'not a file':
      return unsafe(
        'key-file-not-a-file',
        `${path} should be the key file, and is not a file.`,
        'Set KEPT_KEY_FILE to the key file.',
      )
    case 'open to others':
      return unsafe(
        'key-file-open',
        `Other users of this machine may read the key file ${path}.`,
        `Run: chmod 600 ${path}`,
      )
    case 'owned by another':
      return unsafe(
        'key-file-owner',
        `The key file ${path} belongs to another user of this machine (number ${found.owner}).`,
        `Run: chown ${found.expected} ${path}`,
      )
    case 'inside the data folder':
      return unsafe(
        'key-file-inside',
        'The key file lies inside the data folder: whoever copies the data has the key with them.',
        'Move it elsewhere, then set KEPT_KEY_FILE to where it is.',
      )
    case 'beside the data folder':
      return unsafe(
        'key-file-beside',
        'The key file lies beside the data folder: one copy of the folder around them takes both.',
        'Move it elsewhere, then set KEPT_KEY_FILE to where it is.',
      )
  }
}

const folder: Rule = ({ dataFolder: { path, isOpenToOthers } }) =>
  isOpenToOthers
    ? unsafe(
        'folder-open',
        `Every user of this machine may look into the data folder ${path}.`,
        `Run: chmod go-rw ${path}`,
      )
    : []

const clock: Rule = ({ now, clock: { fileSystemTime, latestSeenAt, keptIn } }) => {
  if (latestSeenAt && latestSeenAt.getTime() - now.getTime() >= DAY)
    return unsafe(
      'clock-moved-back',
      `The clock says ${momentInWords(now)}, but it has said ${momentInWords(latestSeenAt)} before.`,
      `Set the clock right. If it is right now, delete ${keptIn}, where the later time is written down.`,
    )
  if (!fileSystemTime)
    return unsafe(
      'folder-not-writable',
      `Nothing can be written beside ${keptIn}: the disk may be full, or the folder may belong to another user.`,
      'Make room on the disk, or give the folder back to the user that Kept runs as.',
    )
  if (Math.abs(fileSystemTime.getTime() - now.getTime()) >= 5 * MINUTE)
    return unsafe(
      'clock-differs',
      `The clock says ${momentInWords(now)}, but the disk that holds the data says ${momentInWords(fileSystemTime)}.`,
      'Set the clocks of both machines right, best by a time service such as systemd-timesyncd.',
    )
  return []
}

const disk: Rule = ({ disk: { freeBytes, totalBytes }, dataFolder }) =>
  freeBytes < leastFreeBytes || freeBytes < leastFreeShare * totalBytes
    ? unsafe(
        'disk-nearly-full',
        `The disk that holds ${dataFolder.path} is nearly full: ${inGigabytes(freeBytes)} of ${inGigabytes(totalBytes)} are free.`,
        'Make room or move to a larger disk: once it is full, nothing more can be saved.',
      )
    : []

const inGigabytes = (bytes: number) => `${(bytes / GIGABYTE).toFixed(1)} GB`

const database: Rule = ({ database: facts }) => [...behind(facts), ...settings(facts), ...openly(facts)]

function behind({ kind, version }: DatabaseFacts): Finding[] {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (kind === 'server' || major !== newestPostgres.major || minor >= newestPostgres.minor) return []
  const { major: newestMajor, minor: newestMinor, asKnownOn } = newestPostgres
  return advice(
    'database-behind',
    `Kept’s own database is PostgreSQL ${version}; the newest known on ${dayInWords(asKnownOn)} was ${newestMajor}.${newestMinor}.`,
    'Install the newest version of Kept. If that has no newer one, a PostgreSQL server of your own can be used instead.',
  )
}

function settings({ unsafeSettings }: DatabaseFacts): Finding[] {
  if (unsafeSettings.length === 0) return []
  return unsafe(
    'database-settings',
    `The database server is set to ${unsafeSettings.join(', ')}: a power cut could lose or spoil records.`,
    'Ask whoever looks after the server to turn this on.',
  )
}

function openly({ isReachedOpenly }: DatabaseFacts): Finding[] {
  if (!isReachedOpenly) return []
  return unsafe(
    'database-in-the-open',
    'The connection to the database server goes over the network without encryption.',
    'Add ?sslmode=verify-full to KEPT_DATABASE_URL and KEPT_MAINTENANCE_URL, and turn TLS on at the server.',
  )
}

const LOOPBACK = /^(127\.|::1$|\[::1\]$|localhost$)/

const listening: Rule = ({ listening: { host, address } }) =>
  LOOPBACK.test(host) || address
    ? []
    : unsafe(
        'no-secure-address',
        `Kept listens on ${host}, so other machines can reach it, and no secure address is set.`,
        'Put Caddy or nginx in front of it and set KEPT_ADDRESS to its https address, or leave KEPT_HOST out.',
      )

const root: Rule = ({ isServingAsRoot }) =>
  isServingAsRoot
    ? unsafe(
        'serving-as-root',
        'Kept is running with all rights on this machine (root).',
        'Stop it and start it with “./kept start”, which gives those rights up.',
      )
    : []

const node: Rule = ({ nodeVersion }) =>
  Number(nodeVersion.split('.')[0]) < oldestNodeMajor
    ? unsafe(
        'node-old',
        `Kept is running on Node ${nodeVersion}, which it was not made for.`,
        `Start it with “./kept start”, which brings Node ${oldestNodeMajor} along.`,
      )
    : []

const rules: readonly Rule[] = [keyFile, folder, clock, disk, database, listening, root, node]
