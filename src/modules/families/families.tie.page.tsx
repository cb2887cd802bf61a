/** The questions about a tie and about a carer, as they are asked when one is added and when one is changed. */
import { Checkboxes } from '#design/checkboxes/checkboxes.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf } from '#design/form-page/form-page.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { choicesOf, ticksOf } from './families.page.tsx'
import { matterNames, matters, responsibilities, responsibilityNames, tieKinds, tieNames } from './families.words.ts'

export interface FieldsProps {
  typed: Typed
  errors: readonly FieldError[]
}

export function TieFields({ typed, errors }: FieldsProps) {
  return (
    <>
      <Radios
        name="kind"
        legend="Who are they to the child?"
        words={englishWords}
        error={errorOf(errors, 'kind')}
        value={typed['kind']}
        items={choicesOf(tieKinds, tieNames)}
        small
      />
      <Input
        name="relation"
        label="In your own words (optional)"
        hint="Such as mother, grandfather or key worker"
        words={englishWords}
        error={errorOf(errors, 'relation')}
        value={typed['relation']}
        autocomplete="off"
      />
      <Radios
        name="responsibility"
        legend="Parental responsibility"
        hint="If nobody has told you, choose not known."
        words={englishWords}
        error={errorOf(errors, 'responsibility')}
        value={typed['responsibility']}
        items={choicesOf(responsibilities, responsibilityNames)}
        small
      />
      <Checkboxes
        name="told"
        legend="What may they be told?"
        hint="Choose all that fit, or none."
        words={englishWords}
        error={errorOf(errors, 'told')}
        values={ticksOf(typed, 'told')}
        items={choicesOf(matters, matterNames)}
        small
      />
    </>
  )
}

export function CarerFields({ typed, errors }: FieldsProps) {
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  return (
    <>
      <Input {...field('name')} label="Name" autocomplete="off" />
      <Input {...field('email')} label="E-mail address (optional)" type="email" autocomplete="off" spellcheck={false} />
      <Input {...field('phone')} label="Telephone (optional)" type="tel" width={20} autocomplete="off" />
      <Input {...field('languages')} label="Languages (optional)" hint="With commas between them" autocomplete="off" />
    </>
  )
}
