/** Cuts a statement into two or more, where the person presses Enter. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Paragraph } from '#design/heading/heading.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { BackToDraft } from '../policy.page.tsx'
import type { StatementInHand } from '../policy.view.ts'

export const splitStatementTitle = 'Split this statement'

export interface SplitStatementProps {
  view: StatementInHand
  typed: Typed
  errors: readonly FieldError[]
  once: string
  isConflict: boolean
}

export function SplitStatementPage({ view, typed, errors, once, isConflict }: SplitStatementProps) {
  const { draft, one } = view
  return (
    <FormPage
      title={splitStatementTitle}
      caption={view.section || view.policyTitle}
      intro={
        <>
          {isConflict ? <Conflict says={meanwhileSays} now={[{ key: 'It now says', value: one.text }]} /> : null}
          <Paragraph>
            Put the cursor where one statement ends and the next begins, and press Enter. Do not change the words.
          </Paragraph>
        </>
      }
      action={pathTo('/policy/drafts/:draft/statements/:statement/split', { draft: draft.id, statement: one.id })}
      once={once}
      version={one.version}
      errors={errors}
      submit={isConflict ? 'Split this instead' : 'Split'}
      beside={<BackToDraft draft={draft.id} statement={one.id} />}
      words={englishWords}
    >
      <Textarea
        name="parts"
        label="One statement on each line"
        rows={8}
        words={englishWords}
        error={errorOf(errors, 'parts')}
        value={typed['parts']}
      />
    </FormPage>
  )
}

const meanwhileSays =
  'Someone has changed this since you opened it. What is saved now is below, and so is what you typed. Put right what you need, then save.'
