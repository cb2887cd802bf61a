/** The door of the reviews room. */
export { reviewsRoom } from './reviews.module.ts'
