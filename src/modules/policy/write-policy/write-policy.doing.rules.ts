/** The starter's sections on who looks after it, how adults behave, being in touch, pictures and video. */
import type { Written } from './write-policy.sentences.rules.ts'
import { heading, may, never, plain, will } from './write-policy.sentences.rules.ts'
import type { StarterAnswers } from './write-policy.words.ts'

export function about({ organisation, nation }: StarterAnswers): Written[] {
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

export function people({ coordinator, second }: StarterAnswers): Written[] {
  return [
    heading('Who looks after it'),
    will(`We appoint ${coordinator} as our online safety coordinator.`, 'coordinator'),
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

export function conduct({ code, training }: StarterAnswers): Written[] {
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

export function contact({ contact: writing, groups }: StarterAnswers): Written[] {
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

export function pictures({ pictures: use }: StarterAnswers): Written[] {
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

export function remote({ remote: how }: StarterAnswers): Written[] {
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
