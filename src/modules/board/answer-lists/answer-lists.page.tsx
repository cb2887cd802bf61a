/** Asks of each list whether it is complete. */
import { Answer } from '#design/answer/answer.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { ListView } from './answer-lists.view.ts'

export const listsTitle = 'Are these lists complete?'

export interface AnswerListsProps {
  lists: readonly ListView[]
  mayAnswer: boolean
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function AnswerListsPage({ lists, mayAnswer, typed, errors, once }: AnswerListsProps) {
  if (!mayAnswer || lists.length === 0)
    return (
      <>
        <Heading level={1}>{listsTitle}</Heading>
        <Intro />
        {lists.map((list) => (
          <Standing key={list.id} list={list} />
        ))}
        {lists.length === 0 ? <Paragraph>No list needs this at present.</Paragraph> : null}
        <BackToBoard />
      </>
    )
  return (
    <FormPage
      title={listsTitle}
      intro={<Intro />}
      action="/board/lists"
      once={once}
      errors={errors}
      submit="Save"
      beside={<BackToBoard />}
      words={englishWords}
    >
      {lists.map((list) => (
        <div key={list.id}>
          <Standing list={list} />
          <Question list={list} typed={typed} errors={errors} />
        </div>
      ))}
    </FormPage>
  )
}

function Intro() {
  return (
    <Paragraph>
      Kept counts what is written down, and cannot know what is not. So somebody says, each term, whether a list is
      complete. Until then nothing that is counted over it shows as met.
    </Paragraph>
  )
}

const BackToBoard = () => <Link href="/board">Back to the board</Link>

function Standing({ list }: { list: ListView }) {
  const { kind, word, because } = standingOf(list)
  return (
    <>
      <Heading level={2}>{`${list.says.charAt(0).toUpperCase()}${list.says.slice(1)}`}</Heading>
      <Paragraph>
        <Answer kind={kind} word={word} />
      </Paragraph>
      <Paragraph>
        {because} <Link href={list.href}>{`Look at ${list.says}`}</Link>
      </Paragraph>
    </>
  )
}

function standingOf({ state, word, saidOn }: ListView) {
  const said = word && saidOn ? `Said by ${word.saidBy} on ${dayInWords(saidOn)}.` : 'Nobody has said so yet.'
  if (state === 'complete') return { kind: 'ok', word: 'Complete this term', because: said } as const
  if (state === 'incomplete')
    return { kind: 'not-met', word: 'Something is missing', because: `${word?.missing ?? ''} ${said}` } as const
  return { kind: 'unknown', word: 'Not asked this term', because: said } as const
}

function Question({ list, typed, errors }: Pick<AnswerListsProps, 'typed' | 'errors'> & { list: ListView }) {
  const { complete, missing } = list.fields
  return (
    <>
      <Radios
        name={complete}
        legend={`Is ${list.says} complete?`}
        items={[
          { value: 'yes', text: 'Yes, I have looked' },
          { value: 'no', text: 'No, something is missing' },
        ]}
        value={typed[complete]}
        error={errorOf(errors, complete)}
        words={englishWords}
      />
      <Textarea
        name={missing}
        label="What is missing?"
        hint="Only if something is."
        rows={2}
        limit={1000}
        countFrom={75}
        value={typed[missing]}
        error={errorOf(errors, missing)}
        words={englishWords}
      />
    </>
  )
}
