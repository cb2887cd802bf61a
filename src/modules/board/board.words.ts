/** The words of the board: answers as people read them, how strong they are, and how a commitment may be known. */
import type { Telling } from '#platform/promises/evidence.ts'

/** How it was decided that a commitment would be known. `shown`: by promises, by people, or by both. */
export const hows = ['shown', 'none-here', 'does-not-apply', 'not-set-up'] as const
export type How = (typeof hows)[number]

export const howNames: Readonly<Record<How, string>> = {
  shown: 'Something or somebody shows it',
  'none-here': 'There is none of this here',
  'does-not-apply': 'This does not apply to us',
  'not-set-up': 'Not set up yet',
}

/** Whether the words of a commitment that nothing covers still need showing. */
export const rests = ['nothing-more', 'more-to-show'] as const
export type Rest = (typeof rests)[number]

/** What a row of the board can be filtered by, the worst first. `permission` is never judged. */
export const standings = ['not-met', 'soon', 'unknown', 'told', 'met', 'permission'] as const
export type Standing = (typeof standings)[number]

export const standingNames: Readonly<Record<Standing, string>> = {
  'not-met': 'Not met',
  soon: 'Due soon',
  unknown: 'Not known yet',
  told: 'Told to us, or does not apply',
  met: 'Up to date',
  permission: 'A permission, not judged',
}

/** Which shape of `design/answer` goes with it. */
export const standingShapes = {
  'not-met': 'not-met',
  soon: 'soon',
  unknown: 'unknown',
  told: 'told',
  met: 'ok',
  permission: 'told',
} as const satisfies Readonly<Record<Standing, string>>

/** What each shape says, where answers are drawn by their shapes alone. */
export const shapeNames = {
  ok: standingNames.met,
  told: standingNames.told,
  unknown: standingNames.unknown,
  soon: standingNames.soon,
  'not-met': standingNames['not-met'],
} as const

export const strengthNames = {
  counted: 'Counted from records',
  seen: 'Seen by another person',
  told: 'Told to us',
  document: 'A document only',
} as const

/** Said on every board and every pack. */
export const whatItCannotShow = 'This shows what has been written down. It cannot show that every child is safe.'

/** Outcomes of a confirmation. */
export const outcomes = ['done', 'not-done'] as const
export type Outcome = (typeof outcomes)[number]

/** How often people confirm, in months. */
export const intervals = [1, 3, 4, 6, 12] as const

/** The word for each telling; `day` is in words already, where one is spoken of. */
export function tellingInWords(telling: Telling, day: string | undefined, overdueBy: string): string {
  switch (telling) {
    case 'up-to-date':
      return 'Up to date'
    case 'nothing-against':
      return day ? `Nothing against it recorded (last looked at ${day})` : 'Nothing against it recorded'
    case 'confirmed':
      return day ? `Confirmed by a person on ${day}` : 'Confirmed by a person'
    case 'told':
      return day ? `Told to us on ${day}` : 'Told to us'
    case 'none-here':
      return 'None here'
    case 'does-not-apply':
      return 'Does not apply'
    case 'due-soon':
      return 'Due soon'
    case 'not-met':
      return 'Not met'
    case 'overdue':
      return overdueBy ? `Overdue by ${overdueBy}` : 'Overdue'
    case 'breach':
      return 'Breach recorded'
    case 'confirmation-overdue':
      return 'Confirmation overdue'
    case 'not-set-up':
      return 'Not set up'
    case 'nothing-to-count':
      return 'Nothing to count yet'
    case 'not-looked-at':
      return day ? `Not looked at since ${day}` : 'Not looked at yet'
    case 'no-one-confirms':
      return 'No one confirms this yet'
    case 'could-not-be-checked':
      return day ? `Could not be checked since ${day}` : 'Could not be checked'
    case 'known-gap':
      return day ? `Known gap, plan until ${day}` : 'Known gap'
    case 'gap-over':
      return day ? `Known gap, plan was until ${day}` : 'Known gap, its plan is over'
  }
}

/** Whether the words that nothing covers still need showing. */
export const restNames: Readonly<Record<Rest, string>> = {
  'nothing-more': 'They are only wording',
  'more-to-show': 'They still need showing',
}

export const intervalNames: Readonly<Record<(typeof intervals)[number], string>> = {
  1: 'Every month',
  3: 'Every 3 months',
  4: 'Every 4 months (about once a term)',
  6: 'Every 6 months',
  12: 'Every year',
}

/** What stands before the first heading has no title of its own. */
export const sectionTitle = ({ title }: { readonly title: string }): string =>
  title === '' ? 'At the beginning' : title

/** Why a day cannot be the one on which something was seen. */
export type ConfirmProblem = 'in-the-future' | 'before-the-last'

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  done: 'Yes, it is done',
  'not-done': 'No, or not all of it',
}

/** How it stands with what people confirm, on the page where they do. */
export const tendingNames = {
  nobody: 'Nobody looks after it yet',
  'owner-left': 'Its owner has left',
  'never-confirmed': 'Not confirmed yet',
  'not-done': 'Said not to be done',
  overdue: 'Confirmation overdue',
  soon: 'Due soon',
  unseen: 'Still to be seen by another person',
  confirmed: 'Confirmed',
} as const

export const tendingShapes = {
  nobody: 'unknown',
  'owner-left': 'unknown',
  'never-confirmed': 'unknown',
  'not-done': 'not-met',
  overdue: 'not-met',
  soon: 'soon',
  unseen: 'soon',
  confirmed: 'told',
} as const

/** What stands against proposing a known gap. */
export type GapProblem = 'not-in-the-future' | 'too-far' | 'open-already' | 'permission'
