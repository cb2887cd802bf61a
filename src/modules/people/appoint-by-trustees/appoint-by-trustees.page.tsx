/** Asks a trustee whom two trustees want as safeguarding lead, or says why they need not. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Select } from '#design/select/select.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import type { TrusteesChoice } from './appoint-by-trustees.view.ts'

export const byTrusteesTitle = 'Appoint a lead together'

export interface AppointByTrusteesProps {
  choice: TrusteesChoice
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function AppointByTrusteesPage({ choice, typed, errors, once }: AppointByTrusteesProps) {
  return (
    <FormPage
      title={byTrusteesTitle}
      intro={
        <>
          <Paragraph>
            No safeguarding lead and no deputy can act. Two trustees can appoint a lead: you choose, and another trustee
            agrees.
          </Paragraph>
          <Paragraph>Everybody in charge is told.</Paragraph>
        </>
      }
      action="/people/appoint-lead"
      once={once}
      errors={errors}
      submit="Propose them"
      beside={<Link href="/people/proposals">Leave it for now</Link>}
      words={englishWords}
    >
      <Select
        name="person"
        label="Who is to be the safeguarding lead?"
        value={typed['person']}
        error={errorOf(errors, 'person')}
        items={[{ value: '', text: 'Choose' }, ...choice.adults.map(({ id, name }) => ({ value: id, text: name }))]}
        words={englishWords}
      />
    </FormPage>
  )
}

/** While somebody can act, it is theirs or a coordinator's to appoint. */
export function NotNeededPage() {
  return (
    <>
      <Heading level={1}>{byTrusteesTitle}</Heading>
      <Paragraph>
        A safeguarding lead or a deputy can act now. Trustees can appoint a lead together only while neither can: nobody
        is appointed, or each of them is away and nobody stands in.
      </Paragraph>
      <Paragraph>
        <Link href="/people">People</Link>
      </Paragraph>
    </>
  )
}
