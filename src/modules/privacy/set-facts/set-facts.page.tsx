/** Asks what the papers are made from. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { bases, basisNames, contactHint, keptWhereNames, keptWheres, recordClasses } from '../privacy.words.ts'

export interface SetFactsProps {
  typed: Typed
  errors: readonly FieldError[]
  version: number
  once: string
  /** Whom to ask, as somebody else saved it meanwhile. */
  meanwhile?: string | undefined
}

export const setFactsTitle = 'What the papers say'

export function SetFactsPage({ typed, errors, version, once, meanwhile }: SetFactsProps) {
  const field = (name: string) => ({
    name,
    value: typed[name] ?? '',
    error: errorOf(errors, name),
    words: englishWords,
  })
  return (
    <FormPage
      title={setFactsTitle}
      intro={
        meanwhile ? (
          <Conflict
            says="Someone has changed these answers since you opened them. Below is what you typed. Put right what you need, then save."
            now={[{ key: 'Whom people can ask', value: meanwhile }]}
          />
        ) : null
      }
      action="/privacy/facts"
      once={once}
      version={version}
      errors={errors}
      submit="Save"
      beside={<Link href="/privacy">Leave without saving</Link>}
      words={englishWords}
    >
      <Input {...field('contactRole')} label="Whom can people ask about their data?" hint={contactHint} />
      <Input {...field('contactEmail')} label="Their e-mail address" type="email" spellcheck={false} />
      <Input {...field('contactPhone')} label="Their telephone number" />
      <Input
        {...field('registration')}
        label="Your number on the register of data controllers (optional)"
        hint="Some charities need none. The Information Commissioner’s Office has a test for it."
      />
      <Radios
        {...field('keptWhere')}
        legend="Where does Kept run?"
        items={keptWheres.map((value) => ({ value, text: keptWhereNames[value] }))}
      />
      <Radios
        {...field('basis')}
        legend="On what do you rely, for most of what you keep?"
        hint="For what bears on keeping children safe there is a rule of its own, and consent is not needed."
        items={bases.map((value) => ({ value, text: basisNames[value] }))}
      />
      <Input {...field('successor')} label="Who keeps the records if you close?" />
      <Heading level={2}>How long you keep what</Heading>
      <Paragraph>Our suggestions are filled in. Nobody has checked them for you: change what does not fit.</Paragraph>
      {recordClasses.map((one) => (
        <fieldset className="govuk-fieldset" key={one.class}>
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{one.what}</legend>
          <Input {...field(`months-${one.class}`)} label={`Months after ${one.from}`} inputmode="numeric" width={4} />
          <Input {...field(`reason-${one.class}`)} label="Why so long?" />
        </fieldset>
      ))}
    </FormPage>
  )
}
