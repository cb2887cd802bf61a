/** What somebody reads who comes in with a printed code, in English and in Welsh. */
import { catalogue } from '#platform/text/language.ts'

export const joinWords = catalogue(
  {
    codeTitle: 'Come in with your code',
    codeIntro: 'Somebody in your organisation handed you a code. It works once.',
    code: 'Your code',
    codeHint: 'Six groups of three, for example K7M-2QX-9PD-H4T-WZ3-B8N. Small letters and spaces are fine.',
    next: 'Next',
    enterCode: 'Enter your code',
    codeWrong: 'This code cannot be used: look at it again, or ask for a new one',
    linkGone: 'This link cannot be used any more. Ask for a new one, or type a code here',
    title: (organisation: string) => `Join ${organisation}`,
    intro: (name: string) => `You are joining as ${name}. Choose what you sign in with.`,
    email: 'Your e-mail address',
    emailHint: 'If you have a Kept account here already, use its e-mail address and its passphrase.',
    finish: 'Join',
    enterEmail: 'Enter your e-mail address',
    emailShape: 'Enter an e-mail address such as name@example.org',
    refused:
      'This e-mail address and passphrase cannot be used together. If you have an account here already, use its passphrase',
    addressShared: 'Use an e-mail address that only you read: your role needs an account that nobody else can use',
    waitTitle: 'Wait a moment',
    wait: (seconds: number) => `Too many tries. Wait ${seconds} seconds, then try again`,
  },
  {
    codeTitle: 'Dod i mewn gyda’ch cod',
    codeIntro: 'Rhoddodd rhywun yn eich sefydliad god i chi. Mae’n gweithio unwaith.',
    code: 'Eich cod',
    codeHint: 'Chwe grŵp o dri, er enghraifft K7M-2QX-9PD-H4T-WZ3-B8N. Mae llythrennau bach a bylchau’n iawn.',
    next: 'Nesaf',
    enterCode: 'Rhowch eich cod',
    codeWrong: 'Ni ellir defnyddio’r cod hwn: edrychwch arno eto, neu gofynnwch am un newydd',
    linkGone: 'Ni ellir defnyddio’r ddolen hon mwyach. Gofynnwch am un newydd, neu deipio cod yma',
    title: (organisation: string) => `Ymuno â ${organisation}`,
    intro: (name: string) => `Rydych yn ymuno fel ${name}. Dewiswch beth fyddwch yn mewngofnodi ag ef.`,
    email: 'Eich cyfeiriad e-bost',
    emailHint: 'Os oes gennych gyfrif Kept yma eisoes, defnyddiwch ei gyfeiriad e-bost a’i gyfrinymadrodd.',
    finish: 'Ymuno',
    enterEmail: 'Rhowch eich cyfeiriad e-bost',
    emailShape: 'Rhowch gyfeiriad e-bost fel enw@example.org',
    refused:
      'Ni ellir defnyddio’r cyfeiriad e-bost a’r cyfrinymadrodd hwn gyda’i gilydd. Os oes gennych gyfrif yma eisoes, defnyddiwch ei gyfrinymadrodd',
    addressShared:
      'Defnyddiwch gyfeiriad e-bost mai chi yn unig sy’n ei ddarllen: mae eich rôl angen cyfrif na all neb arall ei ddefnyddio',
    waitTitle: 'Arhoswch eiliad',
    wait: (seconds: number) => `Gormod o geisiadau. Arhoswch ${seconds} eiliad, yna rhowch gynnig arall arni`,
  },
)

export type JoinWords = (typeof joinWords)['en'] | (typeof joinWords)['cy']
