/** Writes a policy from the answers to the starter's questions: only what the organisation says it means to do. */
import type { Facts, Polarity, StatementKind, Topic } from '#modules/reader/index.ts'
import type { StarterAnswers } from './write-policy.words.ts'

/** A statement of the starter; `id` says which it is, whatever the answers. */
export interface StarterStatement {
  readonly id: string
  readonly text: string
  readonly level: number
  readonly kind: StatementKind
  readonly polarity: Polarity | null
  readonly topics: readonly Topic[]
  readonly carried: boolean
  readonly measure: string
}

type Written = Omit<StarterStatement, 'id'>

const plain = (kind: StatementKind, text: string, level = 0): Written => ({
  text,
  level,
  kind,
  polarity: null,
  topics: [],
  carried: false,
  measure: '',
})
const heading = (text: string) => plain('heading', text, 1)
const says =
  (polarity: Polarity) =>
  (text: string, ...topics: Topic[]): Written => ({
    ...plain('commitment', text),
    polarity,
    topics,
  })
const will = says('do')
const never = says('never')
const may = says('may')

/** In order. Every sentence can be checked: who, what, how often. */
export function starterStatements(answers: StarterAnswers): StarterStatement[] {
  const sections = [
    about,
    people,
    conduct,
    contact,
    pictures,
    remote,
    families,
    equipment,
    worries,
    information,
    review,
  ]
  return sections.flatMap((section) => section(answers)).map((one, place) => ({ ...one, id: `starter-${place}` }))
}

/** What the starter itself says of who, when and whom to ring. */
export function starterFacts({ organisation, nation, coordinator, second, review: months }: StarterAnswers): Facts {
  return {
    organisation,
    nation,
    coordinators: [
      { role: 'Online safety coordinator', name: coordinator },
      ...(second ? [{ role: 'Second person for concerns', name: second }] : []),
    ],
    contacts: helplines(nation).map(({ number }) => ({ kind: 'helpline', value: number })),
    review: { lastReviewed: null, intervalMonths: Number(months), overdueSince: null },
    signed: false,
    signedBy: null,
    parameters: [],
  }
}

/** Published numbers; each term a person checks that they still ring. */
function helplines(nation: StarterAnswers['nation']) {
  const everywhere = [
    { name: 'Childline, for young people', number: '0800 1111' },
    { name: 'NSPCC, for adults who worry about a child', number: '0808 800 5000' },
  ]
  return nation === 'wales'
    ? [...everywhere, { name: 'Meic, in Welsh or English', number: '080880 23456' }]
    : everywhere
}

function about({ organisation, nation }: StarterAnswers): Written[] {
  const nations = { england: 'England', wales: 'Wales', scotland: 'Scotland', 'northern-ireland': 'Northern Ireland' }
  return [
    heading('What this policy is for'),
    plain(
      'purpose',
      `This policy says what ${organisation} does so that children and young people are safe online with us.`,
    ),
    plain(
      'scope',
      `It is for everybody who works, volunteers or takes part at ${organisation}, and it holds wherever we meet, in ${nations[nation]} or online.`,
    ),
    plain(
      'belief',
      'We believe that being online should be good for children, and that keeping them safe there is up to adults.',
    ),
  ]
}

function people({ coordinator, second }: StarterAnswers): Written[] {
  return [
    heading('Who looks after it'),
    will(`We have named an online safety coordinator, who is ${coordinator}.`, 'coordinator'),
    ...(second
      ? [
          will(
            `Whoever does not want to speak to the coordinator, or has a worry about them, speaks to ${second}.`,
            'reporting-route',
            'coordinator',
          ),
        ]
      : [
          will(
            'Whoever has a worry about the coordinator tells the council’s children’s services, the police or the NSPCC.',
            'reporting-route',
          ),
        ]),
  ]
}

function conduct({ code, training }: StarterAnswers): Written[] {
  const again = { '12': ' and once a year after that', '24': ' and every two years after that', once: '' }[training]
  return [
    heading('What adults do'),
    code === 'yes'
      ? will(
          'Every adult signs our code of conduct, which says how to behave online, before they begin and after each change of it.',
          'code-signature',
          'behaviour-code',
        )
      : will(
          'Every adult is given our written directions on how to behave online before they begin.',
          'behaviour-code',
        ),
    will(`Every adult is trained in online safety before they begin${again}.`, 'training'),
    will(
      'The training covers bullying, sexual abuse and exploitation online, and what to do when a child tells you something.',
      'abuse-training',
    ),
    will(
      'Somebody sits down with every adult once a year and asks how their work with young people online is going.',
      'supervision',
    ),
    will('Adults set their own social media pages so that only their friends can see them.', 'social-media-conduct'),
    never(
      'Adults do not post anything about a young person on their own pages.',
      'social-media-conduct',
      'personal-data',
    ),
  ]
}

function contact({ contact: writing, groups }: StarterAnswers): Written[] {
  const written =
    writing === 'none'
      ? [
          never('Adults do not write to, message or call young people online.', 'staff-learner-contact'),
          will('We write to parents and carers instead.', 'staff-learner-contact', 'inform-parents'),
        ]
      : [
          may('Adults may write to young people about our activities.', 'staff-learner-contact'),
          will(
            'They use only accounts that belong to us, and a second adult can read what was written.',
            'official-channels',
            'staff-learner-contact',
          ),
          never(
            'Adults do not send private messages to a young person from an account of their own.',
            'staff-learner-contact',
            'official-channels',
          ),
        ]
  const friends = never(
    'Adults do not have young people as friends or followers on their own accounts.',
    'staff-learner-contact',
    'social-media-conduct',
  )
  return [heading('Being in touch'), ...written, friends, ...(groups === 'yes' ? groupRules : [])]
}

