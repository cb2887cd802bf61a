/** Changes a related policy; where somebody else did meanwhile, both are shown. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { RelatedFieldsProps } from '../citations.page.tsx'
import { RelatedFields } from '../citations.page.tsx'

interface SavedRelated {
  title: string
  link: string
  file_name: string
  review_on: string
}

export interface EditRelatedProps extends RelatedFieldsProps {
  related: string
  version: number
  once: string
  /** What somebody else saved meanwhile. */
  meanwhile?: SavedRelated | undefined
}

export const editRelatedTitle = 'Change a related policy'

export function EditRelatedPage({ related, version, once, meanwhile, ...fields }: EditRelatedProps) {
  return (
    <FormPage
      title={editRelatedTitle}
      intro={meanwhile ? <Conflict says={bothTexts} now={savedNow(meanwhile)} /> : null}
      action={pathTo('/citations/:related/edit', { related })}
      once={once}
      version={version}
      errors={fields.errors}
      submit={meanwhile ? 'Save mine instead' : 'Save'}
      beside={<Link href="/citations">Leave it as it is</Link>}
      words={englishWords}
      files
    >
      <RelatedFields {...fields} />
    </FormPage>
  )
}

const bothTexts =
  'Someone has changed this since you opened it. This is saved now; below is what you typed. Put right what you need, then save.'

function savedNow({ title, link, file_name, review_on }: SavedRelated) {
  return [
    { key: 'Name', value: title },
    { key: link ? 'Link' : 'File', value: link || file_name },
    { key: 'To be looked at again by', value: dayInWords(review_on) },
  ]
}
