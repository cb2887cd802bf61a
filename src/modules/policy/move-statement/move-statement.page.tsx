/** Moves a statement one up, one down, or to another section. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Select } from '#design/select/select.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { BackToDraft } from '../policy.page.tsx'
import type { StatementInHand } from '../policy.view.ts'

export const moveStatementTitle = 'Move this statement'

export interface MoveStatementProps {
  view: StatementInHand
  typed: Typed
  errors: readonly FieldError[]
  once: string
  isConflict: boolean
}

export function MoveStatementPage({ view, typed, errors, once, isConflict }: MoveStatementProps) {
  const { draft, one, previous, next, headings } = view
  return (
    <FormPage
      title={moveStatementTitle}
      caption={view.section || view.policyTitle}
      intro={
        <>
          {isConflict ? <Conflict says={meanwhileSays} now={[{ key: 'It now says', value: one.text }]} /> : null}
          <InsetText>{one.text}</InsetText>
        </>
      }
      action={pathTo('/policy/drafts/:draft/statements/:statement/move', { draft: draft.id, statement: one.id })}
      once={once}
      version={one.version}
      errors={errors}
      submit={isConflict ? 'Move it' : 'Move it'}
      beside={<BackToDraft draft={draft.id} statement={one.id} />}
      words={englishWords}
    >
      <Radios
        name="where"
        legend="Where should it stand?"
        words={englishWords}
        error={errorOf(errors, 'where')}
        value={typed['where']}
        items={[
          ...(previous ? [{ value: 'up', text: 'One up' }] : []),
          ...(next ? [{ value: 'down', text: 'One down' }] : []),
          ...(headings.length > 0 ? [{ value: 'section', text: 'At the end of this section' }] : []),
        ]}
      />
      <Select
        name="section"
        label="Section"
        words={englishWords}
        error={errorOf(errors, 'section')}
        value={typed['section']}
        items={[{ value: '', text: 'Choose' }, ...headings.map(({ id, text }) => ({ value: id, text: short(text) }))]}
      />
    </FormPage>
  )
}

const meanwhileSays =
  'Someone has changed this since you opened it. What is saved now is below, and so is what you typed. Put right what you need, then save.'

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)} …` : text)
