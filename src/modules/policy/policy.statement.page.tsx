/** What every small form about one statement has in common: where it stands, what somebody else saved meanwhile, the way back. */
import type { ReactNode } from 'react'
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { BackToDraft } from './policy.page.tsx'
import type { StatementInHand } from './policy.view.ts'

export interface StatementAsked {
  view: StatementInHand
  typed: Typed
  errors: readonly FieldError[]
  once: string
  /** Somebody else has changed the statement since it was opened. */
  isConflict: boolean
}

interface StatementFrameProps {
  asked: StatementAsked
  title: string
  act: 'reword' | 'split' | 'join' | 'move' | 'measure'
  submit: string
  /** On the button where somebody else was quicker; the same, when left out. */
  submitAgain?: string | undefined
  /** What is saved now, where that is not the statement's words. */
  saved?: { key: string; value: string } | undefined
  intro: ReactNode
  children: ReactNode
}

export function StatementFrame({
  asked,
  title,
  act,
  submit,
  submitAgain = submit,
  saved,
  intro,
  children,
}: StatementFrameProps) {
  const { view, errors, once, isConflict } = asked
  const to = { draft: view.draft.id, statement: view.one.id }
  const now = [{ key: 'It now says', value: view.one.text }, ...(saved ? [saved] : [])]
  return (
    <FormPage
      title={title}
      caption={view.section || view.policyTitle}
      intro={
        <>
          {isConflict ? <Conflict says={meanwhileSays} now={now} /> : null}
          {intro}
        </>
      }
      action={pathTo(`/policy/drafts/:draft/statements/:statement/${act}`, to)}
      once={once}
      version={view.one.version}
      errors={errors}
      submit={isConflict ? submitAgain : submit}
      beside={<BackToDraft {...to} />}
      words={englishWords}
    >
      {children}
    </FormPage>
  )
}

const meanwhileSays =
  'Someone has changed this since you opened it. What is saved now is below, and so is what you typed. Put right what you need, then save.'

/** What a field of such a form needs to be shown again as it was typed. */
export function askedField({ typed, errors }: StatementAsked, name: string) {
  return { name, words: englishWords, error: errorOf(errors, name), value: typed[name] }
}
