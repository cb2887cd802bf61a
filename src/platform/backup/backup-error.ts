/** Why no backup was made, in a sentence for the person who looks after the installation. */

export type BackupFault =
  | 'no plan'
  | 'no recovery key'
  | 'no folder'
  | 'no room'
  | 'not allowed'
  | 'name taken'
  | 'another is being made'

export class BackupError extends Error {
  override readonly name = 'BackupError'
  readonly fault: BackupFault
  constructor(fault: BackupFault, folder = '', cause?: unknown) {
    super(sentences[fault](folder), { cause })
    this.fault = fault
  }
}

const sentences: Record<BackupFault, (folder: string) => string> = {
  'no plan': () => 'No place for backups has been chosen. Choose one with "./kept backup --to FOLDER".',
  'no recovery key': () =>
    'There is no recovery key yet, and without one a backup could never be opened. Finish setting up: the page "Your recovery key" makes it and asks for a part of it back.',
  'no folder': (folder) =>
    `The folder for backups, ${folder}, is not there. Is its disk connected? No backup was made.`,
  'no room': (folder) => `The disk that holds ${folder} is full. No backup was made; earlier ones are as they were.`,
  'not allowed': (folder) =>
    `Kept may not write to ${folder}. Give the folder to the user who runs Kept. No backup was made.`,
  'name taken': (folder) => `A backup of this very second is in ${folder} already. No other was made.`,
  'another is being made': () => 'Another backup is being made just now.',
}

/** What the operating system said, where there is a sentence for it; otherwise the error itself. */
export function explainWriting(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return new BackupError('no room', folder, error)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new BackupError('not allowed', folder, error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return new BackupError('no folder', folder, error)
  if (code === 'EEXIST') return new BackupError('name taken', folder, error)
  return error
}
