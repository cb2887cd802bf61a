/** Asks who is invited, and then shows the code to hand over, once. */
import { ButtonLink } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, List, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
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
        <Paragraph>They make their own account with it, in their own words. You never see their passphrase.</Paragraph>
      }
      action="/people/invite"
      once={once}
      errors={errors}
      submit="Invite them"
      words={englishWords}
    >
      <Input {...field('name')} label="Their name" autocomplete="off" />
      <Input {...field('work')} label="What they do (optional)" hint="For example “Choir leader” or “Treasurer”" />
      <Input
        {...field('email')}
        label="Their e-mail address (optional)"
        hint="Needed for an invitation by e-mail. They choose what they sign in with themselves."
        type="email"
        autocomplete="off"
        spellcheck={false}
      />
      <Radios
        name="way"
        legend="How do you invite them?"
        items={[
          {
            value: 'code',
            text: 'On paper',
            hint: 'A code and a link to scan, to print and hand over. It works for 14 days.',
          },
          {
            value: 'mail',
            text: 'By e-mail',
            hint: 'Kept sends a link. Without a mail server you hand the letter over.',
          },
          {
            value: 'in-person',
            text: 'In person, now',
            hint: 'They scan a link from your screen. It works for an hour.',
          },
        ]}
        value={typed['way'] ?? 'code'}
        error={errorOf(errors, 'way')}
        words={englishWords}
      />
    </FormPage>
  )
}

export interface InvitationCodeProps {
  title: string
  /** The link as a phone reads it. */
  picture: string
  isInPerson: boolean
  name: string
  code: string
  expires: string
  address: string
  personHref: string
}

export function InvitationCodePage(props: InvitationCodeProps) {
  const { title, name, code, picture, expires, address, personHref, isInPerson } = props
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>
        {isInPerson
          ? 'It is shown once. They scan it with their own phone, or type the code on their own device.'
          : 'It is shown once. Print this page or write the code down now, and hand it over in person.'}
      </Paragraph>
      <img src={picture} alt="A link to scan with a phone" width="220" height="220" />
      <Code label={`Code for ${name}`} value={code} groupOf={3} />
      <List
        items={[
          <>
            They scan the square with a phone, or open <strong>{address}</strong> and type the code.
          </>,
          `It works once, until ${expires}.`,
          'If it is lost, make a new one on their page: the old one then stops working.',
        ]}
      />
      <ButtonLink href={personHref}>{isInPerson ? 'They have it' : 'I have it on paper'}</ButtonLink>
    </>
  )
}
