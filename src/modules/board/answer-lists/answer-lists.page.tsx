/** Asks of each list whether it is complete. */
import { Button } from '#design/button/button.tsx'
import { AnswerCard } from '#design/card/card.tsx'
import { englishWords } from '#design/design-words.ts'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { Form } from '#design/form/form.tsx'
import { errorOf } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { ListView } from './answer-lists.view.ts'

export const listsTitle = 'Are these lists complete?'

export interface AnswerListsProps {
  lists: readonly ListView[]
  /** Which list was answered wrongly, and how. */
  wrong: { list: string; typed: Typed; errors: readonly FieldError[] } | undefined
  mayAnswer: boolean
  once: string
}

export function AnswerListsPage({ lists, wrong, mayAnswer, once }: AnswerListsProps) {
  const errors = wrong?.errors ?? []
  return (
    <>
      <ErrorSummary
        items={errors.map(({ field, text }) => ({ href: `#${field}-${wrong?.list}`, text }))}
        words={englishWords}
      />
      <Heading level={1}>{listsTitle}</Heading>
      <Paragraph>
        Kept counts what is written down, and cannot know what is not. So somebody says, each term, whether a list is
        complete. Until then nothing that is counted over it shows as met.
      </Paragraph>
      {lists.length === 0 ? <Paragraph>No list needs this at present.</Paragraph> : null}
      {lists.map((list) => (
        <AnswerCard key={list.id} title={titleOf(list)} {...standingOf(list)}>
          <Paragraph>
            <Link href={list.href}>Look at it first</Link>
          </Paragraph>
          {mayAnswer ? <Question list={list} wrong={wrong?.list === list.id ? wrong : undefined} once={once} /> : null}
        </AnswerCard>
      ))}
      <Paragraph>
        <Link href="/board">Back to the board</Link>
      </Paragraph>
    </>
  )
}

const titleOf = ({ says }: ListView) => `${says.charAt(0).toUpperCase()}${says.slice(1)}`

function standingOf({ state, word, saidOn }: ListView) {
  const said = word && saidOn ? `Said by ${word.saidBy} on ${dayInWords(saidOn)}.` : 'Nobody has said so yet.'
  if (state === 'complete') return { answer: 'ok', word: 'Complete this term', because: said } as const
  if (state === 'incomplete')
    return { answer: 'not-met', word: 'Something is missing', because: `${word?.missing ?? ''} ${said}` } as const
  return { answer: 'unknown', word: 'Not asked this term', because: said } as const
}

function Question({ list, wrong, once }: { list: ListView; wrong: AnswerListsProps['wrong']; once: string }) {
  const errors = wrong?.errors ?? []
  return (
    <Form action={pathTo('/board/lists/:list', { list: list.id })} once={`${once.slice(0, 40)}-${list.id.slice(-12)}`}>
      <Radios
        name="complete"
        id={`complete-${list.id}`}
        legend={`Is ${list.says} complete?`}
        items={[
          { value: 'yes', text: 'Yes, I have looked' },
          { value: 'no', text: 'No, something is missing' },
        ]}
        value={wrong?.typed['complete']}
        error={errorOf(errors, 'complete')}
        words={englishWords}
      />
      <Textarea
        name="missing"
        id={`missing-${list.id}`}
        label="What is missing?"
        hint="Only if something is."
        rows={2}
        limit={1000}
        countFrom={75}
        value={wrong?.typed['missing']}
        error={errorOf(errors, 'missing')}
        words={englishWords}
      />
      <Button kind="secondary">Save</Button>
    </Form>
  )
}
