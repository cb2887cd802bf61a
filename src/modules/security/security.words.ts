/** The words of this room: how a finding is told, and what each act is called in the record. */

export const severityWords = {
  unsafe: { answer: 'not-met', word: 'Not safe yet' },
  missing: { answer: 'unknown', word: 'Not set up' },
  advice: { answer: 'soon', word: 'Worth changing' },
} as const

/** What an act is called; an act that is not here is shown by its own name. */
export const actSentences: Readonly<Record<string, string>> = {
  'absence.covered': 'Said who stands in for somebody who is away',
  'absence.ended': 'Ended a time away',
  'absence.said': 'Said when somebody is away',
  'account.let-in': 'Gave a way in without the passphrase',
  'account.let-in-used': 'Came in without the passphrase and chose a new one',
  'appointment.ended': 'Ended an appointment',
  'appointment.made': 'Made an appointment',
  'invitation.accepted': 'Came in with a printed code',
  'minute.recorded': 'Recorded the trustees’ minute of an appointment',
  'line.added': 'Added a contact or helpline',
  'line.changed': 'Changed a contact or helpline',
  'line.checked': 'Checked a contact or helpline',
  'gap.proposed': 'Proposed a known gap with a plan',
  'gap.accepted': 'Accepted a known gap with its plan',
  'gap.ended': 'Ended a known gap',
  'list.answered': 'Said whether a list is complete',
  'checks.drawn': 'Drew things on the board to look at',
  'check.recorded': 'Said what they found when they looked for themselves',
  'line.chosen': 'Chose a helpline to be shown',
  'line.moved': 'Changed the order of the contacts',
  'line.put-away': 'Put a contact or helpline away',
  'naming.answered': 'Said whether their own name may be shown',
  'naming.changed': 'Asked somebody whether their name may be shown, or ended it',
  'notice.dismissed': 'Put a notice away',
  'organisation.changed': 'Changed the organisation’s details',
  'organisation.founded': 'Set the organisation up',
  'passphrase.changed': 'Changed their passphrase',
  'person.changed': 'Changed a person’s details',
  'person.invited': 'Made a code to bring somebody in',
  'person.set-up': 'Brought in the first person',
  'policy.adopted': 'Adopted a policy',
  'policy.brought': 'Brought a policy',
  'policy.corrected': 'Put a statement of a policy right',
  'policy.draft-begun': 'Began a change to a policy',
  'policy.draft-put-away': 'Put a draft of a policy away',
  'policy.facts-corrected': 'Put the facts of a policy right',
  'policy.read': 'Had a policy read once more',
  'policy.unreadable': 'Brought a policy that could not be read',
  'policy.renamed': 'Changed the name of a policy',
  'policy.reviewed': 'Looked at a policy again and left it as it is',
  'policy.written': 'Wrote a policy with the starter',
  'record.read': 'Read this record',
  'recovery-key.confirmed': 'Showed that the recovery key is on paper',
  'recovery-key.made': 'Made a recovery key',
  'recovery-key.replaced': 'Replaced the recovery key on the machine itself',
  'session.ended': 'Signed out or ended a session',
  'session.others-ended': 'Ended all other sessions',
  'session.started': 'Signed in',
}

export function actInWords(act: string): string {
  return actSentences[act] ?? act
}
