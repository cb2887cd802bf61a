/** The columns of a list of young people, and what else people call them. */
import { ageBands, bandNames, tieKinds, tieNames } from '../families.words.ts'

const bandAliases = {
  'under-11': ['primary', '0-10', '5-10', '7-10'],
  '11-13': ['11 13', '11-13'],
  '14-15': ['14 15', '14-15'],
  '16-17': ['16 17', '16-17', '16+'],
} as const

const tieAliases = {
  parent: ['mother', 'mum', 'father', 'dad', 'mam', 'rhiant', 'mam neu dad'],
  'step-parent': ['stepmother', 'stepfather', 'step mum', 'step dad', 'step parent'],
  guardian: ['legal guardian', 'gwarcheidwad'],
  relative: ['grandparent', 'grandmother', 'grandfather', 'nan', 'gran', 'aunt', 'uncle', 'sister', 'brother'],
  'foster-carer': ['foster parent', 'foster mother', 'foster father', 'carer', 'gofalwr maeth'],
  'social-worker': ['sw', 'gweithiwr cymdeithasol'],
  other: ['other', 'friend', 'arall'],
} as const

const carer = (place: '1' | '2') => {
  const also = place === '1' ? ['parent', 'carer', 'guardian', 'parent or carer', 'rhiant'] : []
  const named = (what: string, more: readonly string[]) => [
    ...['parent', 'carer', 'guardian', 'contact'].map((who) => `${who} ${place} ${what}`),
    ...(place === '1' ? ['parent', 'carer', 'guardian'].map((who) => `${who} ${what}`) : []),
    ...more,
  ]
  const label = `Parent or carer ${place}`
  return [
    {
      name: `carer-${place}`,
      label,
      aliases: [...named('name', []), `parent ${place}`, `carer ${place}`, `guardian ${place}`, ...also],
      kind: 'line',
    },
    {
      name: `carer-${place}-email`,
      label: `${label}: e-mail`,
      aliases: [...named('email', []), ...named('e-mail', [])],
      kind: 'email',
    },
    {
      name: `carer-${place}-phone`,
      label: `${label}: telephone`,
      aliases: [...named('phone', []), ...named('mobile', []), ...named('telephone', [])],
      kind: 'phone',
    },
    {
      name: `carer-${place}-tie`,
      label: `${label}: who they are`,
      aliases: [
        ...named('relationship', []),
        ...named('relation', []),
        ...(place === '1' ? ['relationship', 'relation'] : []),
      ],
      kind: 'choice',
      choices: Object.fromEntries(tieKinds.map((kind) => [kind, [tieNames[kind], ...tieAliases[kind]]])),
    },
  ] as const
}

export const childColumns = [
  {
    name: 'name',
    label: 'Name',
    aliases: ['full name', 'child', 'child name', 'young person', 'pupil', 'student', 'member', 'enw', 'enw llawn'],
    kind: 'line',
  },
  {
    name: 'first-name',
    label: 'First name',
    aliases: ['forename', 'given name', 'enw cyntaf'],
    kind: 'line',
    inOnly: true,
  },
  { name: 'last-name', label: 'Last name', aliases: ['surname', 'family name', 'cyfenw'], kind: 'line', inOnly: true },
  { name: 'known-as', label: 'Known as', aliases: ['preferred name', 'nickname', 'galw'], kind: 'line', most: 100 },
  {
    name: 'born',
    label: 'Date of birth',
    aliases: ['dob', 'd o b', 'birthday', 'birth date', 'born', 'dyddiad geni', 'pen-blwydd'],
    kind: 'day',
  },
  {
    name: 'band',
    label: 'Age band',
    aliases: ['age group', 'age', 'band', 'oed', 'grŵp oedran'],
    kind: 'choice',
    choices: Object.fromEntries(ageBands.map((band) => [band, [bandNames[band], ...bandAliases[band]]])),
  },
  ...carer('1'),
  ...carer('2'),
] as const
