/** Asks which policy is shown, under which name and address, and with what beside it. */
import { ButtonLink } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import type { PrepareView } from './prepare-page.view.ts'

export const preparePageTitle = 'Choose what everybody sees'

export interface PreparePageProps {
  view: PrepareView
  typed: Typed
  errors: readonly FieldError[]
  once: string
  ownAddress: string
}

export function PreparePagePage({ view, typed, errors, once, ownAddress }: PreparePageProps) {
  if (view.policies.length === 0)
    return (
      <>
        <Heading level={1}>{preparePageTitle}</Heading>
        <Paragraph>No policy is in force yet. Once one is adopted, it can be shown to everybody.</Paragraph>
        <ButtonLink href="/policy">Go to the policies</ButtonLink>
      </>
    )
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  return (
    <FormPage
      title={preparePageTitle}
      intro={
        <Paragraph>
          Nothing is shown when you press the button below. You first see the page as others would see it.
        </Paragraph>
      }
      action="/publication/prepare"
      once={once}
      errors={errors}
      submit="Show me the page first"
      beside={<Link href="/publication">Back without changing anything</Link>}
      words={englishWords}
    >
      <Radios
        {...field('policy')}
        legend="Which policy is shown?"
        hint="Always the version that is in force. When a new one is adopted, the page shows that one."
        items={view.policies.map(({ id, title }) => ({ value: id, text: title }))}
      />
      <Input {...field('name')} label="Your organisation’s name, as everybody reads it" autocomplete="off" />
      <Input
        {...field('slug')}
        label="Address word"
        hint={`It ends the address of the page: ${ownAddress}/public/ and then this word. If you give it up, nobody else can have it for a year.`}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
      <Radios
        {...field('language')}
        legend="In which language is the policy written?"
        items={[
          { value: 'en', text: 'English' },
          { value: 'cy', text: 'Welsh' },
        ]}
      />
      <Radios
        {...field('welsh')}
        legend="Can the page be read in Welsh too?"
        hint="Headings, helplines from Kept’s list and buttons. The policy keeps its own words."
        items={yesOrNo}
      />
      <Radios
        {...field('contacts')}
        legend="Are your own contacts shown?"
        hint="Telephone and e-mail of a role, from Contacts. A name stands there only if the person has agreed and no commitment forbids it."
        items={yesOrNo}
      />
    </FormPage>
  )
}

const yesOrNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]
