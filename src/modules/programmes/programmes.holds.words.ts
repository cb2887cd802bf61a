/** What this room keeps about young people and adults in programmes, for whoever must be told. */

export const programmesHolds = [
  {
    about: ['young-people', 'adults'],
    what: 'which of our groups and sessions you take part in or lead, and since when',
    why: 'know who is with whom, and whom to ask',
    kept: 'young-people',
    tables: ['programmes.spell'],
  },
  {
    about: ['young-people', 'adults'],
    what: 'why you stay in our records while you take part in nothing, as one of four reasons',
    why: 'keep nobody in our records for longer than we need',
    kept: 'young-people',
    tables: ['programmes.kept_on'],
  },
  {
    about: ['adults'],
    what: 'the name or role of the safeguarding lead of a school or venue, and how to reach them',
    why: 'tell the right person first where something happens there',
    kept: 'adults',
    tables: ['programmes.place'],
  },
] as const
