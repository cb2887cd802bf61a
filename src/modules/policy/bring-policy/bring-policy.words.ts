/** What is said where a file cannot be taken, before anything of it is read. */

/** By the reason that the form's reader gives. */
export const fileRefused = {
  'too-big': 'The file is over 20 MB, so it was not read. Save it without pictures, or paste the words',
  'broken-off': 'The file did not arrive whole. Choose it again',
  'too-slow': 'The file took too long to arrive. Try again where the connection is better, or paste the words',
  busy: 'Others are sending files just now. Wait a minute, then choose it again',
  several: 'Choose one file only',
} as const

export const nothingBrought = 'Choose a file, or paste the words of your policy'
export const bothBrought = 'Choose a file or paste the words, not both'

/** By the problem that the act finds. */
export const cannotBring = {
  'draft-open': 'This policy has a draft already. Adopt that draft or put it away, then bring this one',
  'no-such-policy': 'Choose which policy it is',
} as const
export type BringingProblem = keyof typeof cannotBring
