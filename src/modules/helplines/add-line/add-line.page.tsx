/** Adds a line of others, or a contact of the organisation as a role. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { LineFields } from '../helplines.page.tsx'

export interface AddLineProps {
  isOwn: boolean
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export const addLineTitle = 'Add a contact or helpline'
export const addOwnTitle = 'Add our own contact'

export function AddLinePage({ isOwn, typed, errors, once }: AddLineProps) {
  return (
    <FormPage
      title={isOwn ? addOwnTitle : addLineTitle}
      intro={
        <Paragraph>
          {isOwn
            ? 'How families reach your safeguarding lead or another role. It is shown as a role. A name is shown only if the person agrees, which you can ask them afterwards.'
            : 'Somebody outside your organisation, such as your council’s children’s services. Families see what you write here.'}
        </Paragraph>
      }
      action={isOwn ? '/helplines/add-own' : '/helplines/add'}
      once={once}
      errors={errors}
      submit="Add it"
      beside={<Link href="/helplines">Leave without adding</Link>}
      words={englishWords}
    >
      <LineFields isOwn={isOwn} typed={typed} errors={errors} />
    </FormPage>
  )
}
