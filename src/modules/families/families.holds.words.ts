/** What this room keeps about people, for whoever must be told. */

export const familiesHolds = [
  {
    about: ['young-people'],
    what: 'your name, how old you are, and whether we may contact you',
    why: 'know who takes part',
    kept: 'young-people',
    tables: ['families.young_person'],
  },
  {
    about: ['young-people'],
    what: 'what you need to take part, if you tell us',
    why: 'make it work for you',
    sensitive: true,
    kept: 'young-people',
    tables: ['families.young_person'],
  },
  {
    about: ['carers'],
    what: 'your name, how to reach you, who you are to the child, and what you may be told',
    why: 'reach whoever cares for the child',
    kept: 'carers',
    tables: ['families.tie'],
  },
  {
    about: ['young-people', 'carers'],
    what: 'who decides for you if you are in care, and what must not be told to whom',
    why: 'keep you safe',
    sensitive: true,
    kept: 'care',
    tables: ['families.care', 'families.confidence', 'families.capacity', 'families.tie'],
  },
  {
    about: ['adults'],
    what: 'who set which age counts here',
    why: 'know who decided it',
    kept: 'adults',
    tables: ['families.age_rule'],
  },
] as const
