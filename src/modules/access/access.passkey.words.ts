/** What the pages about passkeys say, in English and in Welsh. */
import { catalogue } from '#platform/text/language.ts'

export const passkeyWords = catalogue(
  {
    title: 'Use a passkey',
    why: 'A passkey is a key that your phone, computer or security key keeps for you. You show it with your finger, your face or the number that opens the device.',
    signIn: 'Sign in with a passkey',
    use: 'Use your passkey',
    notRight: 'This passkey could not be used. Try again, or sign in another way',
    endedAsCopied:
      'This passkey was used from two places, so somebody may have copied it. It cannot be used any more. Sign in another way, then make a new one',
    another: 'Sign in another way',
    field: {
      withoutScript: 'A passkey needs scripts, and they are off in this browser. Sign in another way.',
      unable: 'This browser cannot use a passkey here. Sign in another way.',
      refused: 'No passkey was used. Try again, or sign in another way.',
      already: 'This device has a passkey for your account already.',
    },
  },
  {
    title: 'Defnyddio cyfrin-allwedd',
    why: 'Allwedd y mae eich ffôn, cyfrifiadur neu allwedd ddiogelwch yn ei chadw i chi yw cyfrin-allwedd. Rydych yn ei dangos gyda’ch bys, eich wyneb neu’r rhif sy’n agor y ddyfais.',
    signIn: 'Mewngofnodi gyda chyfrin-allwedd',
    use: 'Defnyddio’ch cyfrin-allwedd',
    notRight: 'Ni ellid defnyddio’r gyfrin-allwedd hon. Rhowch gynnig arall arni, neu mewngofnodwch mewn ffordd arall',
    endedAsCopied:
      'Defnyddiwyd y gyfrin-allwedd hon o ddau le, felly efallai bod rhywun wedi’i chopïo. Ni ellir ei defnyddio mwyach. Mewngofnodwch mewn ffordd arall, yna gwnewch un newydd',
    another: 'Mewngofnodi mewn ffordd arall',
    field: {
      withoutScript:
        'Mae cyfrin-allwedd angen sgriptiau, ac maent wedi’u diffodd yn y porwr hwn. Mewngofnodwch mewn ffordd arall.',
      unable: 'Ni all y porwr hwn ddefnyddio cyfrin-allwedd yma. Mewngofnodwch mewn ffordd arall.',
      refused: 'Ni ddefnyddiwyd cyfrin-allwedd. Rhowch gynnig arall arni, neu mewngofnodwch mewn ffordd arall.',
      already: 'Mae gan y ddyfais hon gyfrin-allwedd ar gyfer eich cyfrif eisoes.',
    },
  },
)

export type PasskeyTexts = (typeof passkeyWords)['en'] | (typeof passkeyWords)['cy']

/** On the pages of one's own account, which are in English. */
export const addPasskeyField = {
  withoutScript:
    'Adding a passkey needs scripts, and they are off in this browser. Turn them on, or use another browser.',
  unable: 'This browser cannot make a passkey here. Try another browser or device.',
  refused: 'No passkey was made. Try again.',
  already: 'This device has a passkey for your account already.',
}
