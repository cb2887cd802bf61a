/** Changes an adult's details; where somebody else did meanwhile, both texts are shown. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { contactNames, contactsKnown } from '../people.words.ts'

export interface EditPersonProps {
  person: string
  version: number
  typed: Typed
  errors: readonly FieldError[]
  once: string
  /** What somebody else saved meanwhile, by the fields of the form. */
  meanwhile?: Typed | undefined
}

export function EditPersonPage({ person, version, typed, errors, once, meanwhile }: EditPersonProps) {
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  return (
    <FormPage
      title="Change details"
      intro={meanwhile && <Conflict says={bothTexts} now={savedNow(meanwhile)} />}
      action={pathTo('/people/:person/edit', { person })}
      once={once}
      version={version}
      errors={errors}
      submit={meanwhile ? 'Save mine instead' : 'Save'}
      beside={<Link href={pathTo('/people/:person', { person })}>Leave it as it is</Link>}
      words={englishWords}
    >
      <Input {...field('name')} label="Name" autocomplete="off" />
      <Input {...field('knownAs')} label="Known as (optional)" hint="What they like to be called" autocomplete="off" />
      <Input {...field('pronouns')} label="Pronouns (optional)" width={20} autocomplete="off" />
      <Input {...field('work')} label="What they do (optional)" hint="For example “Choir leader” or “Treasurer”" />
      <Radios
        {...field('contact')}
        legend="Are they in touch with young people for you?"
        hint="In person, by message or by telephone."
        items={contactsKnown.map((value) => ({ value, text: contactNames[value] }))}
      />
      <Input
        {...field('email')}
        label="E-mail address at your organisation (optional)"
        hint="One that only they read."
        type="email"
        autocomplete="off"
        spellcheck={false}
      />
      <Input {...field('phone')} label="Telephone (optional)" type="tel" width={20} autocomplete="off" />
      <Input
        {...field('languages')}
        label="Languages they speak or sign (optional)"
        hint="With commas between them, for example “Welsh, English, BSL”"
        autocomplete="off"
      />
    </FormPage>
  )
}

const bothTexts =
  'Someone has changed this since you opened it. This is saved now; below is what you typed. Put right what you need, then save.'

const labels = {
  name: 'Name',
  knownAs: 'Known as',
  pronouns: 'Pronouns',
  work: 'What they do',
  contact: 'In touch with young people',
  email: 'E-mail address',
  phone: 'Telephone',
  languages: 'Languages',
} as const

function savedNow(meanwhile: Typed) {
  return Object.entries(labels).map(([field, key]) => ({
    key,
    value: said(field, meanwhile[field] ?? '') || 'Not said',
  }))
}

function said(field: string, value: string): string {
  const known = contactsKnown.find((one) => one === value)
  return field === 'contact' && known ? contactNames[known] : value
}
