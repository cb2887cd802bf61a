/** How a passphrase is asked for. */
import { welshWords, englishWords as words } from '../design-words.ts'
import type { Example } from '../example.ts'
import { PasswordInput } from './password-input.tsx'

export const examples: Example[] = [
  {
    name: 'Sign in',
    says: 'May be pasted and filled by a password manager. Show appears where script runs.',
    render: () => <PasswordInput words={words} name="passphrase" label="Passphrase" autocomplete="current-password" />,
  },
  {
    name: 'Choosing one, refused',
    says: 'What was typed is never sent back.',
    render: () => (
      <PasswordInput
        words={words}
        name="new-passphrase"
        label="Choose a passphrase"
        hint="At least 15 characters: four unrelated words are easy to remember and hard to guess"
        error="Use at least 15 characters"
        autocomplete="new-password"
      />
    ),
  },
  {
    name: 'In Welsh',
    render: () => (
      <PasswordInput words={welshWords} name="cyfrinair" label="Cyfrinair" autocomplete="current-password" />
    ),
  },
]
