/** What the child that prints may answer, as it and its parent both know it. */

/** What the child answers first, before the PDF or before its complaint. */
export const pressAnswers = { printed: 0, refused: 1 } as const

/** What the child says when the compiler refuses; words of the paper stand only in `missing`. */
export interface PressComplaint {
  readonly says: string
  /** Stretches of text for which no font was found. */
  readonly missing: readonly string[]
}
