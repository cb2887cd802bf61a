/** What was read, for the list of readings; one that is not here is shown by its own name. */

export const readingNames: Readonly<Record<string, string>> = {
  'record.read': 'The record of what was done',
  'pack.read': 'A report for trustees, as a file',
  'care.read': 'Who may decide for a young person in care',
  'capacity.read': 'What was written down of somebody’s capacity',
  'needs.read': 'What a young person needs to take part',
  'tie-reason.read': 'Why somebody must not be told or contacted',
  'confidence.read': 'That parents are not to be told',
  'no-carer.read': 'Why no parent or carer is known',
  'clearance.read': 'The number of a check',
  'letter.read': 'A letter',
}

/** Of whom a reader who may name no young people is told no more. */
export const notNamed = {
  'young-person': 'A young person',
  'parent-or-carer': 'A parent or carer',
} as const
