/** The people of the tests, named once: two charities, so that every wall has somebody on the other side. */
import type { Role } from '#modules/people/index.ts'

export interface NamedPerson {
  key: string
  name: string
  email: string
  roles: readonly Role[]
}

/** Rowan Tree Music, where the stories happen. */
export const charityPeople = [
  { key: 'amira', name: 'Amira Castell', email: 'amira@rowan.test', roles: ['coordinator'] },
  { key: 'ben', name: 'Ben Okoro', email: 'ben@rowan.test', roles: [] },
  { key: 'grace', name: 'Grace Llwyd', email: 'grace@rowan.test', roles: ['lead'] },
  { key: 'ada', name: 'Ada Quill', email: 'ada@rowan.test', roles: ['administrator'] },
  { key: 'tom', name: 'Tom Ferris', email: 'tom@rowan.test', roles: ['trustee'] },
  { key: 'sam', name: 'Sam Petrie', email: 'sam@rowan.test', roles: ['alternate'] },
] as const satisfies readonly NamedPerson[]

/** Saltmarsh Players, the neighbour. */
export const neighbourPeople = [
  {
    key: 'owen',
    name: 'Owen Marsh',
    email: 'owen@saltmarsh.test',
    roles: ['administrator', 'coordinator', 'lead', 'trustee', 'alternate'],
  },
] as const satisfies readonly NamedPerson[]

export type CharityPerson = (typeof charityPeople)[number]['key'] | (typeof neighbourPeople)[number]['key']
