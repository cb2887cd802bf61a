/** What people are told about choosing a passphrase. */
import { catalogue } from '#platform/text/language.ts'

export const passphraseWords = catalogue(
  {
    label: 'Passphrase',
    newLabel: 'Choose a passphrase',
    hint: '15 characters or more. Four or five words that do not belong together are easy to remember and hard to guess. You can paste it.',
    enter: 'Enter your passphrase',
    choose: 'Choose a passphrase',
    tooShort: (needs: number) => `Your passphrase must have ${needs} characters or more`,
    tooLong: (most: number) => `Your passphrase must have ${most} characters or fewer`,
    onAList: 'This passphrase is on the lists that attackers try first: choose another',
    aboutYou: 'This passphrase is mostly your name, your e-mail or your organisation: choose other words',
    tooPlain: 'This passphrase repeats itself: choose four or five different words',
  },
  {
    label: 'Cyfrinymadrodd',
    newLabel: 'Dewiswch gyfrinymadrodd',
    hint: '15 nod neu fwy. Mae pedwar neu bum gair nad ydynt yn perthyn i’w gilydd yn hawdd eu cofio ac yn anodd eu dyfalu. Gallwch ei ludo.',
    enter: 'Rhowch eich cyfrinymadrodd',
    choose: 'Dewiswch gyfrinymadrodd',
    tooShort: (needs: number) => `Rhaid i’ch cyfrinymadrodd gynnwys ${needs} nod neu fwy`,
    tooLong: (most: number) => `Rhaid i’ch cyfrinymadrodd gynnwys ${most} nod neu lai`,
    onAList: 'Mae’r cyfrinymadrodd hwn ar y rhestrau y mae ymosodwyr yn eu profi gyntaf: dewiswch un arall',
    aboutYou: 'Eich enw, eich e-bost neu eich sefydliad yw’r rhan fwyaf o’r cyfrinymadrodd hwn: dewiswch eiriau eraill',
    tooPlain: 'Mae’r cyfrinymadrodd hwn yn ei ailadrodd ei hun: dewiswch bedwar neu bum gair gwahanol',
  },
)
