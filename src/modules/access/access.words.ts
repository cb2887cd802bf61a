/** What the pages of signing in say, in English and in Welsh. */
import { catalogue } from '#platform/text/language.ts'

export const accessWords = catalogue(
  {
    signInTitle: 'Sign in',
    welcome: 'Welcome to Kept',
    welcomeWhy: 'An online safety policy is a list of promises. Here people see to it that they are kept.',
    email: 'E-mail address',
    enterEmail: 'Enter your e-mail address',
    emailShape: 'Enter an e-mail address such as name@example.org',
    signIn: 'Sign in',
    wrong: 'The e-mail address or the passphrase is not right',
    wait: (seconds: number) => `Too many tries. Wait ${seconds} seconds, then try again`,
    haveCode: 'Come in with your code',
    byLink: 'Send me a link by e-mail instead',
    forgot: 'If you have lost your passphrase, ask somebody in charge for help.',
    signedOutTitle: 'You are signed out',
    signedOutWhy: 'It is safe to leave this device.',
    signInAgain: 'Sign in again',
    letInTitle: 'Choose a new passphrase',
    letInIntro: 'This link works once. Everybody with a role in your organisation is told that it was used.',
    letInSave: 'Save and sign in',
    letInGoneTitle: 'This link cannot be used',
    letInGoneWhy:
      'It was used already, or it is older than an hour. Whoever runs this installation can make a new one with “./kept let-in”.',
  },
  {
    signInTitle: 'Mewngofnodi',
    welcome: 'Croeso i Kept',
    welcomeWhy: 'Rhestr o addewidion yw polisi diogelwch ar-lein. Yma mae pobl yn gofalu eu bod yn cael eu cadw.',
    email: 'Cyfeiriad e-bost',
    enterEmail: 'Rhowch eich cyfeiriad e-bost',
    emailShape: 'Rhowch gyfeiriad e-bost fel enw@example.org',
    signIn: 'Mewngofnodi',
    wrong: 'Nid yw’r cyfeiriad e-bost neu’r cyfrinymadrodd yn gywir',
    wait: (seconds: number) => `Gormod o geisiadau. Arhoswch ${seconds} eiliad, yna rhowch gynnig arall arni`,
    haveCode: 'Dod i mewn gyda’ch cod',
    byLink: 'Anfonwch ddolen ataf drwy e-bost yn lle hynny',
    forgot: 'Os ydych wedi colli’ch cyfrinymadrodd, gofynnwch i rywun sydd â gofal am help.',
    signedOutTitle: 'Rydych wedi allgofnodi',
    signedOutWhy: 'Mae’n ddiogel gadael y ddyfais hon.',
    signInAgain: 'Mewngofnodi eto',
    letInTitle: 'Dewiswch gyfrinymadrodd newydd',
    letInIntro:
      'Mae’r ddolen hon yn gweithio unwaith. Dywedir wrth bawb sydd â rôl yn eich sefydliad ei bod wedi’i defnyddio.',
    letInSave: 'Cadw a mewngofnodi',
    letInGoneTitle: 'Ni ellir defnyddio’r ddolen hon',
    letInGoneWhy:
      'Fe’i defnyddiwyd eisoes, neu mae’n hŷn nag awr. Gall y sawl sy’n rhedeg y gosodiad hwn wneud un newydd gyda “./kept let-in”.',
  },
)

export type AccessWords = (typeof accessWords)['en'] | (typeof accessWords)['cy']
