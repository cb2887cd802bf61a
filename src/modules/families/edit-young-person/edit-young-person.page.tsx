/** Changes what is kept of a young person; where somebody else did meanwhile, it says so and shows what is saved. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { YoungPersonFields } from '../families.person.page.tsx'

export interface EditYoungPersonProps {
  child: string
  version: number
  typed: Typed
  errors: readonly FieldError[]
  asksNeeds: boolean
  /** The form as somebody else saved it meanwhile. */
  meanwhile?: Typed | undefined
  once: string
}

export const editTitle = 'Change a young person’s details'

export function EditYoungPersonPage(props: EditYoungPersonProps) {
  const { child, version, typed, errors, asksNeeds, meanwhile, once } = props
  const to = { child }
  return (
    <FormPage
      title={editTitle}
      intro={meanwhile ? <Conflict says={bothTexts} now={savedNow(meanwhile)} /> : null}
      action={pathTo('/families/:child/edit', to)}
      once={once}
      version={version}
      errors={errors}
      submit={meanwhile ? 'Save mine instead' : 'Save'}
      beside={<Link href={pathTo('/families/:child', to)}>Leave it as it is</Link>}
      words={englishWords}
    >
      <YoungPersonFields typed={typed} errors={errors} asksNeeds={asksNeeds} />
    </FormPage>
  )
}

const bothTexts =
  'Someone has changed this since you opened it. This is saved now; below is what you typed. Put right what you need, then save.'

function savedNow(saved: Typed) {
  const rows = [
    ['Name', saved['name']],
    ['Known as', saved['knownAs']],
    ['E-mail address', saved['email']],
    ['Telephone', saved['phone']],
    ['Languages', saved['languages']],
  ] as const
  return rows.map(([key, value]) => ({ key, value: value || 'Not given' }))
}
