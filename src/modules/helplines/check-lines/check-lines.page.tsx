/** Checks every line on one page: ring it, write to it or open it, then say what came of it. */
import { ButtonLink } from '#design/button/button.tsx'
import { Card } from '#design/card/card.tsx'
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { Details } from '#design/details/details.tsx'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Select } from '#design/select/select.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { reachRows, standingInWords } from '../helplines.page.tsx'
import { checkResultNames, checkResults, checkWayNames, checkWays, whenTermsAre } from '../helplines.words.ts'
import type { LineToCheck } from './check-lines.view.ts'

export interface CheckLinesProps {
  lines: readonly LineToCheck[]
  typed: Typed
  errors: readonly FieldError[]
  once: string
  /** A line that somebody else changed meanwhile. */
  changed?: string | undefined
}

export const checkLinesTitle = 'Check the contacts and helplines'

export function CheckLinesPage({ lines, typed, errors, once, changed }: CheckLinesProps) {
  if (lines.length === 0)
    return (
      <>
        <Heading level={1}>{checkLinesTitle}</Heading>
        <Paragraph>Nothing is shown yet, so there is nothing to check.</Paragraph>
        <ButtonLink href="/helplines/suggested">Choose helplines</ButtonLink>
      </>
    )
  return (
    <FormPage
      title={checkLinesTitle}
      intro={<Intro changed={changed} />}
      action="/helplines/check"
      once={once}
      errors={errors}
      submit="Save what I found"
      beside={<Link href="/helplines">Leave without saving</Link>}
      words={englishWords}
    >
      <DateInput
        id="on"
        namePrefix="on"
        legend="On which day did you check them?"
        values={{ day: typed['on-day'], month: typed['on-month'], year: typed['on-year'] }}
        error={errorOf(errors, 'on-day')}
        words={englishWords}
      />
      {lines.map((line) => (
        <LineToCheckCard key={line.id} line={line} typed={typed} errors={errors} />
      ))}
    </FormPage>
  )
}

function Intro({ changed }: { changed: string | undefined }) {
  return (
    <>
      {changed ? (
        <InsetText>
          <Paragraph>{`“${changed}” was changed since you opened this page. It is shown as it is now.`}</Paragraph>
        </InsetText>
      ) : null}
      <Paragraph>
        Do as many as you have time for, and leave the others. A call need not be long: say that you are checking the
        number. Do not ring 999 to check it: look at a page of the police or your council instead.
      </Paragraph>
      <Paragraph size="s">{`Once a term is enough. ${whenTermsAre}`}</Paragraph>
    </>
  )
}

type LineProps = Pick<CheckLinesProps, 'typed' | 'errors'> & { line: LineToCheck }

function LineToCheckCard({ line, typed, errors }: LineProps) {
  const { word, because } = standingInWords({ ...line.standing, goodOn: line.goodOn })
  const field = (name: string) => {
    const own = `${name}-${line.id}`
    return { name: own, words: englishWords, error: errorOf(errors, own), value: typed[own] ?? '' }
  }
  const hidden = <span className="govuk-visually-hidden">{` ${line.title}`}</span>
  return (
    <Card title={line.title}>
      <Paragraph>{`${word}. ${because}`}</Paragraph>
      <SummaryList rows={reachRows(line)} plain />
      <input type="hidden" name={`seen-${line.id}`} value={line.reachVersion} />
      <Select
        {...field('how')}
        label={<>How did you check it?{hidden}</>}
        items={[
          { value: '', text: 'Not checked just now' },
          ...checkWays.map((way) => ({ value: way, text: checkWayNames[way] })),
        ]}
      />
      <Select
        {...field('result')}
        label={<>What came of it?{hidden}</>}
        items={[
          { value: '', text: 'Choose' },
          ...checkResults.map((result) => ({ value: result, text: checkResultNames[result] })),
        ]}
      />
      <Corrections line={line} typed={typed} errors={errors} />
    </Card>
  )
}

/** Filled in with what is shown now. */
function Corrections({ line, typed, errors }: LineProps) {
  const names = ['phone', 'email', 'web'] as const
  const labels = { phone: 'Telephone number', email: 'E-mail address', web: 'Web page' } as const
  const isWrong = names.some((name) => errorOf(errors, `${name}-${line.id}`))
  return (
    <Details summary="It has changed: put it right" open={isWrong || typed[`result-${line.id}`] === 'changed'}>
      {names.map((name) => {
        const own = `${name}-${line.id}`
        return (
          <Input
            key={name}
            name={own}
            label={
              <>
                {labels[name]}
                <span className="govuk-visually-hidden">{` of ${line.title}`}</span>
              </>
            }
            value={typed[own] ?? line[name]}
            error={errorOf(errors, own)}
            autocomplete="off"
            spellcheck={false}
            words={englishWords}
          />
        )
      })}
    </Details>
  )
}
