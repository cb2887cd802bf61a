/** The starter's sections on families, equipment, worries, personal information and review. */
import { helplines } from './write-policy.helplines.rules.ts'
import type { Written } from './write-policy.sentences.rules.ts'
import { heading, may, never, plain, will } from './write-policy.sentences.rules.ts'
import type { StarterAnswers } from './write-policy.words.ts'

export function families({ agreement }: StarterAnswers): Written[] {
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

export function equipment({ phones, apps }: StarterAnswers): Written[] {
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

export function worries({ nation }: StarterAnswers): Written[] {
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

export function information({ keeping }: StarterAnswers): Written[] {
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

export function review({ review: months }: StarterAnswers): Written[] {
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
