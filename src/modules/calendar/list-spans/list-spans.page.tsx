/** When terms and holidays are: what holds today, and the organisation's own dates. */
import { ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { daysInWords } from '../calendar.page.tsx'
import { spanKindNames, suggestedTermNames } from '../calendar.words.ts'
import type { CalendarView } from './list-spans.view.ts'

export const listSpansTitle = 'Terms and holidays'

export function ListSpansPage({ view, maySet }: { view: CalendarView; maySet: boolean }) {
  const { years } = view
  return (
    <>
      <Heading level={1}>{listSpansTitle}</Heading>
      <Paragraph>
        Some things are asked once a term, and in the holidays nobody is asked for anything that can wait. What a
        child’s safety hangs on is asked on every day.
      </Paragraph>
      <InsetText>
        <Paragraph>{todayInWords(view)}</Paragraph>
      </InsetText>
      {maySet ? (
        <ButtonGroup>
          <ButtonLink href="/calendar/year" kind={years.length > 0 ? 'secondary' : undefined}>
            Begin a year with our suggestion
          </ButtonLink>
          <ButtonLink href="/calendar/add" kind="secondary">
            Add a term or holiday
          </ButtonLink>
        </ButtonGroup>
      ) : null}
      {years.length === 0 ? (
        <Paragraph>You have set no dates of your own yet, so Kept goes by our suggestion.</Paragraph>
      ) : null}
      {years.map(({ year, spans }) => (
        <Table
          key={year}
          caption={`${year} to ${year + 1}`}
          columns={[
            { label: 'Name' },
            { label: 'Days' },
            { label: 'What it is' },
            ...(maySet ? [{ label: 'What you can do' }] : []),
          ]}
          rows={spans.map((span) => ({
            key: span.id,
            cells: [
              span.name,
              daysInWords({ from: span.from_on, until: span.until_on }),
              spanKindNames[span.kind],
              ...(maySet ? [<WhatToDo key="do" id={span.id} name={span.name} />] : []),
            ],
          }))}
        />
      ))}
      {years.length > 0 ? (
        <Paragraph size="s">
          The days between two terms are holidays. Where your dates say nothing, Kept goes by our suggestion.
        </Paragraph>
      ) : null}
    </>
  )
}

function WhatToDo({ id, name }: { id: string; name: string }) {
  const hidden = <span className="govuk-visually-hidden">{`: ${name}`}</span>
  return (
    <>
      <Link href={pathTo('/calendar/:span/edit', { span: id })}>Change{hidden}</Link>
      {' · '}
      <Link href={pathTo('/calendar/:span/remove', { span: id })}>Remove{hidden}</Link>
    </>
  )
}

function todayInWords({ term, holiday }: CalendarView): string {
  const name = term.isOwn ? term.name : `${suggestedTermNames[term.name] ?? term.name} (our suggestion)`
  const rest = holiday ? `It is a holiday until ${dayInWords(holiday.until)}.` : 'It is not a holiday.'
  return `Today counts to: ${name}. ${rest} What is asked once a term is due by ${dayInWords(term.until)}.`
}
