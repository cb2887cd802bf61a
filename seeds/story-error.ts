/** Says that a story does not hold together. */

/** A deed of the story that the real act refused: the story is wrong. */
export class StoryError extends Error {
  override name = 'StoryError'
}
