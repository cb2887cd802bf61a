/** What the pages about a sign-in link say, in English and in Welsh. */
import { catalogue } from '#platform/text/language.ts'

export const signInLinkWords = catalogue(
  {
    title: 'Sign in with a link',
    intro:
      'We send a link to your e-mail address. It works once, for 15 minutes, and only in this browser. If you have a second step, we still ask for it.',
    noServer: 'It can be sent only where your organisation has set up e-mail in Kept.',
    submit: 'Send the link',
    passphrase: 'Use your passphrase',
    sentTitle: 'Look at your e-mails',
    sent: 'If somebody signs in with this address here, a link is on its way to them. Open it in this same browser.',
    useTitle: 'Sign in',
    useIntro: 'Press the button to sign in. The link then works no more.',
    use: 'Sign in',
    goneTitle: 'This link cannot be used',
    gone: 'It was used already, it is older than 15 minutes, or it was asked for in another browser. Ask for a new one, and open it in the same browser.',
    again: 'Ask for a new link',
  },
  {
    title: 'Mewngofnodi gyda dolen',
    intro:
      'Rydym yn anfon dolen i’ch cyfeiriad e-bost. Mae’n gweithio unwaith, am 15 munud, a dim ond yn y porwr hwn. Os oes gennych ail gam, byddwn yn dal i ofyn amdano.',
    noServer: 'Gellir ei hanfon dim ond lle mae eich sefydliad wedi gosod e-bost yn Kept.',
    submit: 'Anfon y ddolen',
    passphrase: 'Defnyddio’ch cyfrinymadrodd',
    sentTitle: 'Edrychwch ar eich e-byst',
    sent: 'Os oes rhywun yn mewngofnodi gyda’r cyfeiriad hwn yma, mae dolen ar ei ffordd atynt. Agorwch hi yn yr un porwr.',
    useTitle: 'Mewngofnodi',
    useIntro: 'Pwyswch y botwm i fewngofnodi. Ni fydd y ddolen yn gweithio wedyn.',
    use: 'Mewngofnodi',
    goneTitle: 'Ni ellir defnyddio’r ddolen hon',
    gone: 'Fe’i defnyddiwyd eisoes, mae’n hŷn na 15 munud, neu gofynnwyd amdani mewn porwr arall. Gofynnwch am un newydd, a’i hagor yn yr un porwr.',
    again: 'Gofyn am ddolen newydd',
  },
)

export type SignInLinkWords = (typeof signInLinkWords)['en'] | (typeof signInLinkWords)['cy']
