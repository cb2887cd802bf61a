/** The fields that adding and changing a system share, and how a standing is told. */
import { englishWords } from '#design/design-words.ts'
import { errorOf } from '#design/form-page/form-page.tsx'
import { Input } from '#design/input/input.tsx'
import { Select } from '#design/select/select.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { Standing } from './list-systems/list-systems.view.ts'
import { systemKindNames, systemKinds } from './systems.words.ts'

export interface Adult {
  id: string
  name: string
}

export interface SystemFieldsProps {
  adults: readonly Adult[]
  typed: Typed
  errors: readonly FieldError[]
}

export function SystemFields({ adults, typed, errors }: SystemFieldsProps) {
  const field = (name: string) => ({
    name,
    value: typed[name] ?? '',
    error: errorOf(errors, name),
    words: englishWords,
  })
  return (
    <>
      <Input {...field('name')} label="What is it called?" hint="Never write a user name or a password here." />
      <Select
        {...field('kind')}
        label="What kind of system is it?"
        items={[
          { value: '', text: 'Choose' },
          ...systemKinds.map((kind) => ({ value: kind, text: systemKindNames[kind] })),
        ]}
      />
      <Input {...field('usedFor')} label="What do you use it for? (optional)" />
      <Select
        {...field('owner')}
        label="Who looks after it?"
        hint="Somebody else should look at it now and then, so that two people have seen it."
        items={[{ value: 'nobody', text: 'Nobody yet' }, ...adults.map(({ id, name }) => ({ value: id, text: name }))]}
      />
    </>
  )
}

/** The answer and the words for a card's head. */
export function standingInWords(standing: Standing, lookedOn: string | undefined) {
  const looked = lookedOn ? `Looked at on ${dayInWords(lookedOn)}.` : 'Nobody has looked at it yet.'
  switch (standing.state) {
    case 'faults':
      return { answer: 'not-met', word: 'Put this right', because: looked } as const
    case 'overdue':
      return { answer: 'not-met', word: `Look overdue since ${dayInWords(standing.dueOn)}`, because: looked } as const
    case 'soon':
      return { answer: 'soon', word: `Look at it by ${dayInWords(standing.dueOn)}`, because: looked } as const
    case 'new':
      return {
        answer: 'unknown',
        word: 'Not looked at yet',
        because: `Look at it by ${dayInWords(standing.dueOn)}.`,
      } as const
    case 'good':
      return { answer: 'ok', word: 'In order', because: looked } as const
  }
}
