/** Who may record the trustees' minute of an appointment, and how strongly it then speaks. */
import type { AppointmentFacts } from '../people.rules.ts'
import type { MinuteStrength, Post, Role } from '../people.words.ts'
import { isPost, trusteeRoles } from '../people.words.ts'

/** Trustees are not minuted here, and neither is who looks after Kept. */
export function isMinuted<One extends { role: Role }>(held: One): held is One & { role: Post } {
  return isPost(held.role)
}

/** Nobody says of themselves that they were appointed. */
export function isOwn(held: Pick<AppointmentFacts, 'personId'>, by: string): boolean {
  return held.personId === by
}

/** A trustee was there, or answers for those who were; anybody else copies from paper. */
export function strengthBy(roles: readonly string[]): MinuteStrength {
  return trusteeRoles.some((role) => roles.includes(role)) ? 'seen' : 'document'
}

export type MinuteProblem = 'in-the-future'

export function problemWithMinute(metOn: string, today: string): MinuteProblem | undefined {
  return metOn > today ? 'in-the-future' : undefined
}
