/** The door of the families room: what other rooms may ask about a child. */
export { familiesRoom } from './families.module.ts'
export { isNotToBeTold, listWhoMayBeTold, mayBePublic } from './families.questions.ts'
export type { MayBeTold } from './families.told.rules.ts'
export type { AgeBand, Matter, TieKind } from './families.words.ts'
