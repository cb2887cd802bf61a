/** What is unsafe about an installation as a whole: could it be brought back if this machine were lost? */
import { dayInWords, dayOf, momentInWords } from '#platform/text/dates.ts'
import type { BackupFacts, Finding, InstallationFacts } from './facts.ts'

const DAY = 86_400_000
export const backupDays = 7

export function findingsOfInstallation(facts: InstallationFacts, now: Date): Finding[] {
  return [...recoveryKey(facts), ...backups(facts.backup, now), ...clockBeforeBeginning(facts, now)]
}

export const recoveryKeyCode = 'recovery-key'

function recoveryKey({ recoveryKey: state }: InstallationFacts): Finding[] {
  if (state === 'confirmed') return []
  const sentence =
    state === 'none'
      ? 'There is no recovery key: if this machine were lost, a backup could not be opened.'
      : 'Nobody has shown yet that the recovery key is on paper: without it, a backup cannot be opened.'
  const whatToDo = 'An administrator makes it in Kept under “Recovery key”, prints it, and types a part of it back.'
  return [{ code: recoveryKeyCode, severity: 'unsafe', sentence, whatToDo }]
}

function backups({ folder, lastGoodAt, lastFailedAt }: BackupFacts, now: Date): Finding[] {
  if (folder === undefined)
    return [
      {
        code: 'no-backup-place',
        severity: 'unsafe',
        sentence: 'No place for backups has been chosen, so nothing is backed up.',
        whatToDo: 'Choose a folder on another disk or machine with “./kept backup --to FOLDER”.',
      },
    ]
  return [...tooOld(lastGoodAt, now), ...failed(lastGoodAt, lastFailedAt)]
}

function tooOld(lastGoodAt: Date | undefined, now: Date): Finding[] {
  if (lastGoodAt && now.getTime() - lastGoodAt.getTime() <= backupDays * DAY) return []
  const sentence = lastGoodAt
    ? `The last good backup is of ${dayInWords(dayOf(lastGoodAt))}, more than ${backupDays} days ago.`
    : 'No backup has worked yet.'
  return [
    { code: 'no-recent-backup', severity: 'unsafe', sentence, whatToDo: 'Run “./kept backup” and see what it says.' },
  ]
}

function failed(lastGoodAt: Date | undefined, lastFailedAt: Date | undefined): Finding[] {
  if (!lastFailedAt || (lastGoodAt && lastGoodAt >= lastFailedAt)) return []
  const sentence = `The backup of ${momentInWords(lastFailedAt)} failed, and none has worked since.`
  const whatToDo =
    'Run “./kept backup”: it says what stands in the way, for example a folder that is full or not there.'
  return [{ code: 'backup-failed', severity: 'unsafe', sentence, whatToDo }]
}

function clockBeforeBeginning({ createdAt }: InstallationFacts, now: Date): Finding[] {
  return now >= createdAt ? [] : [clockBehind(now, createdAt, 'this installation was made')]
}

/** Two machines that write into one record may differ by this much without anybody noticing. */
const bearableMs = 5 * 60_000

/** `newestEntryAt`: when something was last written into the record of an organisation. */
export function findingsOfRecordClock(now: Date, newestEntryAt: Date | undefined): Finding[] {
  const isBehind = newestEntryAt && newestEntryAt.getTime() - now.getTime() > bearableMs
  return isBehind ? [clockBehind(now, newestEntryAt, 'something was written into the record')] : []
}

/** `what` was written down at `then`, which lies ahead of the clock. */
function clockBehind(now: Date, then: Date, what: string): Finding {
  return {
    code: 'clock-behind',
    severity: 'unsafe',
    sentence: `The clock says ${momentInWords(now)}, but ${what} on ${momentInWords(then)}.`,
    whatToDo: 'Set the clock right, best by a time service such as systemd-timesyncd.',
  }
}
