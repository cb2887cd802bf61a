/** Says why there is a recovery key, shows it once to be printed, and asks for a part of it. */
import { Button, ButtonLink } from '#design/button/button.tsx'
import { AnswerCard } from '#design/card/card.tsx'
import { Code } from '#design/code/code.tsx'
import { englishWords } from '#design/design-words.ts'
import { Form } from '#design/form/form.tsx'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { WarningText } from '#design/warning-text/warning-text.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { momentInWords } from '#platform/text/dates.ts'
import type { RecoveryKeyStanding } from './keep-recovery-key.view.ts'

export const titles = {
  standing: 'Recovery key',
  shown: 'Print the recovery key now',
  confirm: 'Is the recovery key on paper?',
} as const

export function RecoveryKeyPage({ standing, once }: { standing: RecoveryKeyStanding; once: string }) {
  if (standing.kind === 'kept-by-another') return <KeptByAnotherPage />
  if (standing.kind === 'confirmed') return <ConfirmedPage at={standing.at} />
  return (
    <>
      <Heading level={1}>{titles.standing}</Heading>
      <Paragraph>
        Everything in Kept is locked with a key that lies on this machine. If the machine breaks, burns or is stolen,
        that key is gone with it. The recovery key is the second one: a backup and the recovery key together bring
        everything back on another machine.
      </Paragraph>
      <List
        items={[
          'It is shown once, to be printed or written down. Kept does not keep it and cannot show it again.',
          'Put it where fire or theft would not take it together with this machine, for example with your trustees’ papers.',
          'Whoever has it and a backup can read everything. Treat it like the key to the filing cabinet.',
        ]}
        spaced
      />
      {standing.kind === 'not-confirmed' ? <NotConfirmed once={once} /> : null}
      <MakeForm once={once} text={standing.kind === 'none' ? 'Make the recovery key' : 'Make a new one instead'} />
      <Paragraph>
        <Link href="/this-week">Do this later</Link>
      </Paragraph>
    </>
  )
}

function KeptByAnotherPage() {
  return (
    <>
      <Heading level={1}>{titles.standing}</Heading>
      <Paragraph>
        One recovery key opens the backups of everything on this Kept. It is kept by the organisation that set this Kept
        up, and you have nothing to do here.
      </Paragraph>
      <ButtonLink href="/this-week">Go to this week</ButtonLink>
    </>
  )
}

function ConfirmedPage({ at }: { at: Date }) {
  return (
    <>
      <Heading level={1}>{titles.standing}</Heading>
      <AnswerCard
        title="The recovery key is on paper"
        answer="ok"
        word="Up to date"
        because={`Somebody typed a part of it back on ${momentInWords(at)}. It cannot be shown again.`}
      />
      <Paragraph>
        If the paper is lost, whoever runs the machine can replace the key with “./kept recovery-key new”. Backups made
        before then still need the old one.
      </Paragraph>
      <ButtonLink href="/this-week">Go to this week</ButtonLink>
    </>
  )
}

function NotConfirmed({ once }: { once: string }) {
  return (
    <>
      <Heading level={2}>A key was made, and nobody has shown yet that it is on paper</Heading>
      <Paragraph>
        If you have it, type the last two groups. If not, make a new one: the old one then opens nothing.
      </Paragraph>
      <Form action="/security/recovery-key/confirm" once={once}>
        <PartInput value={undefined} error={undefined} />
        <Button>It is on paper</Button>
      </Form>
    </>
  )
}

function MakeForm({ once, text }: { once: string; text: string }) {
  return (
    <Form action="/security/recovery-key/make" once={once}>
      <Button kind={text === 'Make the recovery key' ? 'primary' : 'secondary'}>{text}</Button>
    </Form>
  )
}

/** `letters` are what follows the fixed beginning of every recovery key. */
export function ShownOncePage({ beginning, letters, once }: { beginning: string; letters: string; once: string }) {
  return (
    <FormPage
      title={titles.shown}
      intro={
        <>
          <WarningText words={englishWords}>
            This is the only time that you see it. Print this page or write the key down before you go on.
          </WarningText>
          <Paragraph>
            {'The recovery key of this Kept begins with '}
            <strong translate="no">{beginning}</strong>
            {', and then:'}
          </Paragraph>
          <Code label={`Recovery key, after ${beginning}`} value={letters} groupOf={5} />
          <Paragraph>
            Capital and small letters are the same, and the gaps are only there to help. Keep the paper apart from this
            machine and from the backups.
          </Paragraph>
        </>
      }
      action="/security/recovery-key/confirm"
      once={once}
      errors={[]}
      submit="It is on paper"
      words={englishWords}
    >
      <PartInput value={undefined} error={undefined} />
    </FormPage>
  )
}

export interface ConfirmProps {
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function ConfirmAgainPage({ typed, errors, once }: ConfirmProps) {
  return (
    <>
      <FormPage
        title={titles.confirm}
        intro={<Paragraph>Type it from the paper. If you do not have it, make a new key below.</Paragraph>}
        action="/security/recovery-key/confirm"
        once={once}
        errors={errors}
        submit="It is on paper"
        words={englishWords}
      >
        <PartInput value={typed['part']} error={errorOf(errors, 'part')} />
      </FormPage>
      <MakeForm once={`${once.slice(0, 60)}-new`} text="Make a new one instead" />
    </>
  )
}

function PartInput({ value, error }: { value: string | undefined; error: string | undefined }) {
  return (
    <Input
      name="part"
      label="The last two groups of the recovery key"
      hint="Eight letters and digits; gaps do not matter"
      value={value}
      error={error}
      width={20}
      autocomplete="off"
      autocapitalize="characters"
      spellcheck={false}
      words={englishWords}
    />
  )
}
