/** The kinds of days an organisation says for itself, and what is shown of them. */

export const spanKinds = ['term', 'holiday'] as const
export type SpanKind = (typeof spanKinds)[number]

export const spanKindNames: Readonly<Record<SpanKind, string>> = {
  term: 'Term',
  holiday: 'Holiday in a term',
}

/** What a suggested term is called on screen. */
export const suggestedTermNames: Readonly<Record<string, string>> = {
  autumn: 'Autumn term',
  spring: 'Spring term',
  summer: 'Summer term',
}
