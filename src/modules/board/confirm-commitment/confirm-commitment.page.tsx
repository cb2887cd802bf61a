/** Asks whether what people do for a commitment is done, and what was seen. */
import { ButtonLink } from '#design/button/button.tsx'
import { Conflict } from '#design/conflict/conflict.tsx'
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { NotificationBanner } from '#design/notification-banner/notification-banner.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { outcomeNames } from '../board.words.ts'
import type { ConfirmView } from './confirm-commitment.view.ts'

export const confirmTitle = 'Is this done?'

export interface ConfirmProps {
  view: ConfirmView
  typed: Typed
  errors: readonly FieldError[]
  once: string
  /** It was confirmed just now. */
  isSaved: boolean
  /** What is asked was changed since the form was opened. */
  isConflict: boolean
}

export function ConfirmPage({ view, typed, errors, once, isSaved, isConflict }: ConfirmProps) {
  if (isSaved) return <Saved {...view} />
  const { statementId: statement, policy } = view
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  return (
    <FormPage
      title={confirmTitle}
      caption={policy}
      intro={isConflict ? <AskedAnew {...view} /> : <WhatIsAsked {...view} />}
      action={pathTo('/board/commitments/:statement/confirm', { statement })}
      once={once}
      errors={errors}
      submit="Save what I saw"
      beside={<Link href="/board/confirmations">All that people confirm</Link>}
      words={englishWords}
    >
      <input type="hidden" name="words" value={view.fingerprint} />
      <Radios
        {...field('outcome')}
        legend="Is it done?"
        items={[
          { value: 'done', text: outcomeNames.done },
          {
            value: 'not-done',
            text: outcomeNames['not-done'],
            hint: 'Saying so is a good thing: it shows on the board, and somebody can help.',
          },
        ]}
      />
      <Textarea
        {...field('saw')}
        label="What did you see?"
        hint="Where you looked and what was there. No names of children."
        rows={3}
        limit={2000}
        countFrom={75}
      />
      <DateInput
        id="on"
        namePrefix="on"
        legend="On which day?"
        values={{ day: typed['on-day'], month: typed['on-month'], year: typed['on-year'] }}
        error={errorOf(errors, 'on-day')}
        words={englishWords}
      />
    </FormPage>
  )
}

function AskedAnew(view: ConfirmView) {
  return (
    <>
      <Conflict
        says="What is asked was changed while you wrote. Nothing is saved yet. Read it again, and save if it is still so."
        now={[
          { key: 'We say now', value: view.text },
          { key: 'People do', value: view.does },
        ]}
      />
      <Paragraph>{lastWords(view)}</Paragraph>
    </>
  )
}

function WhatIsAsked(view: ConfirmView) {
  return (
    <>
      <Paragraph>We said:</Paragraph>
      <InsetText>{view.text}</InsetText>
      <Paragraph>{`What people do for it: ${view.does}`}</Paragraph>
      <Paragraph>{lastWords(view)}</Paragraph>
    </>
  )
}

function Saved(view: ConfirmView) {
  const { statementId: statement, policy } = view
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <NotificationBanner kind="success" text={savedWords(view)} words={englishWords} />
        <Heading level={1} caption={policy}>
          {confirmTitle}
        </Heading>
        <WhatIsAsked {...view} />
        <ButtonLink href="/this-week">Back to this week</ButtonLink>
        <List
          kind="plain"
          items={[
            <Link key="all" href="/board/confirmations">
              All that people confirm
            </Link>,
            <Link key="again" href={pathTo('/board/commitments/:statement/confirm', { statement })}>
              Something has changed since: say it again
            </Link>,
          ]}
        />
      </div>
    </div>
  )
}

function savedWords({ needsWitness, last }: ConfirmView): string {
  if (last?.outcome === 'not-done') return 'Thank you for saying so. It is on the board as not met.'
  return needsWitness ? 'Thank you. Now a second person says that they have seen it too.' : 'Thank you. It is saved.'
}

function lastWords({ last, due, today }: ConfirmView): string {
  if (!last || !due) return 'It has not been confirmed yet.'
  const said = last.outcome === 'done' ? 'to be done' : 'not to be done'
  const again = due < today ? `It was due again by ${dayInWords(due)}.` : `It is due again by ${dayInWords(due)}.`
  return `${last.byName} said on ${dayInWords(last.on)} that they found it ${said}. ${again}`
}
