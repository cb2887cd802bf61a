/** How a passkey is asked for. */
import { englishWords } from '../design-words.ts'
import type { Example } from '../example.ts'
import { PasskeyField } from './passkey-field.tsx'

const words = {
  withoutScript: 'A passkey needs scripts, and they are off in this browser. Use a code instead.',
  unable: 'This browser cannot use passkeys.',
  refused: 'No passkey was used. Try again.',
  already: 'This device has a passkey for your account already.',
}

export const examples: Example[] = [
  {
    name: 'Asking for a passkey',
    render: () => (
      <PasskeyField name="passkey" does="ask" options="{}" words={words} design={englishWords} error={undefined} />
    ),
  },
  {
    name: 'A passkey that was not right',
    render: () => (
      <PasskeyField
        name="other-passkey"
        does="ask"
        options="{}"
        words={words}
        design={englishWords}
        error="This passkey could not be used. Try again"
      />
    ),
  },
]
