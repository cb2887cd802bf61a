/** Asks about a young person who is new here. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { YoungPersonFields } from '../families.person.page.tsx'
import type { Readiness } from './add-young-person.view.ts'

export interface AddYoungPersonProps {
  typed: Typed
  errors: readonly FieldError[]
  asksNeeds: boolean
  readiness: Readiness | undefined
  once: string
}

export const addTitle = 'Add a young person'

export function AddYoungPersonPage({ typed, errors, asksNeeds, readiness, once }: AddYoungPersonProps) {
  return (
    <FormPage
      title={addTitle}
      intro={
        <>
          {readiness && !readiness.isReady ? (
            <InsetText>
              <Paragraph>
                {readiness.because} {readiness.step ? <Link {...linkTo(readiness.step)} /> : null}
              </Paragraph>
            </InsetText>
          ) : null}
          <Paragraph>Keep only what you need. You add parents and carers next.</Paragraph>
        </>
      }
      action="/families/add"
      once={once}
      errors={errors}
      submit="Add them"
      beside={<Link href="/families">Back without adding</Link>}
      words={englishWords}
    >
      <YoungPersonFields typed={typed} errors={errors} asksNeeds={asksNeeds} />
    </FormPage>
  )
}

const linkTo = ({ href, text }: { href: string; text: string }) => ({ href, children: text })
