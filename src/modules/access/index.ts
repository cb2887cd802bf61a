/** The door of the access room. */
export { readFactorRule } from './access.factors.questions.ts'
export { accessRoom } from './access.module.ts'
