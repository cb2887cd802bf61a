/** The door of the vetting room. */
export { vettingRoom } from './vetting.module.ts'
