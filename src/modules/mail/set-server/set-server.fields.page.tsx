/** The questions about the mail server, each with what to look for. */
import { englishWords } from '#design/design-words.ts'
import { errorOf } from '#design/form-page/form-page.tsx'
import { Input } from '#design/input/input.tsx'
import { PasswordInput } from '#design/password-input/password-input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { Safety } from '../mail.words.ts'
import type { SetServerProps } from './set-server.page.tsx'

export const safetyNames: Readonly<Record<Safety, string>> = {
  tls: 'Encrypted from the start (TLS; most often port 465)',
  starttls: 'Encrypted after the first words (STARTTLS; most often port 587)',
  none: 'Not encrypted',
}

type FieldsProps = Pick<SetServerProps, 'typed' | 'errors' | 'hasPassword'>

export function ServerFields({ typed, errors, hasPassword }: FieldsProps) {
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  return (
    <>
      <Input
        {...field('host')}
        label="Name of the server"
        hint="Such as mail.example.org"
        autocomplete="off"
        spellcheck={false}
      />
      <Input {...field('port')} label="Port" inputmode="numeric" width={5} autocomplete="off" />
      <Radios
        name="safety"
        legend="How is the connection encrypted?"
        items={(['starttls', 'tls', 'none'] as const).map((value) => ({
          value,
          text: safetyNames[value],
          ...(value === 'none' ? { hint: 'Only for a server on the same machine as Kept' } : {}),
        }))}
        value={typed['safety']}
        error={errorOf(errors, 'safety')}
        words={englishWords}
      />
      <Input {...field('username')} label="User name (optional)" autocomplete="off" spellcheck={false} />
      <PasswordInput
        name="passphrase"
        label="Password (optional)"
        hint={
          hasPassword
            ? 'Leave this empty to keep the one that is saved. With another server, user name or encryption, type it again.'
            : 'Kept seals it and never shows it again'
        }
        error={errorOf(errors, 'passphrase')}
        autocomplete="new-password"
        words={englishWords}
      />
      <Input
        {...field('from')}
        label="Messages come from"
        hint="An address that this server lets you send from, and that says nothing of why you write: others may see it on a screen"
        type="email"
        autocomplete="off"
        spellcheck={false}
      />
      <Input
        {...field('replyTo')}
        label="Answers go to (optional)"
        type="email"
        autocomplete="off"
        spellcheck={false}
      />
      <Input
        {...field('bounces')}
        label="What cannot be delivered goes to (optional)"
        hint="A mailbox whose messages are given to Kept, and which also takes mail for its name with + and more after it"
        type="email"
        autocomplete="off"
        spellcheck={false}
      />
    </>
  )
}
