/** Sets an organisation's own sign-in, and shows how it stands. */
import { Button, ButtonLink } from '#design/button/button.tsx'
import { Checkboxes } from '#design/checkboxes/checkboxes.tsx'
import { englishWords } from '#design/design-words.ts'
import { Details } from '#design/details/details.tsx'
import { Form } from '#design/form/form.tsx'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { PasswordInput } from '#design/password-input/password-input.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { presets } from '../access.provider.words.ts'
import type { ProviderView } from './set-provider.view.ts'

export interface SetProviderProps extends ProviderView {
  typed: Typed
  errors: readonly FieldError[]
  /** What the provider has to be told: where to send people back to. */
  backAddress: string
  version: number
  once: string
}

export const setProviderTitle = 'Your organisation’s own sign-in'

export function SetProviderPage(props: SetProviderProps) {
  const { typed, errors, settings, version, once } = props
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name) })
  return (
    <>
      <FormPage
        title={setProviderTitle}
        intro={<Intro {...props} />}
        action="/access/provider"
        once={once}
        version={version}
        errors={errors}
        submit="Save"
        beside={<Link href="/people">Leave it</Link>}
        words={englishWords}
      >
        <Input {...field('issuer')} label="Address of the sign-in" value={typed['issuer']} spellcheck={false} />
        <Input {...field('client')} label="Client ID" value={typed['client']} spellcheck={false} autocomplete="off" />
        <PasswordInput
          {...field('secret')}
          label="Client secret"
          hint={settings ? 'Leave it empty to keep the one that is saved.' : undefined}
          autocomplete="new-password"
        />
        <Textarea
          {...field('domains')}
          label="E-mail domains"
          hint="The part after the @, one on each line. Only people with such an address can come in this way."
          value={typed['domains']}
          rows={3}
          spellcheck={false}
        />
        <Checkboxes
          {...field('counts')}
          items={[
            {
              value: 'yes',
              text: 'Its own second step counts',
              hint: 'Only where it says that two steps were taken. Google does not say so: then Kept asks for its own.',
            },
          ]}
          values={typed['counts'] === 'yes' ? ['yes'] : []}
        />
      </FormPage>
      {settings ? <Standing {...props} /> : null}
    </>
  )
}

function Intro({ backAddress }: SetProviderProps) {
  return (
    <>
      <Paragraph>
        If your people sign in with Google, Microsoft or another account at work, they can use it here too. Each of them
        links it with their account in Kept once. Their passphrase goes on working.
      </Paragraph>
      <Paragraph>The return address to give it:</Paragraph>
      <InsetText>
        <code translate="no">{backAddress}</code>
      </InsetText>
      {presets.map(({ name, issuer, steps }) => (
        <Details key={name} summary={`With ${name}`}>
          <List kind="number" items={steps} />
          <Paragraph>
            The address of the sign-in is <code translate="no">{issuer}</code>
          </Paragraph>
        </Details>
      ))}
    </>
  )
}

function Standing({ settings, waysBack, once }: SetProviderProps) {
  return (
    <>
      <Heading level={2}>How it stands</Heading>
      <Paragraph>{standingOf(settings)}</Paragraph>
      {waysBack === 0 ? (
        <Paragraph>
          It can be switched on only while an administrator can get in without it. Ask one of them to set up a code or a
          passkey in Kept.
        </Paragraph>
      ) : null}
      <div className="govuk-button-group">
        {settings?.is_on ? (
          <Form action="/access/provider/off" once={once}>
            <Button kind="warning">Switch it off</Button>
          </Form>
        ) : (
          <>
            <ButtonLink href="/access/provider/try" kind={settings?.tried_at ? 'secondary' : 'primary'}>
              Try it
            </ButtonLink>
            {settings?.tried_at && waysBack > 0 ? (
              <Form action="/access/provider/on" once={once}>
                <Button>Switch it on</Button>
              </Form>
            ) : null}
          </>
        )}
      </div>
    </>
  )
}

function standingOf(settings: ProviderView['settings']): string {
  if (settings?.is_on) return 'It is switched on. People can sign in with it.'
  if (settings?.tried_at) return 'You came back from it, so it works. It is not switched on yet.'
  return 'It is saved. Try it yourself before it can be switched on.'
}
