/** Asks whether what a sentence of the policy names is held. */
import { Checkboxes } from '#design/checkboxes/checkboxes.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { namedSayingNames, namedSayings } from '../citations.words.ts'
import type { NamedInHand } from './answer-named.view.ts'

export interface AnswerNamedProps {
  view: NamedInHand
  seen: string
  typed: Typed
  errors: readonly FieldError[]
  once: string
  isChanged: boolean
}

export const answerNamedTitle = 'Do you hold what it names?'

export function AnswerNamedPage({ view, seen, typed, errors, once, isChanged }: AnswerNamedProps) {
  const { sentence, held } = view
  return (
    <FormPage
      title={answerNamedTitle}
      caption={sentence.policyTitle}
      intro={
        <>
          {isChanged ? (
            <Paragraph>The sentence has changed since you opened this page. Please read it again.</Paragraph>
          ) : null}
          <InsetText>{sentence.text}</InsetText>
        </>
      }
      action={pathTo('/citations/named/:named', { named: sentence.statement })}
      once={once}
      errors={errors}
      submit="Save"
      beside={<Link href="/citations">Leave it as it is</Link>}
      words={englishWords}
    >
      <input type="hidden" name="seen" value={seen} />
      <Radios
        name="says"
        legend="What is so?"
        words={englishWords}
        value={typed['says']}
        error={errorOf(errors, 'says')}
        items={namedSayings.map((says) => ({ value: says, text: namedSayingNames[says] }))}
      />
      {held.length > 0 ? (
        <Checkboxes
          name="policies"
          legend="Which of these does it name?"
          words={englishWords}
          values={(typed['policies'] ?? '').split('\n')}
          items={held.map(({ id, title }) => ({ value: id, text: title }))}
        />
      ) : (
        <Paragraph>
          No related policy is held yet. <Link href="/citations/add">Add one first</Link>
        </Paragraph>
      )}
    </FormPage>
  )
}
