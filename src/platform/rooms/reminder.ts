/** Something that waits for a person, shown where they begin their week: one cause, one reminder. */

export interface Reminder {
  /** Names the cause, so that it is shown once. */
  cause: string
  /** `unsafe` stands before everything; then what is due, by its day. */
  kind: 'unsafe' | 'due' | 'told'
  title: string
  why: string
  step: { href: string; text: string }
  dueOn?: string
  /** A child's safety hangs on it: it is shown in holidays too, when other things wait. */
  cannotWait?: true
}
