/** The two pages of the set-up wizard that ask, and the one for a link that no longer works. */

import type { DesignWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { PasswordInput } from '#design/password-input/password-input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import type { PassphraseTexts } from '#platform/identity/passphrase-field.ts'
import { nationNames, nations, roleNames, roleNamesWelsh, roles } from '../people.words.ts'
import type { SetUpWords } from './set-up.words.ts'
import { noRole } from './set-up.words.ts'

export interface WizardProps {
  words: SetUpWords
  design: DesignWords
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function OrganisationPage({ words, design, typed, errors, once }: WizardProps) {
  const field = (name: string) => ({ name, words: design, error: errorOf(errors, name) })
  return (
    <FormPage
      title={words.organisationTitle}
      caption={words.caption}
      intro={<Paragraph>{words.organisationIntro}</Paragraph>}
      action="/set-up/organisation"
      once={once}
      errors={errors}
      submit={words.next}
      words={design}
    >
      <Input {...field('name')} label={words.name} value={typed['name']} autocomplete="organization" />
      <Radios
        {...field('nation')}
        legend={words.nation}
        hint={words.nationHint}
        value={typed['nation']}
        items={nations.map((nation) => ({ value: nation, text: nationNames[design.language][nation] }))}
      />
      <Textarea
        {...field('purpose')}
        label={words.purpose}
        hint={words.purposeHint}
        value={typed['purpose']}
        rows={3}
      />
    </FormPage>
  )
}

export function FirstPersonPage({
  words,
  design,
  typed,
  errors,
  once,
  passphrase,
}: WizardProps & { passphrase: PassphraseTexts }) {
  const field = (name: string) => ({ name, words: design, error: errorOf(errors, name) })
  const names = design.language === 'cy' ? roleNamesWelsh : roleNames
  const asked = roles.filter((role) => role !== 'administrator')
  return (
    <FormPage
      title={words.personTitle}
      caption={words.caption}
      intro={<Paragraph>{words.personIntro}</Paragraph>}
      action="/set-up/person"
      once={once}
      errors={errors}
      submit={words.finish}
      words={design}
    >
      <Input {...field('name')} label={words.personName} value={typed['name']} autocomplete="name" />
      <Radios
        {...field('role')}
        legend={words.role}
        value={typed['role']}
        items={[
          ...asked.map((role) => ({ value: role, text: names[role] })),
          { value: noRole, text: words.otherRole, hint: words.otherRoleHint },
        ]}
      />
      <Input
        {...field('email')}
        label={words.email}
        hint={words.emailHint}
        type="email"
        value={typed['email']}
        autocomplete="username"
        spellcheck={false}
      />
      <PasswordInput
        {...field('passphrase')}
        label={passphrase.newLabel}
        hint={passphrase.hint}
        autocomplete="new-password"
      />
    </FormPage>
  )
}

export function NoticeOfLink({ title, why, what }: { title: string; why: string; what?: string | undefined }) {
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{why}</Paragraph>
      {what ? <Paragraph>{what}</Paragraph> : null}
    </>
  )
}
