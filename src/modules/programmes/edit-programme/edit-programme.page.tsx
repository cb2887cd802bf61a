/** Changes what is known of a programme; where somebody else did meanwhile, both are shown. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { FieldsProps } from '../programmes.page.tsx'
import { ProgrammeFields, spanInWords } from '../programmes.page.tsx'

export const editProgrammeTitle = 'Change the programme'

export interface EditProgrammeProps extends FieldsProps {
  programme: string
  version: number
  places: readonly { id: string; name: string }[]
  once: string
  /** What somebody else saved meanwhile. */
  meanwhile?: { name: string; kind: string; from_on: string; until_on: string | null } | undefined
}

const bothTexts =
  'Someone has changed this since you opened it. This is saved now; below is what you typed. Put right what you need, then save.'

export function EditProgrammePage({ programme, version, once, meanwhile, ...fields }: EditProgrammeProps) {
  const now = meanwhile && [
    { key: 'Name', value: meanwhile.name },
    { key: 'What it is', value: meanwhile.kind || 'Not said' },
    { key: 'Days', value: spanInWords(meanwhile.from_on, meanwhile.until_on) },
  ]
  return (
    <FormPage
      title={editProgrammeTitle}
      intro={now && <Conflict says={bothTexts} now={now} />}
      action={pathTo('/programmes/:programme/edit', { programme })}
      once={once}
      version={version}
      errors={fields.errors}
      submit={meanwhile ? 'Save mine instead' : 'Save'}
      beside={<Link href={pathTo('/programmes/:programme', { programme })}>Leave it as it is</Link>}
      words={englishWords}
    >
      <ProgrammeFields {...fields} />
    </FormPage>
  )
}
