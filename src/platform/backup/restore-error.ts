/** Why a backup was not restored, each in one sentence; in every case nothing was changed that counts. */

const sentences = {
  missing: 'There is no such file.',
  'not a backup': 'This file is not a backup of Kept.',
  'wrong key':
    'This recovery key does not open this backup. Use the one that was printed when its installation was set up.',
  'cut short': 'This backup is cut short, or its end is damaged. Use another copy of it, or another backup.',
  altered: 'This backup was altered after it was made. Use another copy of it, or another backup.',
  newer: 'This backup was written by a newer version of Kept. Install that version or a later one first.',
  'other program':
    'This backup was written by a Kept whose tables were made differently. Restore it with the version that wrote it.',
  foreign: 'This backup is of another installation than the one that is here. Choose an empty folder with KEPT_DATA.',
  'not empty':
    'There is an installation here already. A backup is restored into an empty folder and an empty database only.',
  'no record keys':
    'This backup needs its short-lived file of record keys, which is not beside it. Name it with --record-keys, or use --without-record-keys: then what was sealed for single people and cases stays unreadable for ever.',
  'foreign record keys': 'The file of record keys is of another installation than the backup.',
  'not record keys': 'The file given as record keys is not one.',
  'key file does not fit': 'The key file inside this backup does not open its records. Use another backup.',
  'key file in the way':
    'A different key file is where the restored one would go. Name another place with KEPT_KEY_FILE.',
  'chain broken':
    'The record of acts in this backup does not hold together. Use another backup, and find out who could change this one.',
} as const

export type RestoreFault = keyof typeof sentences

export class RestoreError extends Error {
  override readonly name = 'RestoreError'
  readonly fault: RestoreFault
  constructor(fault: RestoreFault, cause?: unknown) {
    super(sentences[fault], { cause })
    this.fault = fault
  }
}
