/** What is said to people of whatever their policy lacks or is late with. */
import { type FindingWords, general, ownSuggestion, say, secondary, sure } from './findings.words.ts'

/** Of what is missing or late, by their code. */
export const gapWords = {
  'not-a-policy': say(
    'act',
    'This does not look like a policy: 0 commitments found.',
    'Check that this is the right file. If it is, mark by hand which statements are commitments.',
    'What we could read in the text',
  ),
  'review-overdue': say(
    'act',
    '',
    'Review it, change what needs changing, and write the new date on it.',
    ownSuggestion,
  ),
  'review-date-missing': say(
    'act',
    'We found no month or day on which it was last reviewed or adopted. Nobody can tell whether it is the one in force.',
    'Write on it when it was last reviewed, with day, month and year.',
    ownSuggestion,
  ),
  'review-interval-missing': say(
    'act',
    'It does not say how often it is reviewed.',
    'Say how often. Once a year, and after anything goes wrong, is our suggestion.',
    ownSuggestion,
  ),
  unsigned: say(
    'act',
    'Nobody has put their name to it, so it is not clear that it was ever adopted.',
    'Have the trustees or committee adopt it, and write who did, in which role, and when.',
    ownSuggestion,
  ),
  'coordinator-missing': say(
    'act',
    'It names nobody who answers for online safety. People who are worried do not know whom to tell.',
    'Name one person and a second one for when they are away, with a telephone number or an address.',
    `Working Together 2023, chapter 4, on designated leads in voluntary organisations in England ${secondary}`,
  ),
  'coordinator-is-only-safeguarding-contact': say(
    'act',
    'Only one person is named for worries. If the worry is about that person, or they are away, there is nobody to tell.',
    'Name a second person, such as a trustee, and say that a worry about the coordinator goes to them.',
    `Keeping Children Safe in Education 2025, paragraph 362: statutory for schools and colleges, good practice elsewhere ${sure}`,
  ),
  'helpline-missing': say(
    'act',
    'It names no helpline. A young person may not want to tell anybody they know.',
    'Add one, such as Childline on 0800 1111, and 999 for danger now.',
    `Helplines as published ${general}`,
  ),
  'authority-missing': say(
    'act',
    'It does not say that the police or children’s services may be told, nor how.',
    'Add when to ring 999, and the telephone number of your local children’s services.',
    `Department for Education, Keeping children safe in out-of-school settings: guidance, not law ${secondary}`,
  ),
  'topic-missing': say(
    'advice',
    '',
    'Decide for each whether you do it. Add only what you mean to do.',
    `What policies of organisations like this usually cover ${general}`,
  ),
} as const satisfies Readonly<Record<string, FindingWords>>

export type GapCode = keyof typeof gapWords

/** “5 years and 3 months”, “4 months”, “12 days”. */
export function spanInWords(months: number, days: number): string {
  const some = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`
  if (months < 1) return some(Math.max(1, days), 'day')
  const years = Math.floor(months / 12)
  const rest = months % 12
  if (years === 0) return some(rest, 'month')
  return rest === 0 ? some(years, 'year') : `${some(years, 'year')} and ${some(rest, 'month')}`
}

export function overdueBecause(said: {
  readonly reviewed: string | null
  readonly since: string
  readonly howLong: string
  /** Whether our suggestion of a year was counted. */
  readonly byOurs: boolean
}): string {
  const last = said.reviewed ? `It was last reviewed ${whenInWords(said.reviewed)}. ` : ''
  const due = `The next review fell due on ${dayInWords(said.since)}, ${said.howLong} ago.`
  const by = said.byOurs ? ' It names no interval: we counted a year, which is our suggestion.' : ''
  return `${last}${due}${by}`
}

export const unsignedBecause = {
  line: 'The line for a signature is empty, so it is not clear that it was ever adopted.',
  nothing: gapWords.unsigned.because,
}

export const unnamedBecause =
  'It says that there is somebody who answers for online safety, but not who. People who are worried do not know whom to tell.'

export const topicsMissing = (names: readonly string[]) =>
  `Organisations like this usually say something about: ${names.join('; ')}. We found nothing about ${names.length === 1 ? 'it' : 'these'} here.`

const months = 'January February March April May June July August September October November December'.split(' ')

/** `2024-05-13` as “13 May 2024”. */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`
}

function whenInWords(date: string): string {
  const [year = '', month = ''] = date.split('-')
  return date.length > 7 ? `on ${dayInWords(date)}` : `in ${months[Number(month) - 1] ?? ''} ${year}`
}
