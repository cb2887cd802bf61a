/** What the set-up wizard says, in English and in Welsh. */
import { catalogue } from '#platform/text/language.ts'

export const setUpWords = catalogue(
  {
    caption: 'Set up Kept',
    organisationTitle: 'Your organisation',
    organisationIntro:
      'Kept shows whether your organisation keeps what its online safety policy promises. First: whose policy is it?',
    name: 'Name of the organisation',
    nation: 'Where it works',
    nationHint:
      'Guidance, authorities and helplines differ. If you work in several nations, choose the one where most of your young people are.',
    purpose: 'What it does (optional)',
    purposeHint: 'One or two sentences, for example “Music lessons and choirs for children and young people”.',
    next: 'Next',
    personTitle: 'You',
    personIntro: 'You will be the first person in Kept and can bring in others. You need not be the coordinator.',
    personName: 'Your name',
    role: 'What are you in this organisation?',
    otherRole: 'None of these',
    otherRoleHint: 'For example somebody who sets Kept up for others',
    email: 'Your e-mail address',
    emailHint: 'You sign in with it.',
    finish: 'Finish',
    enterName: 'Enter the name of the organisation',
    nameLong: 'The name must have 200 characters or fewer',
    chooseNation: 'Choose where the organisation works',
    purposeLong: 'Say what it does in 2,000 characters or fewer',
    enterPersonName: 'Enter your name',
    personNameLong: 'Your name must have 200 characters or fewer',
    chooseRole: 'Choose what you are in this organisation',
    enterEmail: 'Enter your e-mail address',
    emailShape: 'Enter an e-mail address such as name@example.org',
    emailShared: 'Use an e-mail address that only you read, not one such as info@',
    emailTaken: 'This e-mail address and passphrase cannot be used together',
    wait: (seconds: number) => `Too many tries. Wait ${seconds} seconds, then try again`,
    linkTitle: 'This link cannot be used',
    linkWhy: 'It was used already, or it is older than a day.',
    linkDo:
      'Whoever installed Kept can make a new one: run “./kept start” (before the first organisation exists) or “./kept organisation add”.',
    notYetTitle: 'Kept is not set up yet',
    notYetWhy: 'Open the set-up link that was printed where Kept was started. It works once.',
  },
  {
    caption: 'Gosod Kept',
    organisationTitle: 'Eich sefydliad',
    organisationIntro:
      'Mae Kept yn dangos a yw eich sefydliad yn cadw addewidion ei bolisi diogelwch ar-lein. Yn gyntaf: polisi pwy ydyw?',
    name: 'Enw’r sefydliad',
    nation: 'Ble mae’n gweithio',
    nationHint:
      'Mae canllawiau, awdurdodau a llinellau cymorth yn wahanol. Os ydych yn gweithio mewn sawl gwlad, dewiswch yr un lle mae’r rhan fwyaf o’ch pobl ifanc.',
    purpose: 'Beth mae’n ei wneud (dewisol)',
    purposeHint: 'Un neu ddwy frawddeg, er enghraifft “Gwersi cerddoriaeth a chorau i blant a phobl ifanc”.',
    next: 'Nesaf',
    personTitle: 'Chi',
    personIntro:
      'Chi fydd y person cyntaf yn Kept a gallwch ddod ag eraill i mewn. Nid oes rhaid mai chi yw’r cydlynydd.',
    personName: 'Eich enw',
    role: 'Beth ydych chi yn y sefydliad hwn?',
    otherRole: 'Dim un o’r rhain',
    otherRoleHint: 'Er enghraifft rhywun sy’n gosod Kept i eraill',
    email: 'Eich cyfeiriad e-bost',
    emailHint: 'Byddwch yn mewngofnodi ag ef.',
    finish: 'Gorffen',
    enterName: 'Rhowch enw’r sefydliad',
    nameLong: 'Rhaid i’r enw gynnwys 200 nod neu lai',
    chooseNation: 'Dewiswch ble mae’r sefydliad yn gweithio',
    purposeLong: 'Dywedwch beth mae’n ei wneud mewn 2,000 nod neu lai',
    enterPersonName: 'Rhowch eich enw',
    personNameLong: 'Rhaid i’ch enw gynnwys 200 nod neu lai',
    chooseRole: 'Dewiswch beth ydych chi yn y sefydliad hwn',
    enterEmail: 'Rhowch eich cyfeiriad e-bost',
    emailShape: 'Rhowch gyfeiriad e-bost fel enw@example.org',
    emailShared: 'Defnyddiwch gyfeiriad e-bost mai chi yn unig sy’n ei ddarllen, nid un fel info@',
    emailTaken: 'Ni ellir defnyddio’r cyfeiriad e-bost a’r cyfrinymadrodd hwn gyda’i gilydd',
    wait: (seconds: number) => `Gormod o geisiadau. Arhoswch ${seconds} eiliad, yna rhowch gynnig arall arni`,
    linkTitle: 'Ni ellir defnyddio’r ddolen hon',
    linkWhy: 'Fe’i defnyddiwyd eisoes, neu mae’n hŷn na diwrnod.',
    linkDo:
      'Gall y sawl a osododd Kept wneud un newydd: rhedwch “./kept start” (cyn i’r sefydliad cyntaf fodoli) neu “./kept organisation add”.',
    notYetTitle: 'Nid yw Kept wedi’i osod eto',
    notYetWhy: 'Agorwch y ddolen osod a argraffwyd lle cychwynnwyd Kept. Mae’n gweithio unwaith.',
  },
)

export type SetUpWords = (typeof setUpWords)['en'] | (typeof setUpWords)['cy']

/** What somebody answers who is none of the roles. */
export const noRole = 'none'
