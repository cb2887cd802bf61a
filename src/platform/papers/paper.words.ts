/** The few words that a paper brings along itself. */
import { catalogue } from '#platform/text/language.ts'

export const paperWords = catalogue(
  {
    toSign: 'To be signed',
    role: 'Who',
    name: 'Name',
    signature: 'Signature',
    day: 'Date',
    page: 'Page',
    of: 'of',
    notPrinted: (signs: string) =>
      `Some signs cannot be printed here, and a box stands in place of each: ${signs}. The Word and web page copies keep them.`,
  },
  {
    toSign: 'I’w lofnodi',
    role: 'Pwy',
    name: 'Enw',
    signature: 'Llofnod',
    day: 'Dyddiad',
    page: 'Tudalen',
    of: 'o',
    notPrinted: (signs: string) =>
      `Ni ellir argraffu rhai arwyddion yma, a saif blwch yn lle pob un: ${signs}. Mae’r copïau Word a thudalen we yn eu cadw.`,
  },
)
