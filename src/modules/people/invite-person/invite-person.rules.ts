/** How long an invitation works, and when a mailed one shows that the address is theirs. */
import type { InvitationWay } from '../people.words.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What is shown on a screen is for whoever stands beside it. */
export function invitationEnds(way: InvitationWay, now: Date): Date {
  return new Date(now.getTime() + (way === 'in-person' ? HOUR : 14 * DAY))
}

/** The letter went by mail to the address that the account was made with, and they came by the link in it. */
export function showsAddress(
  invitation: { goesBy: InvitationWay; mailedTo: string | null },
  letterState: string | undefined,
  came: { byLink: boolean; email: string },
): boolean {
  return (
    invitation.goesBy === 'mail' &&
    letterState === 'sent' &&
    came.byLink &&
    invitation.mailedTo === came.email.toLowerCase()
  )
}
