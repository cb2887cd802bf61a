/** The door of the reviews room. */
export { reviewsRoom } from './reviews.module.ts'
export { mondayOf, mostAWeek } from './reviews.rules.ts'
