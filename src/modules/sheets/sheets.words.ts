/** The words of this room: how far a spreadsheet has come, what a row has in common, and what can be done with it. */

/** `read`: its columns are to be chosen. `checked`: a person looks. `put-away`: nothing was saved, or too late. */
export const states = ['read', 'checked', 'saving', 'saved', 'undoing', 'undone', 'put-away'] as const
export type State = (typeof states)[number]

export const stateNames: Readonly<Record<State, string>> = {
  read: 'Columns to choose',
  checked: 'To look at',
  saving: 'Being saved',
  saved: 'Saved',
  undoing: 'Being undone',
  undone: 'Undone',
  'put-away': 'Put away',
}

export const standings = ['read', 'ready', 'alike', 'faulty', 'saved', 'stayed'] as const
export type Standing = (typeof standings)[number]

/** What a row has in common with something known, or with an earlier row. */
export const alikeBys = ['mail', 'name', 'twice'] as const
export type AlikeBy = (typeof alikeBys)[number]

export const choices = ['merge', 'both', 'leave'] as const
export type Choice = (typeof choices)[number]

export const choiceNames: Readonly<Record<Choice, string>> = {
  merge: 'The same: fill in what Kept does not know yet',
  both: 'Somebody else: keep both',
  leave: 'Leave this row out',
}

/** What is shown of a spreadsheet that was checked. */
export const shows = ['alike', 'faulty', 'told', 'ready'] as const
export type Show = (typeof shows)[number]

export const showNames: Readonly<Record<Show, string>> = {
  alike: 'May be known already',
  faulty: 'Cannot come in',
  told: 'Read a little differently',
  ready: 'Ready',
}

export function isShow(text: string | undefined): text is Show {
  return shows.some((show) => show === text)
}

export const formats = ['xlsx', 'csv'] as const
export type Format = (typeof formats)[number]

/** Why a file is not taken, by the reason that its reading gives. */
export const refusals: Readonly<Record<string, string>> = {
  empty: 'The file is empty. Choose another one',
  'no-sheet': 'That is no spreadsheet Kept can read. Save it as an Excel workbook (.xlsx) or as CSV, then choose it',
  'not-text': 'The letters of this file cannot be read. Save it as an Excel workbook (.xlsx), then choose it',
  'no-rows': 'There are headings but no rows below them. Choose the file that has the rows',
  'old-excel': 'This is an old Excel file (.xls). Open it, save it as .xlsx, then choose that one',
  macros: 'This workbook holds programs (macros). Save it as a plain workbook (.xlsx), then choose that one',
  password: 'This workbook has a password. Save it without one, then choose it',
  damaged: 'The file did not arrive whole, or is damaged. Open it, save it again, then choose it',
  'unsafe-zip': 'This workbook is packed in a way that is not safe to open. Save it again as .xlsx or CSV',
  'too-many-rows': 'There are over 25,000 rows. Divide the file and bring the parts one after another',
  'too-many-columns': 'There are over 200 columns. Take out those you do not need, then choose it again',
  'too-slow': 'The file took too long to read. Save it as CSV, or divide it, then choose it again',
  'too-big': 'The file holds too much to read at once. Save it as CSV, or divide it, then choose it again',
  'too-much-output': 'The file holds too much to read at once. Save it as CSV, or divide it, then choose it again',
  busy: 'Others are bringing files just now. Wait a minute, then choose it again',
  closed: 'Kept is being stopped. Wait a minute, then choose it again',
  crashed: 'The file could not be read. Save it again as .xlsx or CSV, then choose it',
}

/** By the reason that the form's reader gives. */
export const fileRefused = {
  'too-big': 'The file is over 20 MB, so it was not read. Take out pictures, or divide it',
  'broken-off': 'The file did not arrive whole. Choose it again',
  'too-slow': 'The file took too long to arrive. Try again where the connection is better',
  busy: 'Others are sending files just now. Wait a minute, then choose it again',
  several: 'Choose one file only',
} as const

/** Rows and choices are kept this long where nobody goes on, and a list can be undone for as long. */
export const keptForMs = 24 * 3_600_000
/** Saved in one transaction. */
export const rowsAtOnce = 500
export const rowsOnAPage = 50

/** The field that asks in which column of the file a column of the list stands. */
export const placeField = (column: string): string => `column-${column}`
/** The field that asks what to do with a row. */
export const rowField = (line: number): string => `row-${line}`
