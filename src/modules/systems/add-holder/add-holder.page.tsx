/** Asks who can sign in to a system. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Select } from '#design/select/select.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { Adult } from '../systems.page.tsx'
import { holderLevelNames, holderLevels } from '../systems.words.ts'

export interface AddHolderProps {
  system: { id: string; name: string }
  adults: readonly Adult[]
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export const addHolderTitle = 'Who can sign in?'

export function AddHolderPage({ system, adults, typed, errors, once }: AddHolderProps) {
  return (
    <FormPage
      title={addHolderTitle}
      caption={system.name}
      action={pathTo('/systems/:system/holders/add', { system: system.id })}
      once={once}
      errors={errors}
      submit="Add them"
      beside={<Link href={pathTo('/systems/:system', { system: system.id })}>Leave without adding</Link>}
      words={englishWords}
    >
      <Select
        name="person"
        label="Who is it?"
        value={typed['person'] ?? ''}
        error={errorOf(errors, 'person')}
        items={[{ value: '', text: 'Choose' }, ...adults.map(({ id, name }) => ({ value: id, text: name }))]}
        words={englishWords}
      />
      <Radios
        name="level"
        legend="As what?"
        value={typed['level']}
        error={errorOf(errors, 'level')}
        items={holderLevels.map((value) => ({ value, text: holderLevelNames[value] }))}
        words={englishWords}
      />
    </FormPage>
  )
}
