/** Changes a line; where somebody else did meanwhile, both texts are shown. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { LineFields, reachRows } from '../helplines.page.tsx'

interface SavedLine {
  title: string
  help_for: string
  phone: string
  email: string
  web: string
  hours: string
}

export interface EditLineProps {
  line: string
  isOwn: boolean
  version: number
  typed: Typed
  errors: readonly FieldError[]
  once: string
  /** What somebody else saved meanwhile. */
  meanwhile?: SavedLine | undefined
}

export const editLineTitle = 'Change a contact or helpline'

export function EditLinePage({ line, isOwn, version, typed, errors, once, meanwhile }: EditLineProps) {
  return (
    <FormPage
      title={editLineTitle}
      intro={
        <>
          {meanwhile ? <Conflict says={bothTexts} now={savedNow(meanwhile)} /> : null}
          <Paragraph>A new number or address is to be checked anew.</Paragraph>
        </>
      }
      action={pathTo('/helplines/:line/edit', { line })}
      once={once}
      version={version}
      errors={errors}
      submit={meanwhile ? 'Save mine instead' : 'Save'}
      beside={<Link href="/helplines">Leave it as it is</Link>}
      words={englishWords}
    >
      <LineFields isOwn={isOwn} typed={typed} errors={errors} />
    </FormPage>
  )
}

const bothTexts =
  'Someone has changed this since you opened it. This is saved now; below is what you typed. Put right what you need, then save.'

function savedNow(saved: SavedLine) {
  return [{ key: 'Name', value: saved.title }, { key: 'What it is for', value: saved.help_for }, ...reachRows(saved)]
}
