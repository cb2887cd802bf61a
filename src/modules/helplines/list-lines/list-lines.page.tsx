/** Whom families can ring: every line that is shown, how its check stands, and what can be done with it. */
import { Button, ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { AnswerCard } from '#design/card/card.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, HeadingRow, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { beforeRelying, knownFrom, localHints } from '../helplines.list.words.ts'
import { reachRows, standingInWords } from '../helplines.page.tsx'
import { purposeNames, whenTermsAre } from '../helplines.words.ts'
import type { LinesView, LineView } from './list-lines.view.ts'

export interface ListLinesProps {
  view: LinesView
  may: { change: boolean; check: boolean }
  /** Whose page this is: a person is shown the question that was asked of them. */
  person: string
  once: string
}

export const listLinesTitle = 'Contacts and helplines'

export function ListLinesPage({ view, may, person, once }: ListLinesProps) {
  const { lines } = view
  const check = may.check && lines.length > 0 ? <ButtonLink href="/helplines/check">Check them</ButtonLink> : null
  return (
    <>
      <HeadingRow action={check}>
        <Heading level={1}>{listLinesTitle}</Heading>
      </HeadingRow>
      <Paragraph>Whom young people, families and staff can ring or write to, in the order they see them.</Paragraph>
      {lines.length > 0 && view.missing.length > 0 ? <Missing missing={view.missing} /> : null}
      {lines.length === 0 ? <Paragraph>Nothing is shown yet.</Paragraph> : null}
      {may.change ? <WaysToAdd view={view} /> : null}
      {lines.map((line, place) => (
        <LineCard
          key={line.id}
          line={line}
          mayChange={may.change}
          person={person}
          once={once}
          isFirst={place === 0}
          isLast={place === lines.length - 1}
        />
      ))}
      {lines.length > 0 ? <Paragraph size="s">{`Each is to be checked once a term. ${whenTermsAre}`}</Paragraph> : null}
    </>
  )
}

const whatIsMissing = {
  emergency: 'a number for when somebody is in danger now',
  children: 'a line for children and young people',
  own: 'a contact of your own, such as your safeguarding lead',
} as const

function Missing({ missing }: Pick<LinesView, 'missing'>) {
  return (
    <InsetText>
      <Paragraph>{`Still to add: ${missing.map((one) => whatIsMissing[one]).join('; ')}.`}</Paragraph>
    </InsetText>
  )
}

function WaysToAdd({ view }: { view: LinesView }) {
  return (
    <>
      <ButtonGroup>
        <ButtonLink href="/helplines/suggested" kind={view.lines.length > 0 ? 'secondary' : undefined}>
          Choose helplines
        </ButtonLink>
        <ButtonLink href="/helplines/add-own" kind="secondary">
          Add our own contact
        </ButtonLink>
        <ButtonLink href="/helplines/add" kind="secondary">
          Add another
        </ButtonLink>
      </ButtonGroup>
      {view.nation ? <Paragraph>{`Worth adding: ${localHints[view.nation]}.`}</Paragraph> : null}
    </>
  )
}

interface LineCardProps {
  line: LineView
  mayChange: boolean
  person: string
  once: string
  isFirst: boolean
  isLast: boolean
}

function LineCard({ line, mayChange, person, once, isFirst, isLast }: LineCardProps) {
  const { answer, word, because } = standingInWords({ ...line.standing, goodOn: line.goodOn })
  const { listed } = line
  return (
    <AnswerCard title={line.title} answer={answer} word={word} because={because}>
      <Paragraph size="s">{purposeNames[line.purpose]}</Paragraph>
      <Paragraph>{line.helpFor}</Paragraph>
      <SummaryList rows={reachRows(line)} plain />
      {listed ? (
        <Paragraph size="s">{`From Kept’s list. Known from: ${knownFrom(listed)}. ${beforeRelying}`}</Paragraph>
      ) : null}
      {line.purpose === 'own' ? <NamingLine line={line} mayChange={mayChange} person={person} /> : null}
      {mayChange ? <WhatToDo line={line} once={once} isFirst={isFirst} isLast={isLast} /> : null}
    </AnswerCard>
  )
}

function WhatToDo({ line, once, isFirst, isLast }: Pick<LineCardProps, 'line' | 'once' | 'isFirst' | 'isLast'>) {
  const of = { line: line.id }
  const hidden = <span className="govuk-visually-hidden">{`: ${line.title}`}</span>
  return (
    <>
      <Paragraph>
        <Link href={pathTo('/helplines/:line/edit', of)}>Change it{hidden}</Link>
        {' · '}
        <Link href={pathTo('/helplines/:line/put-away', of)}>Put it away{hidden}</Link>
      </Paragraph>
      <Form action={pathTo('/helplines/:line/move', of)} once={once}>
        <ButtonGroup>
          {isFirst ? null : (
            <Button kind="secondary" name="where" value="up">
              Move up{hidden}
            </Button>
          )}
          {isLast ? null : (
            <Button kind="secondary" name="where" value="down">
              Move down{hidden}
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </>
  )
}

function NamingLine({ line, mayChange, person }: Pick<LineCardProps, 'line' | 'mayChange' | 'person'>) {
  const { naming } = line
  const ask = mayChange ? (
    <Link href={pathTo('/helplines/:line/name', { line: line.id })}>Who is named here?</Link>
  ) : null
  if (!naming) return <Paragraph>No name is shown. {ask}</Paragraph>
  const answer =
    naming.person === person ? (
      <Link href={pathTo('/helplines/namings/:naming', { naming: naming.id })}>Change your answer</Link>
    ) : null
  return (
    <Paragraph>
      {namingInWords(naming)} {ask} {answer}
    </Paragraph>
  )
}

function namingInWords({ name, answer, isShown, askedBy }: NonNullable<LineView['naming']>): string {
  if (answer === null) return `${askedBy} asked ${name} whether they may be named. No answer yet, so no name is shown.`
  if (answer === 'no') return `${name} does not wish to be named. No name is shown.`
  if (!isShown) return `${name} agreed, but does not hold this role today. No name is shown.`
  return `Shown with the name of ${name}, who agreed.`
}
