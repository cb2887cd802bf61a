/** Changes a person's details; where somebody else did meanwhile, both texts are shown. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'

export interface EditPersonProps {
  person: string
  version: number
  typed: Typed
  errors: readonly FieldError[]
  once: string
  /** What somebody else saved meanwhile. */
  meanwhile?: { name: string; work: string; email: string | null } | undefined
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
      <Input {...field('work')} label="What they do (optional)" />
      <Input {...field('email')} label="E-mail address (optional)" type="email" autocomplete="off" spellcheck={false} />
    </FormPage>
  )
}

const bothTexts =
  'Someone has changed this since you opened it. This is saved now; below is what you typed. Put right what you need, then save.'

function savedNow({ name, work, email }: { name: string; work: string; email: string | null }) {
  return [
    { key: 'Name', value: name },
    { key: 'What they do', value: work || 'Not said' },
    { key: 'E-mail address', value: email ?? 'Not given' },
  ]
}
