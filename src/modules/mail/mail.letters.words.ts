/** What each letter says, in both languages: no name, nothing of what it is about, and never more than a few sentences. */
import type { Language, LetterKind } from './mail.words.ts'

export interface LetterWords {
  subject: string
  sentences: readonly string[]
  /** What stands on the way to the link. */
  link?: string
  foot: string
}

type Says = Omit<LetterWords, 'foot'>

const notYou = 'If this was not you, tell whoever looks after Kept where you are, today.'
const notYouWelsh = 'Os nad chi oedd hyn, dywedwch heddiw wrth bwy bynnag sy’n gofalu am Kept lle rydych chi.'

const english: Readonly<Record<LetterKind, (count: number) => Says>> = {
  invitation: () => ({
    subject: 'You are invited to Kept',
    sentences: [
      'Somebody who knows you has asked you to make an account in Kept.',
      'The link below works once. If you did not expect it, leave it alone: nothing happens.',
    ],
    link: 'Make your account here',
  }),
  'confirm-address': () => ({
    subject: 'Confirm your e-mail address',
    sentences: [
      'Somebody who is signed in to Kept gave this as their e-mail address.',
      'If it was you, confirm it with the link below. If not, leave it alone: nothing happens.',
    ],
    link: 'Confirm your address here',
  }),
  'sign-in-link': () => ({
    subject: 'Your link to sign in',
    sentences: [
      'Somebody asked for a link to sign in to Kept with this address.',
      'It works once, for a short time. Give it to nobody. If you did not ask for it, leave it alone.',
    ],
    link: 'Sign in here',
  }),
  'new-device': () => ({
    subject: 'Your account was used on a new device',
    sentences: ['Somebody signed in to your account in Kept on a device that it has not seen before.', notYou],
  }),
  'passphrase-changed': () => ({
    subject: 'Your passphrase was changed',
    sentences: ['The passphrase of your account in Kept was changed.', notYou],
  }),
  'second-factor-changed': () => ({
    subject: 'Your second step was changed',
    sentences: ['The second step with which you sign in to Kept was changed.', notYou],
  }),
  appointed: () => ({
    subject: 'Something new for you in Kept',
    sentences: ['You were given something new to do in Kept.', 'Sign in as you always do, to see what it is.'],
  }),
  digest: (count) => ({
    subject: count === 1 ? 'You have 1 thing waiting in Kept' : `You have ${count} things waiting in Kept`,
    sentences: [
      count === 1 ? 'You have 1 thing waiting in Kept.' : `You have ${count} things waiting in Kept.`,
      'Sign in as you always do, to see what waits. You can stop these messages on the page “Your account”.',
    ],
  }),
  test: () => ({
    subject: 'Kept can send mail',
    sentences: ['This is a test. It has arrived, so Kept can send mail to this address.'],
  }),
}

const welsh: Readonly<Record<LetterKind, (count: number) => Says>> = {
  invitation: () => ({
    subject: 'Mae gwahoddiad i chi i Kept',
    sentences: [
      'Mae rhywun sy’n eich adnabod wedi gofyn i chi wneud cyfrif yn Kept.',
      'Mae’r ddolen isod yn gweithio unwaith. Os nad oeddech yn ei disgwyl, gadewch iddi: does dim yn digwydd.',
    ],
    link: 'Gwnewch eich cyfrif yma',
  }),
  'confirm-address': () => ({
    subject: 'Cadarnhewch eich cyfeiriad e-bost',
    sentences: [
      'Rhoddodd rhywun sydd wedi mewngofnodi i Kept y cyfeiriad e-bost hwn.',
      'Os chi oedd hynny, cadarnhewch ef gyda’r ddolen isod. Os na, gadewch iddi: does dim yn digwydd.',
    ],
    link: 'Cadarnhewch eich cyfeiriad yma',
  }),
  'sign-in-link': () => ({
    subject: 'Eich dolen i fewngofnodi',
    sentences: [
      'Gofynnodd rhywun am ddolen i fewngofnodi i Kept gyda’r cyfeiriad hwn.',
      'Mae’n gweithio unwaith, am gyfnod byr. Peidiwch â’i rhoi i neb. Os na ofynnoch amdani, gadewch iddi.',
    ],
    link: 'Mewngofnodwch yma',
  }),
  'new-device': () => ({
    subject: 'Defnyddiwyd eich cyfrif ar ddyfais newydd',
    sentences: ['Mewngofnododd rhywun i’ch cyfrif yn Kept ar ddyfais nad yw wedi’i gweld o’r blaen.', notYouWelsh],
  }),
  'passphrase-changed': () => ({
    subject: 'Newidiwyd eich cyfrinymadrodd',
    sentences: ['Newidiwyd cyfrinymadrodd eich cyfrif yn Kept.', notYouWelsh],
  }),
  'second-factor-changed': () => ({
    subject: 'Newidiwyd eich ail gam',
    sentences: ['Newidiwyd yr ail gam a ddefnyddiwch i fewngofnodi i Kept.', notYouWelsh],
  }),
  appointed: () => ({
    subject: 'Rhywbeth newydd i chi yn Kept',
    sentences: ['Rhoddwyd rhywbeth newydd i chi i’w wneud yn Kept.', 'Mewngofnodwch fel arfer i weld beth yw.'],
  }),
  digest: (count) => ({
    subject: `Pethau sy’n aros amdanoch yn Kept: ${count}`,
    sentences: [
      `Pethau sy’n aros amdanoch yn Kept: ${count}.`,
      'Mewngofnodwch fel arfer i’w gweld. Gallwch atal y negeseuon hyn ar y dudalen “Eich cyfrif”.',
    ],
  }),
  test: () => ({
    subject: 'Mae Kept yn gallu anfon e-bost',
    sentences: ['Prawf yw hwn. Mae wedi cyrraedd, felly mae Kept yn gallu anfon e-bost i’r cyfeiriad hwn.'],
  }),
}

const feet: Readonly<Record<Language, string>> = {
  en: 'Sent by Kept. Nobody reads answers to this message.',
  cy: 'Anfonwyd gan Kept. Does neb yn darllen atebion i’r neges hon.',
}

export function wordsOfLetter(kind: LetterKind, language: Language, count: number): LetterWords {
  const says = (language === 'cy' ? welsh : english)[kind](count)
  return { ...says, foot: feet[language] }
}
