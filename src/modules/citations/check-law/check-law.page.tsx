/** Asks what somebody found who looked whether a sentence about the law is right. */
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { LawWarningsProps } from '../citations.law.page.tsx'
import { LawWarnings } from '../citations.law.page.tsx'
import { lawSayingNames, lawSayings } from '../citations.words.ts'

export interface CheckLawProps {
  law: { statement: string; text: string; policyTitle: string; warnings: LawWarningsProps['warnings'] }
  seen: string
  typed: Typed
  errors: readonly FieldError[]
  once: string
  isChanged: boolean
}

export const checkLawTitle = 'Is this still right?'

export function CheckLawPage({ law, seen, typed, errors, once, isChanged }: CheckLawProps) {
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  return (
    <FormPage
      title={checkLawTitle}
      caption={law.policyTitle}
      intro={
        <>
          {isChanged ? (
            <Paragraph>The sentence has changed since you opened this page. Please read it again.</Paragraph>
          ) : null}
          <InsetText>{law.text}</InsetText>
          <LawWarnings warnings={law.warnings} withReading />
        </>
      }
      action={pathTo('/citations/laws/:law', { law: law.statement })}
      once={once}
      errors={errors}
      submit="Save what I found"
      beside={<Link href="/citations/laws">Leave without saving</Link>}
      words={englishWords}
    >
      <input type="hidden" name="seen" value={seen} />
      <Radios
        {...field('says')}
        legend="What did you find?"
        items={lawSayings.map((says) => ({ value: says, text: lawSayingNames[says] }))}
      />
      <Textarea {...field('instead')} label="If it is out of date: what is right instead?" rows={2} />
      <Textarea
        {...field('how')}
        label="How do you know?"
        hint="Such as: read on legislation.gov.uk, or asked our council’s safeguarding team."
        rows={2}
      />
      <DateInput
        id="on"
        namePrefix="on"
        legend="On which day did you look?"
        values={{ day: typed['on-day'], month: typed['on-month'], year: typed['on-year'] }}
        error={errorOf(errors, 'on-day')}
        words={englishWords}
      />
    </FormPage>
  )
}
