/** Joins a statement with the one before it or after it. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { BackToDraft } from '../policy.page.tsx'
import type { StatementInHand } from '../policy.view.ts'

export const joinStatementsTitle = 'Join two statements'

export interface JoinStatementsProps {
  view: StatementInHand
  typed: Typed
  errors: readonly FieldError[]
  once: string
  isConflict: boolean
}

export function JoinStatementsPage({ view, typed, errors, once, isConflict }: JoinStatementsProps) {
  const { draft, one, previous, next } = view
  return (
    <FormPage
      title={joinStatementsTitle}
      caption={view.section || view.policyTitle}
      intro={
        <>
          {isConflict ? <Conflict says={meanwhileSays} now={[{ key: 'It now says', value: one.text }]} /> : null}
          <InsetText>{one.text}</InsetText>
        </>
      }
      action={pathTo('/policy/drafts/:draft/statements/:statement/join', { draft: draft.id, statement: one.id })}
      once={once}
      version={one.version}
      errors={errors}
      submit={isConflict ? 'Join them' : 'Join them'}
      beside={<BackToDraft draft={draft.id} statement={one.id} />}
      words={englishWords}
    >
      <Radios
        name="other"
        legend="Join it with"
        words={englishWords}
        error={errorOf(errors, 'other')}
        value={typed['other']}
        items={[
          ...(previous ? [{ value: previous.id, text: `The one before: ${previous.text}` }] : []),
          ...(next ? [{ value: next.id, text: `The one after: ${next.text}` }] : []),
        ]}
      />
    </FormPage>
  )
}

const meanwhileSays =
  'Someone has changed this since you opened it. What is saved now is below, and so is what you typed. Put right what you need, then save.'
