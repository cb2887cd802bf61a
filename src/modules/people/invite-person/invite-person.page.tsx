/** Asks who is invited, and then shows the code to hand over, once. */
import { ButtonLink } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, List, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'

export interface InvitePersonProps {
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function InvitePersonPage({ typed, errors, once }: InvitePersonProps) {
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  return (
    <FormPage
      title="Invite somebody"
      intro={
        <Paragraph>
          Kept gives you a code to print or write down and hand over in person. With it they make their own account.
        </Paragraph>
      }
      action="/people/invite"
      once={once}
      errors={errors}
      submit="Make the code"
      words={englishWords}
    >
      <Input {...field('name')} label="Their name" autocomplete="off" />
      <Input {...field('work')} label="What they do (optional)" hint="For example “Choir leader” or “Treasurer”" />
      <Input
        {...field('email')}
        label="Their e-mail address (optional)"
        hint="Kept sends nothing to it. They choose what they sign in with themselves."
        type="email"
        autocomplete="off"
        spellcheck={false}
      />
    </FormPage>
  )
}

export interface InvitationCodeProps {
  name: string
  code: string
  expires: string
  address: string
  personHref: string
}

export function InvitationCodePage({ name, code, expires, address, personHref }: InvitationCodeProps) {
  return (
    <>
      <Heading level={1}>{`Hand this code to ${name}`}</Heading>
      <Paragraph>It is shown once. Print this page or write the code down now, and hand it over in person.</Paragraph>
      <Code label={`Code for ${name}`} value={code} groupOf={3} />
      <List
        items={[
          <>
            They open <strong>{address}</strong> and choose “Come in with your code”.
          </>,
          `The code works once, until ${expires}.`,
          'If it is lost, make a new one on their page: the old one then stops working.',
        ]}
      />
      <ButtonLink href={personHref}>I have it on paper</ButtonLink>
    </>
  )
}
