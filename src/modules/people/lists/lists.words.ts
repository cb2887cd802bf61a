/** What lists call what an adult is here as, besides the words that Kept shows. */
import { type EngagementKind, engagementKinds } from '../people.words.ts'

export const engagementAliases: Readonly<Record<EngagementKind, readonly string[]>> = {
  staff: ['staff', 'employee', 'employed', 'paid', 'aelod o staff'],
  volunteer: ['volunteers', 'unpaid', 'helper', 'gwirfoddolwr'],
  trustee: ['trustees', 'board', 'board member', 'committee', 'ymddiriedolwr'],
  sessional: ['sessional', 'tutor', 'freelance', 'freelancer', 'self-employed', 'tiwtor'],
  agency: ['agency', 'temp', 'asiantaeth'],
  placement: ['placement', 'student', 'on placement', 'lleoliad'],
  contractor: ['contractor', 'supplier', 'contractwr'],
}

export function isEngagementKind(text: string): text is EngagementKind {
  return engagementKinds.some((kind) => kind === text)
}
