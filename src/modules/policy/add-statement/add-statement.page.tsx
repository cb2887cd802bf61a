/** Adds a statement that was not read, or that is new. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Select } from '#design/select/select.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { LabelQuestions } from '../correct-statement/correct-statement.page.tsx'
import { BackToDraft } from '../policy.page.tsx'

export interface AddStatementProps {
  draft: string
  policyTitle: string
  /** All that are there, in their order, to stand after one of them. */
  statements: readonly { id: string; text: string }[]
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export const addStatementTitle = 'Add a statement'

export function AddStatementPage({ draft, policyTitle, statements, typed, errors, once }: AddStatementProps) {
  return (
    <FormPage
      title={addStatementTitle}
      caption={policyTitle}
      action={pathTo('/policy/drafts/:draft/add', { draft })}
      once={once}
      errors={errors}
      submit="Add it"
      beside={<BackToDraft draft={draft} />}
      words={englishWords}
    >
      <Textarea
        name="text"
        label="The statement"
        hint="One thing: one sentence, or one point of a list."
        rows={4}
        words={englishWords}
        error={errorOf(errors, 'text')}
        value={typed['text']}
        spellcheck
      />
      <LabelQuestions typed={typed} errors={errors} />
      <Select
        name="after"
        label="It stands after"
        words={englishWords}
        error={errorOf(errors, 'after')}
        value={typed['after']}
        items={[{ value: '', text: 'Nothing: it comes first' }, ...statements.map(choice)]}
      />
    </FormPage>
  )
}

function choice({ id, text }: { id: string; text: string }) {
  return { value: id, text: text.length > 60 ? `${text.slice(0, 60)} …` : text }
}
