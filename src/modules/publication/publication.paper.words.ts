/** The few phrases that a policy's copy carries besides its own words. */
import { catalogue } from '#platform/text/language.ts'

export const paperPhrases = catalogue(
  {
    version: 'Version',
    adopted: 'Adopted',
    adoptedBy: 'Signed by',
    nextReview: 'To be looked at again by',
    description: (title: string, name: string) => `${title}, as adopted by ${name}.`,
    leftOut: 'Some names of people are left out of this copy.',
  },
  {
    version: 'Fersiwn',
    adopted: 'Mabwysiadwyd',
    adoptedBy: 'Llofnodwyd gan',
    nextReview: 'I’w adolygu eto erbyn',
    description: (title: string, name: string) => `${title}, fel y’i mabwysiadwyd gan ${name}.`,
    leftOut: 'Mae rhai enwau pobl wedi’u gadael allan o’r copi hwn.',
  },
)
