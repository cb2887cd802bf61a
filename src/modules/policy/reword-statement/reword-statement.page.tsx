/** Changes the words of a statement; it stays the same statement. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Paragraph } from '#design/heading/heading.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { BackToDraft } from '../policy.page.tsx'
import type { StatementInHand } from '../policy.view.ts'

export const rewordStatementTitle = 'Change its words'

export interface RewordStatementProps {
  view: StatementInHand
  typed: Typed
  errors: readonly FieldError[]
  once: string
  isConflict: boolean
}

export function RewordStatementPage({ view, typed, errors, once, isConflict }: RewordStatementProps) {
  const { draft, one } = view
  return (
    <FormPage
      title={rewordStatementTitle}
      caption={view.section || view.policyTitle}
      intro={
        <>
          {isConflict ? <Conflict says={meanwhileSays} now={[{ key: 'It now says', value: one.text }]} /> : null}
          <Paragraph>It stays the same statement: what was kept under its old words still counts.</Paragraph>
        </>
      }
      action={pathTo('/policy/drafts/:draft/statements/:statement/reword', { draft: draft.id, statement: one.id })}
      once={once}
      version={one.version}
      errors={errors}
      submit={isConflict ? 'Save mine instead' : 'Save'}
      beside={<BackToDraft draft={draft.id} statement={one.id} />}
      words={englishWords}
    >
      <Textarea
        name="text"
        label="The statement"
        rows={6}
        words={englishWords}
        error={errorOf(errors, 'text')}
        value={typed['text']}
        spellcheck
      />
    </FormPage>
  )
}

const meanwhileSays =
  'Someone has changed this since you opened it. What is saved now is below, and so is what you typed. Put right what you need, then save.'
