/** Writes the organisation’s own measure beside words that cannot be checked. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { BackToDraft } from '../policy.page.tsx'
import type { StatementInHand } from '../policy.view.ts'

export const measureStatementTitle = 'Write your own measure'

export interface MeasureStatementProps {
  view: StatementInHand
  typed: Typed
  errors: readonly FieldError[]
  once: string
  isConflict: boolean
}

export function MeasureStatementPage({ view, typed, errors, once, isConflict }: MeasureStatementProps) {
  const { draft, one } = view
  return (
    <FormPage
      title={measureStatementTitle}
      caption={view.section || view.policyTitle}
      intro={
        <>
          {isConflict ? <Conflict says={meanwhileSays} now={[{ key: 'It now says', value: one.text }]} /> : null}
          <InsetText>{one.text}</InsetText>
          <Paragraph>
            Words such as “regularly” or “robust” cannot be checked. Say how you would know: how often, how many, by
            when, by whom.
          </Paragraph>
        </>
      }
      action={pathTo('/policy/drafts/:draft/statements/:statement/measure', { draft: draft.id, statement: one.id })}
      once={once}
      version={one.version}
      errors={errors}
      submit={isConflict ? 'Save mine instead' : 'Save'}
      beside={<BackToDraft draft={draft.id} statement={one.id} />}
      words={englishWords}
    >
      <Textarea
        name="measure"
        label="How would we know?"
        hint="For example: twice a year, in January and June. Leave it empty to take the measure away."
        rows={3}
        words={englishWords}
        error={errorOf(errors, 'measure')}
        value={typed['measure']}
        spellcheck
      />
    </FormPage>
  )
}

const meanwhileSays =
  'Someone has changed this since you opened it. What is saved now is below, and so is what you typed. Put right what you need, then save.'
