/** What is said of an organisation's own sign-in: in English and in Welsh where somebody is not in yet. */
import { catalogue } from '#platform/text/language.ts'

export const outsideWords = catalogue(
  {
    title: 'Sign in with your organisation',
    why: 'If your organisation uses Google, Microsoft or another sign-in of its own, you can use that here.',
    email: 'Your work e-mail address',
    enterEmail: 'Enter your work e-mail address',
    emailShape: 'Enter an e-mail address such as name@example.org',
    next: 'Next',
    instead: 'Sign in another way',
    noneHere: 'No organisation here signs in that way with this address. Check it, or sign in another way',
    goTitle: 'Go on to your organisation’s sign-in',
    goWhy: (host: string) =>
      `You sign in at ${host}, and come back here after that. Kept does not see what you type there.`,
    go: (host: string) => `Go on to ${host}`,
    backTitle: 'You are back in Kept',
    backWhy: 'One press, and you are in.',
    backGo: 'Go on',
    stoppedTitle: 'You are not signed in',
    tryAgain: 'Try again',
    faults: {
      stopped: 'Your organisation’s sign-in did not let you through, or you stopped there.',
      stale: 'That took too long, was done already, or was begun in another browser. Begin again here.',
      off: 'Your organisation no longer uses this sign-in. Sign in another way.',
      'not-reached':
        'Your organisation’s sign-in does not answer. Wait a moment and try again, or sign in another way.',
      'not-believed':
        'What your organisation’s sign-in answered could not be trusted. Try again, or sign in another way.',
      'no-email': 'Your organisation’s sign-in did not say what your e-mail address is. Tell whoever looks after it.',
      'email-not-confirmed':
        'Your organisation’s sign-in does not say that your e-mail address is confirmed. Tell whoever looks after it.',
      'other-domain':
        'That e-mail address is not one of your organisation’s. Choose the account that you use for work.',
      'not-linked':
        'That account is not linked with yours in Kept. Sign in another way first. Then open “Your account” and choose “Sign in with your organisation”.',
    },
  },
  {
    title: 'Mewngofnodi gyda’ch sefydliad',
    why: 'Os yw’ch sefydliad yn defnyddio Google, Microsoft neu ei fewngofnodi ei hun, gallwch ddefnyddio hwnnw yma.',
    email: 'Eich cyfeiriad e-bost gwaith',
    enterEmail: 'Rhowch eich cyfeiriad e-bost gwaith',
    emailShape: 'Rhowch gyfeiriad e-bost fel enw@example.org',
    next: 'Nesaf',
    instead: 'Mewngofnodi mewn ffordd arall',
    noneHere:
      'Nid oes sefydliad yma sy’n mewngofnodi felly gyda’r cyfeiriad hwn. Gwiriwch ef, neu mewngofnodwch mewn ffordd arall',
    goTitle: 'Ewch ymlaen i fewngofnodi’ch sefydliad',
    goWhy: (host: string) =>
      `Rydych yn mewngofnodi yn ${host}, ac yn dod yn ôl yma wedyn. Nid yw Kept yn gweld yr hyn a deipiwch yno.`,
    go: (host: string) => `Ymlaen i ${host}`,
    backTitle: 'Rydych yn ôl yn Kept',
    backWhy: 'Un gwasgiad, ac rydych i mewn.',
    backGo: 'Ymlaen',
    stoppedTitle: 'Nid ydych wedi mewngofnodi',
    tryAgain: 'Rhowch gynnig arall arni',
    faults: {
      stopped: 'Ni adawodd mewngofnodi’ch sefydliad i chi fynd drwodd, neu fe wnaethoch stopio yno.',
      stale: 'Cymerodd hynny’n rhy hir, fe’i gwnaed eisoes, neu fe’i dechreuwyd mewn porwr arall. Dechreuwch eto yma.',
      off: 'Nid yw’ch sefydliad yn defnyddio’r mewngofnodi hwn mwyach. Mewngofnodwch mewn ffordd arall.',
      'not-reached':
        'Nid yw mewngofnodi’ch sefydliad yn ateb. Arhoswch eiliad a rhowch gynnig arall arni, neu mewngofnodwch mewn ffordd arall.',
      'not-believed':
        'Ni ellid ymddiried yn ateb mewngofnodi’ch sefydliad. Rhowch gynnig arall arni, neu mewngofnodwch mewn ffordd arall.',
      'no-email':
        'Ni ddywedodd mewngofnodi’ch sefydliad beth yw eich cyfeiriad e-bost. Dywedwch wrth y sawl sy’n gofalu amdano.',
      'email-not-confirmed':
        'Nid yw mewngofnodi’ch sefydliad yn dweud bod eich cyfeiriad e-bost wedi’i gadarnhau. Dywedwch wrth y sawl sy’n gofalu amdano.',
      'other-domain':
        'Nid yw’r cyfeiriad e-bost hwnnw yn un o rai’ch sefydliad. Dewiswch y cyfrif a ddefnyddiwch ar gyfer gwaith.',
      'not-linked':
        'Nid yw’r cyfrif hwnnw wedi’i gysylltu â’ch un chi yn Kept. Mewngofnodwch mewn ffordd arall yn gyntaf. Yna agorwch “Eich cyfrif” a dewiswch “Mewngofnodi gyda’ch sefydliad”.',
    },
  },
)

export type OutsideTexts = (typeof outsideWords)['en'] | (typeof outsideWords)['cy']
export type OutsideFault = keyof (typeof outsideWords)['en']['faults']

/** What to set where, for the two that most charities have. */
export const presets = [
  {
    name: 'Google',
    issuer: 'https://accounts.google.com',
    steps: [
      'In Google Cloud, make an OAuth client of the kind “Web application”.',
      'Give it the return address above.',
      'Copy its client ID and its client secret to this page.',
    ],
  },
  {
    name: 'Microsoft',
    issuer: 'https://login.microsoftonline.com/YOUR-TENANT-ID/v2.0',
    steps: [
      'In Microsoft Entra, register an application for your organisation only.',
      'Give it the return address above, of the kind “Web”.',
      'Under “Token configuration” add the optional claims “email” and “xms_edov” to the ID token.',
      'Copy the application (client) ID and a client secret to this page. Put your tenant ID into the address.',
    ],
  },
] as const

/** What is wrong with the address of a sign-in. */
export const addressFaults = {
  'no-address': 'Enter an address such as https://accounts.google.com',
  'not-secure': 'The address must begin with https://',
  'has-more': 'Enter the address alone, without a name, “?” or “#” in it',
  'is-inside': 'Enter an address on the internet, with a name and not a number',
} as const

/** Whoever has an address there belongs to no organisation by it. */
export const publicDomains: ReadonlySet<string> = new Set([
  'aol.com',
  'btinternet.com',
  'gmail.com',
  'gmx.com',
  'googlemail.com',
  'hotmail.co.uk',
  'hotmail.com',
  'icloud.com',
  'live.co.uk',
  'live.com',
  'mail.com',
  'me.com',
  'msn.com',
  'outlook.com',
  'proton.me',
  'protonmail.com',
  'sky.com',
  'talktalk.net',
  'virginmedia.com',
  'yahoo.co.uk',
  'yahoo.com',
  'ymail.com',
])
