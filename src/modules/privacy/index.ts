/** The door of the privacy room: whether people were told what is kept before children are written down. */
export { privacyRoom } from './privacy.module.ts'
export { arePapersReady } from './privacy.questions.ts'
