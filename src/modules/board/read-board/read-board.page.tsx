/** What we said we would do: every commitment in its own words, and what the records show of it. */
import { AnswerList, AnswerShapes, Tally } from '#design/answer-list/answer-list.tsx'
import { ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { Hero } from '#design/hero/hero.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { standingNames, standingShapes, standings, whatItCannotShow } from '../board.words.ts'
import { Filters, hrefOf, LookBack } from './read-board.filter.page.tsx'
import { ReviewOverdue, Row } from './read-board.row.page.tsx'
import type { BoardView } from './read-board.view.ts'

export const boardTitle = 'What we said we would do'

export interface BoardPageProps {
  view: BoardView
  /** The day that was asked for, where it could not be shown. */
  typed: Typed
  error: FieldError | undefined
}

export function BoardPage({ view, typed, error }: BoardPageProps) {
  const { isPast, day, organisation, all } = view
  const lookBack = <LookBack view={view} typed={typed} error={error} />
  return (
    <>
      <ErrorSummary items={error ? [{ href: `#${error.field}`, text: error.text }] : []} words={englishWords} />
      <AnswerShapes />
      <Hero title={boardTitle} level={1}>
        <Paragraph>
          {isPast ? `${organisation}, as it stood on ${dayInWords(day)}.` : `${organisation}, ${dayInWords(day)}.`}
        </Paragraph>
        <Paragraph>{whatItCannotShow}</Paragraph>
      </Hero>
      {isPast ? <PastDay day={day} /> : null}
      {all === 0 ? <NothingInForce view={view} /> : <Whole view={view} lookBack={lookBack} />}
      {all === 0 ? lookBack : null}
    </>
  )
}

function PastDay({ day }: { day: string }) {
  return (
    <InsetText>
      <Paragraph>
        {`This is a day that is past: the policy, the answers and who looked after what, as they stood at the end of ${dayInWords(day)}.`}
      </Paragraph>
      <Link href="/board">Back to today</Link>
    </InsetText>
  )
}

function NothingInForce({ view: { isPast, day, may } }: { view: BoardView }) {
  if (isPast) return <Paragraph size="l">{`On ${dayInWords(day)} no policy was in force in Kept yet.`}</Paragraph>
  return (
    <>
      <Paragraph size="l">No policy is in force in Kept yet, so there is nothing to show here.</Paragraph>
      <Paragraph>
        Bring your online safety policy, or write one, and adopt it. Then everything it says you do stands here, with
        what your records show of it. Nothing is held against you meanwhile.
      </Paragraph>
      <ButtonLink href="/policy">{may.decide ? 'Bring or write a policy' : 'See the policies'}</ButtonLink>
    </>
  )
}

function Whole({ view, lookBack }: { view: BoardView; lookBack: React.JSX.Element }) {
  const { shown, all, filter, policies, isPast, day } = view
  const isNarrowed = Object.values(filter).some((value) => value !== undefined)
  return (
    <>
      <Counts view={view} />
      <CannotShow view={view} />
      <div className="kept-only-on-screen">
        <Ways view={view} />
        {lookBack}
      </div>
      <Filters view={view} />
      {isNarrowed ? (
        <Paragraph>
          {shown === 0 ? 'Nothing on this board is like that. ' : `${many(shown)} of ${all} shown. `}
          <Link href={hrefOf(view, {})}>{shown === 0 ? 'Show the whole board again' : 'Show the whole board'}</Link>
        </Paragraph>
      ) : null}
      <Contents policies={policies} />
      {policies.map(({ id, title, versionId, overdue, sections }) => (
        <section key={id} aria-labelledby={`p-${id}`}>
          <Heading level={2} size="l" id={`p-${id}`}>
            {title}
          </Heading>
          <Paragraph>
            <Link href={pathTo('/policy/versions/:version', { version: versionId })}>{`Read ${title}`}</Link>
          </Paragraph>
          {overdue ? <ReviewOverdue policy={id} overdue={overdue} /> : null}
          {sections.map((section) => (
            <section key={section.id ?? id} aria-labelledby={`s-${section.id ?? id}`}>
              <Heading level={3} size="m" id={`s-${section.id ?? id}`}>
                {section.title ?? 'At the beginning'}
              </Heading>
              <AnswerList>
                {section.rows.map((row) => (
                  <Row key={row.commitment.statementId} row={row} on={isPast ? day : undefined} />
                ))}
              </AnswerList>
            </section>
          ))}
        </section>
      ))}
    </>
  )
}

const many = (count: number) => `${count} ${count === 1 ? 'commitment' : 'commitments'}`

/** No score and no share of anything: so many of each, and the worst first. */
function Counts({ view }: { view: BoardView }) {
  const { counts, filter } = view
  return (
    <>
      <Paragraph size="l">{worstInWords(counts)}</Paragraph>
      <Tally
        label="Narrow by answer"
        items={standings.map((standing) => ({
          answer: standingShapes[standing],
          label: standingNames[standing],
          figure: counts[standing],
          href: hrefOf(view, { ...filter, answer: standing }),
          current: filter.answer === standing,
        }))}
      />
    </>
  )
}

/** The whole is never told better than its worst part. */
function worstInWords(counts: BoardView['counts']): string {
  if (counts['not-met'] > 0) return `${many(counts['not-met'])} ${counts['not-met'] === 1 ? 'is' : 'are'} not met.`
  if (counts.soon > 0) return `Something is due soon: ${many(counts.soon)}.`
  if (counts.unknown > 0) return `What is not known yet is not a failing: ${many(counts.unknown)} to find out about.`
  if (counts.told > 0) return `Some of this rests on somebody’s word: ${many(counts.told)}.`
  return counts.met > 0 ? 'Everything is up to date, as far as it is written down.' : 'There is nothing to judge.'
}

function CannotShow({ view: { notShown, openLists, isPast } }: { view: BoardView }) {
  const { undecided, partly, unowned } = notShown
  const was = (count: number, now: string, then: string) => `${many(count)} ${isPast ? then : now}`
  const items = [
    undecided > 0 && was(undecided, 'nobody has said yet how to know about', 'nobody had said how to know about'),
    partly > 0 && was(partly, 'with words that nothing shows', 'with words that nothing showed'),
    unowned > 0 && was(unowned, 'nobody looks after yet', 'nobody looked after'),
    openLists.length > 0 &&
      `${isPast ? 'Nobody had said that term' : 'Nobody has said this term'} that these are complete: ${openLists.join(', ')}`,
  ].filter((item) => item !== false)
  if (items.length === 0) return null
  return (
    <section aria-labelledby="cannot-show">
      <Heading level={2} id="cannot-show">
        What this cannot show
      </Heading>
      <List items={items} />
    </section>
  )
}

function Ways({ view }: { view: BoardView }) {
  const { isPast, may, openLists, notShown, filter } = view
  return (
    <>
      {isPast ? null : (
        <ButtonGroup>
          {may.decide ? <ButtonLink href="/board/sections">How would we know?</ButtonLink> : null}
          {openLists.length > 0 ? (
            <ButtonLink kind="secondary" href="/board/lists">
              Are these lists complete?
            </ButtonLink>
          ) : null}
        </ButtonGroup>
      )}
      <List
        kind="plain"
        items={[
          ...(notShown.denied > 0
            ? [
                <Link key="deny" href={hrefOf(view, { records: 'deny' })}>
                  {`Policy says, records say: ${many(notShown.denied)}`}
                </Link>,
              ]
            : []),
          <Link key="history" href="/board/history">
            How it stood over the last year
          </Link>,
          <Link key="checks" href="/board/checks">
            Look for yourself at what shows as met
          </Link>,
          <>
            {'Take it with you: '}
            <Link href={`${hrefOf(view, filter, '/board/export')}${glue(view)}as=xlsx`}>as a workbook (XLSX)</Link>
            {' or '}
            <Link href={`${hrefOf(view, filter, '/board/export')}${glue(view)}as=csv`}>as CSV</Link>
            {'. It prints cleanly too.'}
          </>,
        ]}
      />
    </>
  )
}

const glue = (view: BoardView) => (hrefOf(view, view.filter, '').startsWith('?') ? '&' : '?')

function Contents({ policies }: Pick<BoardView, 'policies'>) {
  const sections = policies.flatMap(({ id, sections: those }) => those.map((one) => ({ ...one, key: one.id ?? id })))
  if (sections.length < 2) return null
  return (
    <nav aria-labelledby="contents" className="kept-only-on-screen">
      <Heading level={2} id="contents">
        On this page
      </Heading>
      <ul className="govuk-list kept-contents">
        {sections.map(({ key, title, rows }) => (
          <li key={key}>
            <Link href={`#s-${key}`}>{title ?? 'At the beginning'}</Link>
            {` (${rows.length})`}
          </li>
        ))}
      </ul>
    </nav>
  )
}