const groupRules: readonly Written[] = [
  will(
    'Every group with young people in it has two adults who run it, and the coordinator can see it.',
    'supervised-groups',
  ),
  will('Every group is closed: one of its two adults lets people in.', 'supervised-groups'),
  will(
    'At the start of each term the two adults go through who is in the group, and take out those who have left or are too old for it.',
    'group-membership-review',
  ),
]

function pictures({ pictures: use }: StarterAnswers): Written[] {
  if (use === 'never')
    return [
      heading('Photographs and film'),
      never('We do not take, keep or publish pictures of young people.', 'image-consent'),
    ]
  return [
    heading('Photographs and film'),
    will(
      'We ask the young person every time, and a parent or carer in writing, before we use a picture.',
      'image-consent',
    ),
    will('We ask for each use by itself: for our website, for social media, for print.', 'image-consent'),
    will(
      'Who has said yes may change their mind at any time, and we take the picture down within seven days.',
      'image-consent',
    ),
    never('We do not put a young person’s full name beside their picture.', 'image-consent', 'website-personal-data'),
  ]
}

function remote({ remote: how }: StarterAnswers): Written[] {
  if (how === 'no') return []
  return [
    heading('By video'),
    will('A second adult is in the call, or a parent or carer is within earshot.', 'livestream-remote-delivery'),
    will(
      'We use only our own accounts, with a waiting room and a new link for each meeting.',
      'livestream-remote-delivery',
      'official-channels',
    ),
    how === 'recorded'
      ? will(
          'We record only with permission from the young person and a parent or carer, and delete the recording within 30 days.',
          'livestream-remote-delivery',
          'data-retention',
        )
      : never('Nobody records a meeting with young people.', 'livestream-remote-delivery'),
  ]
}

function families({ agreement }: StarterAnswers): Written[] {
  return [
    heading('Young people and families'),
    ...(agreement === 'yes'
      ? [
          will(
            'Young people and their parents or carers sign our online safety agreement when they join and once a year.',
            'online-safety-agreement',
          ),
        ]
      : []),
    will(
      'Once a year we talk with young people about staying safe online and about being kind there.',
      'young-people-guidance',
    ),
    will(
      'When a child joins, and once a year, we tell parents and carers where to find help with online safety.',
      'parent-guidance',
    ),
  ]
}

function equipment({ phones, apps }: StarterAnswers): Written[] {
  return [
    heading('Equipment and apps'),
    phones === 'no'
      ? never('Adults do not use their own phones in their work with young people.', 'device-use')
      : never(
          'Adults do not use their own phones to photograph or message young people.',
          'device-use',
          'staff-learner-contact',
        ),
    ...(apps === 'yes'
      ? [
          will(
            'The coordinator looks at the risks of an app or website, in writing, before we use it with young people.',
            'technology-risk-assessment',
          ),
        ]
      : [will('We use e-mail and telephone only, and no other app with young people.', 'technology-risk-assessment')]),
    will('Everybody has a login of their own, and whoever leaves loses it on their last day.', 'credentials'),
    will(
      'Once a year the coordinator checks our devices, accounts, updates and backups, and writes down what must be mended by when.',
      'security-review',
    ),
    will('Devices and papers are locked away when nobody is with them.', 'physical-security'),
  ]
}

function worries({ nation }: StarterAnswers): Written[] {
  return [
    heading('If somebody is worried'),
    will(
      'Anybody can tell any adult here, in any way. Whoever is told tells the coordinator the same day.',
      'reporting-route',
    ),
    may(
      'Anybody may ring the police or the council’s children’s services themselves, without asking us first.',
      'reporting-route',
    ),
    never('Nobody promises a child to keep a secret.', 'incident-procedure'),
    never('Nobody looks for, opens, copies or sends on an indecent picture of a child.', 'incident-procedure'),
    will('The coordinator writes down what was said and what was done, within one working day.', 'incident-procedure'),
    will('When online abuse has happened we follow our safeguarding procedures at once.', 'abuse-response-procedure'),
    will(
      'A concern about an adult goes to the council’s officer for allegations within one working day.',
      'complaint-allegation',
    ),
    will(
      'We tell parents and carers, unless that could put the child in danger; then we write down why we did not.',
      'inform-parents',
    ),
    will(
      'We ask what help is needed by the person who was harmed, by those who saw it, and by the organisation.',
      'support-affected',
    ),
    will(
      'We look at each plan of help every month, until the trouble has been gone for three months.',
      'support-plan-review',
    ),
    ...helplines(nation).map(({ name, number }) => plain('contact', `${name}: ${number}`)),
    plain('contact', 'If a child is in danger now: 999'),
  ]
}

function information({ keeping }: StarterAnswers): Written[] {
  const kept = {
    '12': 'We delete a young person’s details a year after they leave, except records about safety.',
    '36': 'We delete a young person’s details three years after they leave, except records about safety.',
    said: 'We keep and delete young people’s details as our data protection policy says.',
  }[keeping]
  return [
    heading('Personal information'),
    will('Only those who need a young person’s details for their work can open them.', 'personal-data'),
    never('We do not publish a young person’s address, school or contact details.', 'website-personal-data'),
    will(kept, 'data-retention'),
  ]
}

function review({ review: months }: StarterAnswers): Written[] {
  return [
    heading('Looking at it again'),
    will(
      months === '12'
        ? 'We review this policy every year, and after anything serious.'
        : 'We review this policy every two years, and after anything serious.',
      'policy-review',
    ),
  ]
}
