/** Asks a trustee for the meeting's day, its decision and their name, under the fingerprint of what they sign. */
import { Code } from '#design/code/code.tsx'
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { PackView } from '../read-pack/read-pack.view.ts'

export const signPackTitle = 'Sign the report off'

export interface SignPackProps {
  readonly view: PackView
  readonly sha256: string
  readonly name: string
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly once: string
}

export function SignPackPage({ view: { pack, signing }, sha256, name, typed, errors, once }: SignPackProps) {
  const { number, madeAt } = pack.answers
  return (
    <FormPage
      title={signPackTitle}
      caption={`Report ${number}, as it stood on ${madeAt}`}
      intro={
        <>
          <Paragraph>
            By signing you say that the trustees have read this report and decided what follows. It does not say that
            everything in it is well.
          </Paragraph>
          {signing.may && signing.ofOwn ? (
            <InsetText>
              You made this report yourself, and there is no other trustee who could sign it. It will say so beside your
              name.
            </InsetText>
          ) : null}
          <Code
            value={sha256}
            groupOf={8}
            label={pack.printed ? 'Fingerprint of the PDF (SHA-256)' : 'Fingerprint of the words (SHA-256)'}
            small
          />
          <Paragraph size="s">
            If you have it on paper: this is the fingerprint of exactly that document. A single other letter would make
            it another one.
          </Paragraph>
        </>
      }
      action={pathTo('/packs/:pack/sign', { pack: pack.id })}
      once={once}
      errors={errors}
      submit="Sign it off"
      beside={<Link href={pathTo('/packs/:pack', { pack: pack.id })}>Back without signing</Link>}
      words={englishWords}
    >
      <input type="hidden" name="sha256" value={sha256} />
      <DateInput
        id="met"
        namePrefix="met"
        legend="On which day did the trustees meet?"
        hint="Or the day on which you read it."
        values={{ day: typed['met-day'], month: typed['met-month'], year: typed['met-year'] }}
        error={errorOf(errors, 'met-day')}
        words={englishWords}
      />
      <Textarea
        name="decision"
        label="What did the meeting decide? (optional)"
        hint="Who does what by when. Please name no child."
        value={typed['decision']}
        rows={5}
        limit={2000}
        countFrom={75}
        error={errorOf(errors, 'decision')}
        words={englishWords}
      />
      <Input
        name="signature"
        label="Sign by typing your name"
        hint={`As Kept knows it: ${name}`}
        value={typed['signature']}
        autocomplete="off"
        spellcheck={false}
        error={errorOf(errors, 'signature')}
        words={englishWords}
      />
    </FormPage>
  )
}
