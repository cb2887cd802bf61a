/** How a commitment can be weaker than it was, and how that is told. */

export const weakenings = ['gone', 'binds-no-more', 'softened', 'narrowed', 'excused', 'less-often'] as const
export type Weakening = (typeof weakenings)[number]

export const weakeningNames: Readonly<Record<Weakening, string>> = {
  gone: 'Taken out',
  'binds-no-more': 'No longer a commitment',
  softened: 'Softer words',
  narrowed: 'Fewer are meant, or not always',
  excused: 'An exception was added',
  'less-often': 'Less often, later, or no longer said how often',
}
