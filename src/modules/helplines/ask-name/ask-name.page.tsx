/** Chooses who is asked to be named beside a role contact. */
import { ButtonLink } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { NamingView } from './ask-name.view.ts'

export interface AskNameProps {
  view: NamingView
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export const askNameTitle = 'Who is named here?'

export function AskNamePage({ view, typed, errors, once }: AskNameProps) {
  if (view.holders.length === 0 && !view.naming)
    return (
      <>
        <Heading level={1} caption={view.title}>
          {askNameTitle}
        </Heading>
        <Paragraph>Nobody holds this role today, so nobody can be named.</Paragraph>
        <ButtonLink href="/people">Go to the people</ButtonLink>
      </>
    )
  return (
    <FormPage
      title={askNameTitle}
      caption={view.title}
      intro={
        <Paragraph>
          Families can reach the role without any name. If a name would help, the person is asked on their own page, can
          say no, and can take a yes back at any time. Nothing is shown before they have agreed.
        </Paragraph>
      }
      action={pathTo('/helplines/:line/name', { line: view.line })}
      once={once}
      errors={errors}
      submit="Save"
      beside={<Link href="/helplines">Leave it as it is</Link>}
      words={englishWords}
    >
      <Radios
        name="person"
        legend="Whom do you want to ask?"
        words={englishWords}
        value={typed['person']}
        error={errorOf(errors, 'person')}
        items={[
          ...view.holders.map(({ id, name }) => ({ value: id, text: name })),
          { value: 'nobody', text: 'Nobody: show the role alone' },
        ]}
      />
    </FormPage>
  )
}
