/** The mail server: how it is reached, whether it works, and the form that sets it. */
import { Button, ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { Form } from '#design/form/form.tsx'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { PasswordInput } from '#design/password-input/password-input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { WarningText } from '#design/warning-text/warning-text.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { momentInWords } from '#platform/text/dates.ts'
import type { Safety } from '../mail.words.ts'
import { faultRemedies, whyFailedNames } from '../mail.words.ts'
import type { ServerView } from './set-server.view.ts'

export const serverTitle = 'Mail server'
export const setServerTitle = 'Set the mail server'

const safetyNames: Readonly<Record<Safety, string>> = {
  tls: 'Encrypted from the start (TLS; most often port 465)',
  starttls: 'Encrypted after the first words (STARTTLS; most often port 587)',
  none: 'Not encrypted',
}

export interface ServerProps {
  server: ServerView | undefined
  once: string
}

export function ServerPage({ server, once }: ServerProps) {
  if (!server || server.ended_at) return <NoServer />
  return (
    <>
      <Heading level={1}>{serverTitle}</Heading>
      <Standing server={server} />
      <SummaryList rows={rowsOf(server)} />
      <Form action="/mail/server/try" once={once}>
        <Paragraph>The test goes to your own e-mail address. It takes up to 15 seconds.</Paragraph>
        <Button>Send a test</Button>
      </Form>
      <ButtonGroup>
        <ButtonLink href="/mail/server/set" kind="secondary">
          Change
        </ButtonLink>
        <Form action="/mail/server/stop" once={once}>
          <Button kind="warning">Stop sending mail</Button>
        </Form>
      </ButtonGroup>
      <Paragraph>
        <Link href="/mail">All letters</Link>
      </Paragraph>
    </>
  )
}

function NoServer() {
  return (
    <>
      <Heading level={1}>{serverTitle}</Heading>
      <Paragraph>
        No mail server is set, so Kept sends nothing. What it would send waits for somebody to print it or hand it over.
        That is a good way to work too.
      </Paragraph>
      <Paragraph>
        To have Kept send mail, ask whoever provides your e-mail for the name of their outgoing server (SMTP), its port,
        and a user name and password for a program.
      </Paragraph>
      <ButtonLink href="/mail/server/set">{setServerTitle}</ButtonLink>
      <Paragraph>
        <Link href="/mail/by-hand">Show what is to be handed over</Link>
      </Paragraph>
    </>
  )
}

function Standing({ server }: { server: ServerView }) {
  const { tested_at, test_fault, queue } = server
  if (tested_at && test_fault)
    return (
      <WarningText words={englishWords}>
        {`The test on ${momentInWords(tested_at)} was not sent. ${whyFailedNames[test_fault]}. ${faultRemedies[test_fault]}`}
      </WarningText>
    )
  if (queue?.fault && queue.fault_since && isOfServer(queue.fault))
    return (
      <WarningText words={englishWords}>
        {`Letters have been waiting since ${momentInWords(queue.fault_since)}. ${whyFailedNames[queue.fault]}. ${faultRemedies[queue.fault]}`}
      </WarningText>
    )
  if (!tested_at) return <InsetText>Not tried yet. Send a test, and look whether it arrives.</InsetText>
  return (
    <InsetText>
      {`The server took the test on ${momentInWords(tested_at)}. Look in your mailbox, also among unwanted mail: only you can see whether it arrived.`}
    </InsetText>
  )
}

const isOfServer = (fault: string) => fault !== 'later'

function rowsOf(server: ServerView) {
  return [
    { key: 'Server', value: `${server.host}, port ${server.port}` },
    { key: 'Connection', value: safetyNames[server.safety] },
    { key: 'User name', value: server.username || 'None' },
    { key: 'Password', value: server.hasPassword ? 'Kept, and never shown' : 'None' },
    { key: 'Messages come from', value: server.from_address },
    { key: 'Answers go to', value: server.reply_to || 'Nowhere else' },
    { key: 'What cannot be delivered goes to', value: server.bounce_address || server.from_address },
  ]
}

export interface SetServerProps {
  typed: Typed
  errors: readonly FieldError[]
  once: string
  version: number
  hasPassword: boolean
  meanwhile?: ServerView | undefined
}

export function SetServerPage({ typed, errors, once, version, hasPassword, meanwhile }: SetServerProps) {
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  return (
    <FormPage
      title={setServerTitle}
      intro={
        meanwhile ? (
          <Conflict
            says="Someone has changed this since you opened it. This is saved now; below is what you typed."
            now={rowsOf(meanwhile)}
          />
        ) : (
          <Paragraph>
            Whoever runs this server can read the messages that Kept sends, and so the links in them.
          </Paragraph>
        )
      }
      action="/mail/server/set"
      once={once}
      version={version}
      errors={errors}
      submit="Save"
      beside={<Link href="/mail/server">Leave it as it is</Link>}
      words={englishWords}
    >
      <Input
        {...field('host')}
        label="Name of the server"
        hint="Such as mail.example.org"
        autocomplete="off"
        spellcheck={false}
      />
      <Input {...field('port')} label="Port" inputmode="numeric" width={5} autocomplete="off" />
      <Radios
        name="safety"
        legend="How is the connection encrypted?"
        items={(['starttls', 'tls', 'none'] as const).map((value) => ({
          value,
          text: safetyNames[value],
          ...(value === 'none' ? { hint: 'Only for a server on the same machine as Kept' } : {}),
        }))}
        value={typed['safety']}
        error={errorOf(errors, 'safety')}
        words={englishWords}
      />
      <Input {...field('username')} label="User name (optional)" autocomplete="off" spellcheck={false} />
      <PasswordInput
        name="passphrase"
        label="Password (optional)"
        hint={
          hasPassword
            ? 'Leave this empty to keep the one that is saved. With another server, user name or encryption, type it again.'
            : 'Kept seals it and never shows it again'
        }
        error={errorOf(errors, 'passphrase')}
        autocomplete="new-password"
        words={englishWords}
      />
      <Input
        {...field('from')}
        label="Messages come from"
        hint="An address that this server lets you send from"
        type="email"
        autocomplete="off"
        spellcheck={false}
      />
      <Input
        {...field('replyTo')}
        label="Answers go to (optional)"
        type="email"
        autocomplete="off"
        spellcheck={false}
      />
      <Input
        {...field('bounces')}
        label="What cannot be delivered goes to (optional)"
        hint="A mailbox whose messages are given to Kept, and which also takes mail for its name with + and more after it"
        type="email"
        autocomplete="off"
        spellcheck={false}
      />
    </FormPage>
  )
}
