/** The starter: what Kept asks before it writes a policy, and the answers one can give. */

export interface StarterQuestion {
  readonly name: string
  readonly asks: string
  readonly hint?: string
  readonly choices: readonly { readonly value: string; readonly text: string }[]
}

/** One answer each; the first fits most small charities and is chosen until somebody says otherwise. */
export const starterQuestions = [
  {
    name: 'contact',
    asks: 'Will adults write to young people online?',
    choices: [
      { value: 'none', text: 'No: we write to parents and carers only' },
      { value: 'official', text: 'Yes, but only from our own accounts, where a second adult can see it' },
    ],
  },
  {
    name: 'groups',
    asks: 'Will you have online groups or chats with young people in them?',
    hint: 'For example WhatsApp, Facebook or Discord.',
    choices: [
      { value: 'no', text: 'No' },
      { value: 'yes', text: 'Yes, with two adults running each of them' },
    ],
  },
  {
    name: 'pictures',
    asks: 'Will you take or use photographs or film of young people?',
    choices: [
      { value: 'consent', text: 'Yes, with permission for each use' },
      { value: 'never', text: 'No, never' },
    ],
  },
  {
    name: 'remote',
    asks: 'Will you teach or meet young people by video?',
    choices: [
      { value: 'no', text: 'No' },
      { value: 'watched', text: 'Yes, with a second adult in the call or a parent nearby; never recorded' },
      { value: 'recorded', text: 'Yes, and sometimes recorded, with permission' },
    ],
  },
  {
    name: 'phones',
    asks: 'May adults use their own phones for your work with young people?',
    choices: [
      { value: 'no', text: 'No, only the organisation’s' },
      { value: 'not-pictures', text: 'Yes, but never for pictures or messages' },
    ],
  },
  {
    name: 'code',
    asks: 'Will every adult sign a code of conduct?',
    choices: [
      { value: 'yes', text: 'Yes, before they begin and after each change' },
      { value: 'no', text: 'No, we give them directions only' },
    ],
  },
  {
    name: 'agreement',
    asks: 'Will young people and their parents or carers agree to online safety rules?',
    choices: [
      { value: 'yes', text: 'Yes, when they join and once a year' },
      { value: 'no', text: 'No' },
    ],
  },
  {
    name: 'training',
    asks: 'How often will adults be trained in online safety?',
    choices: [
      { value: '12', text: 'When they begin, and every year' },
      { value: '24', text: 'When they begin, and every two years' },
      { value: 'once', text: 'When they begin' },
    ],
  },
  {
    name: 'apps',
    asks: 'Will somebody look at the risks of an app before you use it?',
    choices: [
      { value: 'yes', text: 'Yes, always' },
      { value: 'no', text: 'No, we only use e-mail and telephone' },
    ],
  },
  {
    name: 'keeping',
    asks: 'How long will you keep a young person’s details after they leave?',
    hint: 'Records about safety are kept by other rules, and longer.',
    choices: [
      { value: '12', text: 'A year' },
      { value: '36', text: 'Three years' },
      { value: 'said', text: 'As our data protection policy says' },
    ],
  },
  {
    name: 'review',
    asks: 'How often will you look at this policy again?',
    choices: [
      { value: '12', text: 'Every year' },
      { value: '24', text: 'Every two years' },
    ],
  },
  {
    name: 'nation',
    asks: 'Where do you work?',
    choices: [
      { value: 'england', text: 'England' },
      { value: 'wales', text: 'Wales' },
      { value: 'scotland', text: 'Scotland' },
      { value: 'northern-ireland', text: 'Northern Ireland' },
    ],
  },
] as const satisfies readonly StarterQuestion[]

type Question = (typeof starterQuestions)[number]
export type StarterChoices = {
  readonly [One in Question as One['name']]: One['choices'][number]['value']
}

/** Who is who, in their own words. */
export interface StarterPeople {
  readonly organisation: string
  readonly coordinator: string
  readonly second: string
}

export type StarterAnswers = StarterChoices & StarterPeople
