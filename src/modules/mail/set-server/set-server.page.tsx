/** The mail server: how it is reached, whether it works, and the form that sets it. */
import { Button, ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { Form } from '#design/form/form.tsx'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { WarningText } from '#design/warning-text/warning-text.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { momentInWords } from '#platform/text/dates.ts'
import { faultRemedies, whyFailedNames } from '../mail.words.ts'
import { ServerFields, safetyNames } from './set-server.fields.page.tsx'
import type { ServerView } from './set-server.view.ts'

export const serverTitle = 'Mail server'
export const setServerTitle = 'Set the mail server'

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
      <ServerFields typed={typed} errors={errors} hasPassword={hasPassword} />
    </FormPage>
  )
}
