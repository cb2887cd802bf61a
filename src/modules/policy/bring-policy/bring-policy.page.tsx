/** Where a policy is brought: a file, or its words pasted. */
import { englishWords } from '#design/design-words.ts'
import { FileUpload } from '#design/file-upload/file-upload.tsx'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'

export interface BringPolicyProps {
  /** Those the organisation has already. */
  policies: readonly { id: string; title: string }[]
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export const bringPolicyTitle = 'Bring your policy'

export function BringPolicyPage({ policies, typed, errors, once }: BringPolicyProps) {
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  return (
    <FormPage
      title={bringPolicyTitle}
      intro={
        <Paragraph>
          Kept reads it and shows you every commitment it finds. Nothing is believed until you have looked, and what you
          bring is kept as it is.
        </Paragraph>
      }
      action="/policy/bring"
      once={once}
      errors={errors}
      submit="Read it"
      beside={<Link href="/policy/write">Or write one with us</Link>}
      words={englishWords}
      files
    >
      {policies.length > 0 ? (
        <Radios
          {...field('policy')}
          legend="Which policy is it?"
          items={[
            ...policies.map(({ id, title }) => ({ value: id, text: `A new text of: ${title}` })),
            { value: 'new', text: 'Another policy' },
          ]}
        />
      ) : null}
      <Input {...field('title')} label="What is it called?" autocomplete="off" />
      <FileUpload
        {...field('file')}
        label="Choose its file"
        hint="Word (.docx), PDF, OpenDocument (.odt), a saved web page (.html), plain text or Markdown, up to 20 MB. If something is not right below, choose the file again."
        accept=".docx,.pdf,.odt,.txt,.html,.htm,.md"
      />
      <Textarea
        {...field('pasted')}
        label="Or paste its words"
        hint="Everything, from the title to the signature."
        rows={8}
      />
    </FormPage>
  )
}
