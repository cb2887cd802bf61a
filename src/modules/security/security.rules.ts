/** What an organisation lacks: somebody in the roles that must not be empty. And what of all that is unsafe matters most. */
import type { Finding } from '#platform/checks/facts.ts'

/** How many people hold a role today. */
export interface Holders {
  lead: number
  alternate: number
  administrator: number
}

export function findingsOfHolders({ lead, alternate, administrator }: Holders): Finding[] {
  return [
    ...(lead === 0 ? [noLead] : []),
    ...(alternate === 0 ? [noAlternate] : []),
    ...(administrator < 2 ? [oneAdministrator] : []),
  ]
}

const noLead: Finding = {
  code: 'no-lead',
  severity: 'missing',
  sentence: 'Nobody is appointed safeguarding lead, so nobody decides what is done about a concern.',
  whatToDo: 'Appoint a safeguarding lead under “People”.',
}

const noAlternate: Finding = {
  code: 'no-alternate',
  severity: 'missing',
  sentence: 'Nobody stands in when the safeguarding lead is away.',
  whatToDo: 'Appoint an alternate under “People”.',
}

const oneAdministrator: Finding = {
  code: 'one-administrator',
  severity: 'advice',
  sentence: 'Only one person can let others in and look after Kept: if they are away, nobody can.',
  whatToDo: 'Appoint a second administrator under “People”.',
}

/** The three most important of what is unsafe; `but` is told elsewhere. */
export function mostImportant(findings: readonly Finding[], but?: string): Finding[] {
  return findings.filter(({ severity, code }) => severity === 'unsafe' && code !== but).slice(0, 3)
}
