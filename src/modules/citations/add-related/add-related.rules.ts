/** What was brought of a related policy, a file or a link or neither, and what is wrong with it. */

export type BroughtProblem = 'neither' | 'both' | 'not-opened-anew'

/** `isHeld`: something is held already, which stays where nothing is brought. */
export function problemWithBrought(brought: {
  hasFile: boolean
  link: string
  heldLink: string | undefined
  opened: 'yes' | 'before' | 'no'
  openedBefore: boolean
}): BroughtProblem | undefined {
  const { hasFile, link, heldLink, opened, openedBefore } = brought
  if (hasFile && link !== '' && link !== heldLink) return 'both'
  if (!hasFile && link === '' && heldLink === undefined) return 'neither'
  const isAnother = hasFile || link !== (heldLink ?? '')
  return opened === 'before' && (isAnother || !openedBefore) ? 'not-opened-anew' : undefined
}
