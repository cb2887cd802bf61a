/** The words of this room: why a PDF is not there, why a report cannot be signed, and how often one is made. */

export const packsTitle = 'Report for trustees'

/** Why a PDF could not be made. */
const unprintedWhys = ['no-press', 'too-long', 'failed'] as const
export type UnprintedWhy = (typeof unprintedWhys)[number]

export const unprintedSays: Readonly<Record<UnprintedWhy, string>> = {
  'no-press': 'This machine cannot make PDFs. The Word document and the web page below hold the same words.',
  'too-long': 'This is too long for one PDF. The Word document and the web page below hold the same words.',
  failed: 'The PDF could not be made just now. The Word document and the web page below hold the same words.',
}

/** Why somebody cannot sign a report off. */
const signingProblems = ['signed-already', 'made-it', 'changed', 'in-the-future', 'not-their-name'] as const
export type SigningProblem = (typeof signingProblems)[number]

export const intervals = [1, 2, 3, 4, 6, 12] as const
export const never = 'never'

export const intervalNames: Readonly<Record<string, string>> = {
  [never]: 'Never by itself',
  1: 'Every month',
  2: 'Every two months',
  3: 'Every three months',
  4: 'Each term (every four months)',
  6: 'Twice a year',
  12: 'Once a year',
}

export const madeByKept = 'Kept itself, as the organisation asked'
