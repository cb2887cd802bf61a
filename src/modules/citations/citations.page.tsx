/** The fields of a related policy, which adding and changing one share. */
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { FileUpload } from '#design/file-upload/file-upload.tsx'
import { errorOf } from '#design/form-page/form-page.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Select } from '#design/select/select.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'

export interface RelatedFieldsProps {
  owners: readonly { id: string; name: string }[]
  typed: Typed
  errors: readonly FieldError[]
  /** What is held now, where it is being changed. */
  now?: { fileName: string; openedOn: string | null } | undefined
}

export function RelatedFields({ owners, typed, errors, now }: RelatedFieldsProps) {
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  return (
    <>
      <Input {...field('title')} label="What is it called?" autocomplete="off" />
      <FileUpload
        {...field('file')}
        label={now?.fileName ? 'Choose another file (only if it has changed)' : 'Choose its file'}
        hint={`${now?.fileName ? `Held now: ${now.fileName}. ` : ''}Word (.docx), PDF, OpenDocument (.odt), a saved web page (.html), plain text or Markdown, up to 20 MB. If something is not right below, choose the file again.`}
        accept=".docx,.pdf,.odt,.txt,.html,.htm,.md"
      />
      <Input
        {...field('link')}
        label="Or give a link to it"
        hint="Kept does not open it. Whoever reads the list can."
        type="url"
        autocomplete="off"
        spellcheck={false}
      />
      <Select
        {...field('owner')}
        label="Who looks after it?"
        items={[{ value: '', text: 'Choose a person' }, ...owners.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <DateInput
        id="review"
        namePrefix="review"
        legend="By when is it looked at again?"
        hint="As the policy itself says. A year from now is our suggestion."
        values={{ day: typed['review-day'], month: typed['review-month'], year: typed['review-year'] }}
        error={errorOf(errors, 'review-day')}
        words={englishWords}
      />
      <Radios
        {...field('opened')}
        legend="Have you opened it, and is it the current one?"
        hint="A file that nobody has opened shows as a document only."
        items={[
          { value: 'yes', text: 'Yes, I have opened it today and it is the current one' },
          ...(now?.openedOn ? [{ value: 'before', text: `It was opened before, and has not changed` }] : []),
          { value: 'no', text: 'Not yet' },
        ]}
      />
    </>
  )
}
