/** When the next report is made, for the form that changes it. */
export { findSchedule as readSchedule } from '../packs.questions.ts'
