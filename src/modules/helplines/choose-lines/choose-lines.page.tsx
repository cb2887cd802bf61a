/** Chooses among the helplines that Kept knows of, each with where it is known from. */

import { ButtonLink } from '#design/button/button.tsx'
import { Checkboxes } from '#design/checkboxes/checkboxes.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import type { ListedLine } from '../helplines.list.words.ts'
import { beforeRelying, knownFrom } from '../helplines.list.words.ts'
import { webInWords } from '../helplines.page.tsx'
import { purposeNames } from '../helplines.words.ts'

export interface ChooseLinesProps {
  choices: readonly ListedLine[]
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export const chooseLinesTitle = 'Choose helplines'

export function ChooseLinesPage({ choices, typed, errors, once }: ChooseLinesProps) {
  if (choices.length === 0)
    return (
      <>
        <Heading level={1}>{chooseLinesTitle}</Heading>
        <Paragraph>Every helpline that Kept knows for your nation is shown already.</Paragraph>
        <ButtonLink href="/helplines">Back to the contacts</ButtonLink>
      </>
    )
  return (
    <FormPage
      title={chooseLinesTitle}
      intro={
        <>
          <Paragraph>
            These are the helplines Kept knows for your nation. Choose the ones that fit the families you work with. A
            few that people will read are better than many.
          </Paragraph>
          <Paragraph>{`Of each of them: ${beforeRelying}`}</Paragraph>
        </>
      }
      action="/helplines/suggested"
      once={once}
      errors={errors}
      submit="Show these"
      beside={<Link href="/helplines">Leave it as it is</Link>}
      words={englishWords}
    >
      <Checkboxes
        name="lines"
        legend="Which shall families see?"
        words={englishWords}
        error={errorOf(errors, 'lines')}
        values={(typed['lines'] ?? '').split('\n')}
        items={choices.map((one) => ({ value: one.key, text: `${one.title}${reach(one)}`, hint: hintOf(one) }))}
      />
    </FormPage>
  )
}

const reach = ({ title, phone, web }: ListedLine) =>
  phone && !title.includes(phone) ? `, ${phone}` : phone ? '' : `, ${webInWords(web)}`

const hintOf = (one: ListedLine) => `${purposeNames[one.purpose]}. ${one.helpFor} Known from: ${knownFrom(one)}.`
