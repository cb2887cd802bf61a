/** The permanent names of what this room seals: what was sealed under one opens under no other. */

export const sealedFields = {
  needs: 'families.young-person.needs',
  noCarer: 'families.young-person.no-carer',
  tieReason: 'families.tie.reason',
  confidence: 'families.confidence.reason',
  placement: 'families.care.placement',
  document: 'families.care.document',
  decision: 'families.capacity.decision',
  capacityWords: 'families.capacity.words',
} as const
export type SealedField = keyof typeof sealedFields
