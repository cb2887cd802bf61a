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
    emoji: 'emoji',
    otherSigns: 'other',
    notPrinted: (sign: string, kinds: string) =>
      `Some signs could not be printed in this copy, and ${sign} stands in place of each (${kinds}). The Word and web page copies show them.`,
  },
  {
    toSign: 'I’w lofnodi',
    role: 'Pwy',
    name: 'Enw',
    signature: 'Llofnod',
    day: 'Dyddiad',
    page: 'Tudalen',
    of: 'o',
    emoji: 'emoji',
    otherSigns: 'arall',
    notPrinted: (sign: string, kinds: string) =>
      `Ni ellid argraffu rhai arwyddion yn y copi hwn, a saif ${sign} yn lle pob un (${kinds}). Mae’r copïau Word a thudalen we yn eu dangos.`,
  },
)
