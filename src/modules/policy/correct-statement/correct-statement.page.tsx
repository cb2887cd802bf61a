/** One statement: why Kept thinks what it thinks, where it stands in the source, and everything that can be put right. */
import { Button, ButtonGroup } from '#design/button/button.tsx'
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { Details } from '#design/details/details.tsx'
import { Form } from '#design/form/form.tsx'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Excerpt } from '#design/passage/passage.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Select } from '#design/select/select.tsx'
import { kindNames, polarityNames, statementKinds, topicNames, topics } from '#modules/reader/index.ts'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { BackToDraft, onceFor } from '../policy.page.tsx'
import type { StatementInHand } from '../policy.view.ts'

export interface CorrectStatementProps {
  view: StatementInHand
  typed: Typed
  errors: readonly FieldError[]
  once: string
  /** Somebody else has put it right meanwhile. */
  isConflict: boolean
}

export const correctStatementTitle = 'Put this statement right'

export function CorrectStatementPage({ view, typed, errors, once, isConflict }: CorrectStatementProps) {
  const { draft, one, section } = view
  const to = { draft: draft.id, statement: one.id }
  return (
    <>
      <FormPage
        title={correctStatementTitle}
        caption={section || view.policyTitle}
        intro={
          <>
            {isConflict ? <Conflict says={meanwhileSays} now={labelsNow(one)} /> : null}
            <InsetText>{one.text}</InsetText>
            <Paragraph>
              {one.checked ? 'A person has checked what it is.' : `${kindNames[one.kind]}. ${one.because}`}
            </Paragraph>
          </>
        }
        action={pathTo('/policy/drafts/:draft/statements/:statement', to)}
        once={once}
        version={one.version}
        errors={errors}
        submit={isConflict ? 'Save mine instead' : 'Save'}
        beside={<BackToDraft draft={draft.id} statement={one.id} />}
        words={englishWords}
      >
        <LabelQuestions typed={typed} errors={errors} />
      </FormPage>
      <OtherWays view={view} once={once} />
      <WhereItStands view={view} />
    </>
  )
}

const meanwhileSays =
  'Someone has changed this since you opened it. This is saved now; below is what you chose. Put right what you need, then save.'

export function labelsNow(one: Pick<StatementInHand['one'], 'text' | 'kind' | 'polarity' | 'topics'>) {
  return [
    { key: 'Words', value: one.text },
    { key: 'What it is', value: kindNames[one.kind] },
    { key: 'Do, never or allowed', value: one.polarity ? polarityNames[one.polarity] : 'Not a commitment' },
    { key: 'About', value: one.topics.map((topic) => topicNames[topic]).join(', ') || 'Nothing' },
  ]
}

/** What it is, and for a commitment the rest: also asked of a statement that a person adds. */
export function LabelQuestions({ typed, errors }: { typed: Typed; errors: readonly FieldError[] }) {
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  const topicItems = topics.map((topic) => ({ value: topic, text: sentenceCase(topicNames[topic]) }))
  return (
    <>
      <Select
        {...field('kind')}
        label="What is it?"
        items={statementKinds.map((kind) => ({ value: kind, text: kindNames[kind] }))}
      />
      <Radios
        {...field('polarity')}
        legend="If it is a commitment: what does it say?"
        hint="Something that is allowed is shown and never judged."
        inline
        items={[
          { value: 'do', text: 'Do it' },
          { value: 'never', text: 'Never do it' },
          { value: 'may', text: 'It is allowed' },
        ]}
      />
      <Select
        {...field('topic')}
        label="If it is a commitment: what is it about?"
        items={[{ value: '', text: 'Choose' }, ...topicItems]}
      />
      <Select
        {...field('second')}
        label="And a second thing it is about (optional)"
        items={[{ value: '', text: 'Nothing else' }, ...topicItems]}
      />
      <input type="hidden" name="level" value={typed['level'] ?? '1'} />
    </>
  )
}

const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function OtherWays({ view, once }: { view: StatementInHand; once: string }) {
  const { draft, one, previous, next } = view
  const to = { draft: draft.id, statement: one.id }
  return (
    <>
      <Heading level={2}>Something else</Heading>
      <List
        kind="plain"
        spaced
        items={[
          <Link key="reword" href={pathTo('/policy/drafts/:draft/statements/:statement/reword', to)}>
            Change its words
          </Link>,
          <Link key="split" href={pathTo('/policy/drafts/:draft/statements/:statement/split', to)}>
            Split it: it is two statements or more
          </Link>,
          ...(previous || next
            ? [
                <Link key="join" href={pathTo('/policy/drafts/:draft/statements/:statement/join', to)}>
                  Join it with the one before or after: they are one statement
                </Link>,
              ]
            : []),
          <Link key="move" href={pathTo('/policy/drafts/:draft/statements/:statement/move', to)}>
            Move it
          </Link>,
          <Link key="add" href={`${pathTo('/policy/drafts/:draft/add', { draft: draft.id })}?after=${one.id}`}>
            Add a statement after it
          </Link>,
          <Link key="measure" href={pathTo('/policy/drafts/:draft/statements/:statement/measure', to)}>
            Write your own measure beside it
          </Link>,
        ]}
      />
      <ButtonGroup>
        <Form
          action={pathTo('/policy/drafts/:draft/statements/:statement/remove', to)}
          once={onceFor(once, one.id)}
          version={one.version}
        >
          <Button kind="secondary">Remove it from the draft</Button>
        </Form>
      </ButtonGroup>
    </>
  )
}

function WhereItStands({ view: { excerpts } }: { view: StatementInHand }) {
  if (excerpts.length === 0) return null
  return (
    <Details summary="Where it stands in what you brought">
      {excerpts.map((excerpt) => (
        <Excerpt key={excerpt.before + excerpt.words} {...excerpt} />
      ))}
    </Details>
  )
}
