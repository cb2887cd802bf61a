/** What the record says of whoever is not named in it. */

export const notNamed = {
  'young-person': 'A young person',
  'parent-or-carer': 'A parent or carer',
} as const
