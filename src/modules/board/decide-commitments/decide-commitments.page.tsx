/** A section of a policy in force: each commitment in its own words, and how we would know that it is kept. */
import { Button, ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { Card } from '#design/card/card.tsx'
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Pagination } from '#design/pagination/pagination.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { sectionTitle } from '../board.words.ts'
import { DecidedSummary, decidedRows } from './decide-commitments.decided.page.tsx'
import type { Person } from './decide-commitments.fields.page.tsx'
import { DecisionFields, fieldId } from './decide-commitments.fields.page.tsx'
import { typedAgain, typedFor } from './decide-commitments.typed.page.tsx'
import type { CommitmentToDecide, SectionView } from './decide-commitments.view.ts'

export interface DecideProps {
  view: SectionView
  me: Person
  once: string
  /** The commitment that was just decided. */
  done: string | undefined
  /** The commitment whose form is open, decided or not. */
  at: string | undefined
  /** What was sent of one commitment, and could not be kept as it was. */
  sent: { statement: string; typed: Typed; errors: readonly FieldError[]; isConflict: boolean } | undefined
}

export const decideTitle = ({ section }: SectionView): string => sectionTitle(section)

export function DecidePage(props: DecideProps) {
  const { view, sent } = props
  const { section, stretch, progress } = view
  const one = stretch.shown.find(({ statementId }) => statementId === sent?.statement)
  const errors = one ? (sent?.errors ?? []).map((error) => atItsField(one, error)) : []
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <ErrorSummary items={errors} words={englishWords} />
        <Heading level={1} caption={`How would we know? ${section.policy}`}>
          {sectionTitle(section)}
        </Heading>
        <Paragraph>{`${progress.decided} of ${progress.all} in this section ${progress.all === 1 ? 'is' : 'are'} decided. Each is saved by itself.`}</Paragraph>
        {stretch.shown.map((each) => (
          <CommitmentCard key={each.statementId} {...props} one={each} />
        ))}
        <Pagination
          previous={
            stretch.previous ? { href: fromHref(section.id, stretch.previous), text: 'Those before' } : undefined
          }
          next={stretch.next ? { href: fromHref(section.id, stretch.next), text: 'More of this section' } : undefined}
          words={englishWords}
        />
        <Onward view={view} />
      </div>
    </div>
  )
}

const fromHref = (section: string, from: string) => `${pathTo('/board/sections/:section', { section })}?from=${from}`

/** Where one commitment stands on the page of its section. */
export const anchorOf = (statement: string): string => `commitment-${statement}`

/** Leads to the question as it stands on the page: words that cannot be ticked apart have no question of their own. */
function atItsField(one: CommitmentToDecide, { field, text }: FieldError) {
  const isHidden = field.startsWith('covers-') && one.pieces.length === 1
  return { href: `#${fieldId(one, isHidden ? 'promise' : field)}`, text }
}

function CommitmentCard(props: DecideProps & { one: CommitmentToDecide }) {
  const { one, sent, at } = props
  const isSent = sent?.statement === one.statementId
  const isOpen = isSent || at === one.statementId || one.state === 'open' || one.state === 'reworded'
  return (
    <Card id={anchorOf(one.statementId)} title={one.text}>
      {one.measure ? <Paragraph>{`Your own measure: ${one.measure}`}</Paragraph> : null}
      {one.state === 'permission' ? (
        <Paragraph>It allows something and promises nothing, so there is nothing to decide.</Paragraph>
      ) : isOpen ? (
        <DecisionForm {...props} />
      ) : (
        <Decided {...props} />
      )}
    </Card>
  )
}

function DecisionForm({ one, sent, view, me, once }: DecideProps & { one: CommitmentToDecide }) {
  const own = sent?.statement === one.statementId ? sent : undefined
  const typed = own ? typedAgain(one, own.typed) : typedFor(one)
  const errors = own?.errors ?? []
  return (
    <>
      {own?.isConflict ? <Conflict says={meanwhileSays(one)} now={decidedRows(one)} /> : null}
      {one.state === 'reworded' && !own?.isConflict ? (
        <InsetText>
          The words have changed since this was decided. Filled in is what was said of the words before.
        </InsetText>
      ) : null}
      <Form
        action={pathTo('/board/commitments/:statement/decide', { statement: one.statementId })}
        once={`${once.slice(0, 40)}-${one.statementId.slice(-12)}`}
        version={one.version}
      >
        <input type="hidden" name="words" value={one.fingerprint} />
        <DecisionFields one={one} typed={typed} errors={errors} me={me} adults={view.adults} />
        <ButtonGroup>
          <Button kind="secondary">{own?.isConflict ? 'Save mine instead' : 'Save this one'}</Button>
        </ButtonGroup>
      </Form>
    </>
  )
}

function meanwhileSays({ decision }: CommitmentToDecide): string {
  if (!decision)
    return 'The words have changed since you opened this page. Read them, look at what you chose, then save.'
  return 'Someone has decided this since you opened the page. This stands now; below is what you chose. Change it if you need to, then save.'
}

function Decided({ one, done, view }: DecideProps & { one: CommitmentToDecide }) {
  const { statementId } = one
  return (
    <>
      {done === statementId ? <WhatIsLeft view={view} /> : null}
      <DecidedSummary one={one} />
      <Paragraph>
        <Link
          href={`${pathTo('/board/sections/:section', { section: view.section.id })}?at=${statementId}#${anchorOf(statementId)}`}
        >
          Decide it again
        </Link>
        {' · '}
        <Link href={pathTo('/board/commitments/:statement/owner', { statement: statementId })}>
          {one.owner ? 'Change who looks after it' : 'Say who looks after it'}
        </Link>
      </Paragraph>
    </>
  )
}

function WhatIsLeft({ view: { progress, next } }: { view: SectionView }) {
  const left = progress.all - progress.decided
  const words =
    left > 0
      ? `Saved. ${left === 1 ? 'One is' : `${left} are`} left in this section.`
      : `Saved. Everything in this section is decided${next ? '' : ', and so is everything else'}.`
  return <InsetText>{words}</InsetText>
}

function Onward({ view: { next, progress } }: { view: SectionView }) {
  return (
    <>
      {next ? (
        <ButtonLink
          kind={progress.decided < progress.all ? 'secondary' : undefined}
          href={pathTo('/board/sections/:section', { section: next.id })}
        >
          {`Next section: ${sectionTitle(next)}`}
        </ButtonLink>
      ) : (
        <ButtonLink href="/board">See what the board says</ButtonLink>
      )}
      <Paragraph>
        <Link href="/board/sections">All sections</Link>
      </Paragraph>
    </>
  )
}
