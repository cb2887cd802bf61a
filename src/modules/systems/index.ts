/** The door of the systems room: what somebody can still sign in to. */
export { systemsRoom } from './systems.module.ts'
export { listSystemsHeld } from './systems.questions.ts'
