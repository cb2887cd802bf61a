/** Changes a term or a holiday; where somebody else did meanwhile, both are shown. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { SpanFieldsProps } from '../calendar.page.tsx'
import { daysInWords, SpanFields } from '../calendar.page.tsx'
import { type SpanKind, spanKindNames } from '../calendar.words.ts'

export const editSpanTitle = 'Change the dates'

export interface EditSpanProps extends SpanFieldsProps {
  span: string
  version: number
  once: string
  /** What somebody else saved meanwhile. */
  meanwhile?: { kind: SpanKind; name: string; from_on: string; until_on: string } | undefined
}

const bothTexts =
  'Someone has changed this since you opened it. This is saved now; below is what you typed. Put right what you need, then save.'

export function EditSpanPage({ span, version, once, meanwhile, ...fields }: EditSpanProps) {
  const now = meanwhile && [
    { key: 'What it is', value: spanKindNames[meanwhile.kind] },
    { key: 'Name', value: meanwhile.name },
    { key: 'Days', value: daysInWords({ from: meanwhile.from_on, until: meanwhile.until_on }) },
  ]
  return (
    <FormPage
      title={editSpanTitle}
      intro={now && <Conflict says={bothTexts} now={now} />}
      action={pathTo('/calendar/:span/edit', { span })}
      once={once}
      version={version}
      errors={fields.errors}
      submit={meanwhile ? 'Save mine instead' : 'Save'}
      beside={<Link href="/calendar">Leave it as it is</Link>}
      words={englishWords}
    >
      <SpanFields {...fields} />
    </FormPage>
  )
}
