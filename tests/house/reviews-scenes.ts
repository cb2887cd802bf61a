/** What each route of the reviews room needs before the house tests can walk it. */
import type { Scene } from './scenes.ts'

export const reviewsScenes: Readonly<Record<string, Scene>> = {
  'POST /reviews/weekly-letter/stop': { nothingToFillIn: 'a button' },
  'POST /reviews/weekly-letter/in-english': { nothingToFillIn: 'a button' },
  'POST /reviews/weekly-letter/in-welsh': { nothingToFillIn: 'a button' },
  'POST /reviews/weekly-letter/begin': { nothingToFillIn: 'a button' },
}
