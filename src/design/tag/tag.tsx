/** Names a state in a word or two; the colour repeats the word and never replaces it. */
import { joined } from '../class-names.ts'

export const tagColours = ['grey', 'green', 'teal', 'blue', 'purple', 'magenta', 'red', 'orange', 'yellow'] as const
export type TagColour = (typeof tagColours)[number]

export interface TagProps {
  text: string
  colour?: TagColour | undefined
}

export function Tag({ text, colour }: TagProps) {
  return <strong className={joined('govuk-tag', colour && `govuk-tag--${colour}`)}>{text}</strong>
}
