/** The words of this room that are said in both languages. */

export const reviewsWords = {
  en: { rest: 'More', nothingElse: 'There is nothing else that you can open.' },
  cy: { rest: 'Mwy', nothingElse: 'Nid oes dim byd arall y gallwch ei agor.' },
} as const
