/** A page that asks: what is wrong first, then its heading, its questions and one button. */
import type { ReactNode } from 'react'
import { Button } from '../button/button.tsx'
import type { DesignWords } from '../design-words.ts'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { Form } from '../form/form.tsx'
import { Heading } from '../heading/heading.tsx'

export interface FormPageProps {
  title: string
  caption?: string | undefined
  intro?: ReactNode
  action: string
  once: string
  version?: number | undefined
  /** The form carries files. */
  files?: boolean | undefined
  errors: readonly { field: string; text: string }[]
  submit: string
  submitKind?: 'primary' | 'warning' | undefined
  /** Beside the button, such as a link that leaves the form. */
  beside?: ReactNode
  words: DesignWords
  children: ReactNode
}

export function FormPage(props: FormPageProps) {
  const { title, caption, intro, action, once, version, files, errors, submit, submitKind, beside, words, children } =
    props
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <ErrorSummary items={errors.map(({ field, text }) => ({ href: `#${field}`, text }))} words={words} />
        <Heading level={1} caption={caption}>
          {title}
        </Heading>
        {intro}
        <Form action={action} once={once} version={version} files={files}>
          {children}
          <div className="govuk-button-group">
            <Button kind={submitKind}>{submit}</Button>
            {beside}
          </div>
        </Form>
      </div>
    </div>
  )
}

/** What is wrong with one field, or undefined. */
export function errorOf(errors: readonly { field: string; text: string }[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.text
}
