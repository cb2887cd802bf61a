/** Changes the organisation's details; where somebody else did meanwhile, both texts are shown. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import type { Nation } from '../people.words.ts'
import { nationNames, nations } from '../people.words.ts'

export interface EditOrganisationProps {
  version: number
  typed: Typed
  errors: readonly FieldError[]
  once: string
  meanwhile?: { name: string; nation: Nation; purpose: string } | undefined
}

export function EditOrganisationPage({ version, typed, errors, once, meanwhile }: EditOrganisationProps) {
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  return (
    <FormPage
      title="Your organisation"
      intro={meanwhile && <Conflict says={bothTexts} now={savedNow(meanwhile)} />}
      action="/people/organisation"
      once={once}
      version={version}
      errors={errors}
      submit={meanwhile ? 'Save mine instead' : 'Save'}
      words={englishWords}
    >
      <Input {...field('name')} label="Name of the organisation" autocomplete="organization" />
      <Radios
        {...field('nation')}
        legend="Where it works"
        items={nations.map((nation) => ({ value: nation, text: nationNames.en[nation] }))}
      />
      <Textarea {...field('purpose')} label="What it does (optional)" rows={4} />
    </FormPage>
  )
}

const bothTexts =
  'Someone has changed this since you opened it. This is saved now; below is what you typed. Put right what you need, then save.'

function savedNow({ name, nation, purpose }: { name: string; nation: Nation; purpose: string }) {
  return [
    { key: 'Name', value: name },
    { key: 'Where it works', value: nationNames.en[nation] },
    { key: 'What it does', value: purpose || 'Not said' },
  ]
}
