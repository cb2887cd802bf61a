/** What the pages of the second step say, in English and in Welsh: whoever is not in yet reads them in their own language. */
import { catalogue } from '#platform/text/language.ts'

const clockSays = (minutes: number) =>
  Math.abs(minutes) >= 90
    ? 'about two hours'
    : Math.abs(minutes) >= 55
      ? 'about an hour'
      : `${Math.abs(minutes)} minutes`
const clockSaysWelsh = (minutes: number) =>
  Math.abs(minutes) >= 90 ? 'tua dwy awr' : Math.abs(minutes) >= 55 ? 'tuag awr' : `${Math.abs(minutes)} munud`

export const secondStepWords = catalogue(
  {
    title: 'One more step',
    intro: 'Your passphrase alone does not let anybody in. Open your authenticator app and type the code it shows.',
    code: 'Code',
    codeHint: 'Six digits from your app, or one of your recovery codes.',
    enterCode: 'Enter the code that your app shows, or a recovery code',
    submit: 'Sign in',
    wrong: 'This code is not right. Wait for the next one in your app and type that',
    used: 'This code was used already. Wait for the next one in your app and type that',
    otherTime: (minutes: number, clock: string) =>
      minutes > 0
        ? `This code is for ${clockSays(minutes)} from now. A clock is wrong: here it is ${clock}. Set your phone’s clock by itself, then try again`
        : `This code is from ${clockSays(minutes)} ago. A clock is wrong: here it is ${clock}. Set your phone’s clock by itself, then try again`,
    wait: (seconds: number) => `Too many tries. Wait ${seconds} seconds, then try again`,
    knownDeviceOnly:
      'Too many codes were tried from elsewhere. Use a recovery code, or a device on which you signed in before',
    overTitle: 'Begin again',
    over: 'That took too long, or too many codes were tried. Begin again with your e-mail address.',
    beginAgain: 'Sign in',
    lostTitle: 'I do not have my phone',
    lost: 'Type one of the recovery codes that you printed. If you have none, ask whoever looks after Kept: they can let you in with “./kept let-in” on its machine.',
    onPasskey: 'Or use a passkey',
  },
  {
    title: 'Un cam arall',
    intro:
      'Nid yw eich cyfrinymadrodd yn unig yn gadael neb i mewn. Agorwch eich ap dilysu a theipiwch y cod y mae’n ei ddangos.',
    code: 'Cod',
    codeHint: 'Chwe digid o’ch ap, neu un o’ch codau adfer.',
    enterCode: 'Rhowch y cod y mae eich ap yn ei ddangos, neu god adfer',
    submit: 'Mewngofnodi',
    wrong: 'Nid yw’r cod hwn yn gywir. Arhoswch am yr un nesaf yn eich ap a theipiwch hwnnw',
    used: 'Defnyddiwyd y cod hwn eisoes. Arhoswch am yr un nesaf yn eich ap a theipiwch hwnnw',
    otherTime: (minutes: number, clock: string) =>
      minutes > 0
        ? `Mae’r cod hwn ar gyfer ${clockSaysWelsh(minutes)} o nawr. Mae cloc yn anghywir: yma mae’n ${clock}. Gadewch i’ch ffôn osod ei gloc ei hun, yna rhowch gynnig arall arni`
        : `Mae’r cod hwn o ${clockSaysWelsh(minutes)} yn ôl. Mae cloc yn anghywir: yma mae’n ${clock}. Gadewch i’ch ffôn osod ei gloc ei hun, yna rhowch gynnig arall arni`,
    wait: (seconds: number) => `Gormod o geisiadau. Arhoswch ${seconds} eiliad, yna rhowch gynnig arall arni`,
    knownDeviceOnly:
      'Rhoddwyd cynnig ar ormod o godau o rywle arall. Defnyddiwch god adfer, neu ddyfais y buoch yn mewngofnodi arni o’r blaen',
    overTitle: 'Dechreuwch eto',
    over: 'Cymerodd hynny’n rhy hir, neu rhoddwyd cynnig ar ormod o godau. Dechreuwch eto gyda’ch cyfeiriad e-bost.',
    beginAgain: 'Mewngofnodi',
    lostTitle: 'Nid yw fy ffôn gennyf',
    lost: 'Teipiwch un o’r codau adfer a argraffwyd gennych. Os nad oes gennych un, gofynnwch i’r sawl sy’n gofalu am Kept: gallant eich gadael i mewn gyda “./kept let-in” ar ei beiriant.',
    onPasskey: 'Neu defnyddiwch gyfrin-allwedd',
  },
)

export type SecondStepWords = (typeof secondStepWords)['en'] | (typeof secondStepWords)['cy']
