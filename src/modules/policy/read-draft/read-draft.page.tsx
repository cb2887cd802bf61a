/** A draft as Kept reads it: what to check first, then every statement in its section. */
import { Button, ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { Card } from '#design/card/card.tsx'
import { englishWords } from '#design/design-words.ts'
import { Details } from '#design/details/details.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Pagination } from '#design/pagination/pagination.tsx'
import { PassageList } from '#design/passage/passage.tsx'
import { WarningText } from '#design/warning-text/warning-text.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { Labels, onceFor, placeInDraft } from '../policy.page.tsx'
import { ReadFacts } from './read-draft.facts.page.tsx'
import type { DraftPage } from './read-draft.view.ts'
import { noteSays } from './read-draft.words.ts'

export interface ReadDraftProps {
  page: DraftPage
  may: { correct: boolean; adopt: boolean }
  once: string
}

type Statement = DraftPage['doubtful'][number]

export function ReadDraftPage({ page, may, once }: ReadDraftProps) {
  const { draft, policyTitle, counts } = page
  const isOpen = draft.state === 'open'
  const canCorrect = isOpen && may.correct
  return (
    <>
      <Heading level={1} caption="Policy draft">
        {policyTitle}
      </Heading>
      <Paragraph size="l">{whatWasRead(page)}</Paragraph>
      {counts.certain === 0 && counts.statements > 0 ? <NotAPolicy commitments={counts.commitments} /> : null}
      <ReadFacts page={page} canCorrect={canCorrect} />
      <Notes page={page} />
      <Ways page={page} canAdopt={isOpen && may.adopt} canCorrect={canCorrect} />
      {counts.doubtful > 0 && canCorrect ? <PleaseCheck page={page} once={once} /> : null}
      <Heading level={2}>Every statement</Heading>
      {page.sections.map((section, at) => (
        <DraftSection key={section.heading?.id ?? `start-${at}`} section={section} draft={draft.id} may={canCorrect} />
      ))}
      <Pagination previous={link(draft.id, page.previous)} next={link(draft.id, page.next)} words={englishWords} />
      {page.removed.length > 0 ? <Removed page={page} may={canCorrect} once={once} /> : null}
    </>
  )
}

function whatWasRead({ counts, draft }: DraftPage): string {
  const read = draft.source_id ? 'This is your policy as Kept reads it' : 'This is the draft as it stands'
  return `${read}: ${count(counts.statements, 'statement')}, of which ${count(counts.commitments, 'commitment')}. Nothing is believed until you have looked.`
}

/** A recipe or an invoice also says what to do, though nothing that is certainly a promise. */
function NotAPolicy({ commitments }: { commitments: number }) {
  const found =
    commitments === 0 ? '0 commitments found' : `${count(commitments, 'commitment')} found, none for certain`
  return (
    <WarningText words={englishWords}>
      {`This does not look like a policy: ${found}. If you chose the wrong file, put this draft away and bring the right one.`}
    </WarningText>
  )
}

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`

function Notes({ page }: { page: DraftPage }) {
  const notes = page.source?.notes.flatMap((note) => noteSays[note] ?? []) ?? []
  if (notes.length === 0) return null
  return (
    <Details summary="What we took from the file, and what we left out">
      <List items={notes} spaced />
    </Details>
  )
}

interface WaysProps {
  page: DraftPage
  canAdopt: boolean
  canCorrect: boolean
}

function Ways({ page: { draft: held, counts }, canAdopt, canCorrect }: WaysProps) {
  const draft = held.id
  return (
    <>
      {counts.serious > 0 ? (
        <WarningText words={englishWords}>
          {counts.serious === 1 ? 'One thing in it is serious.' : `${counts.serious} things in it are serious.`} Change
          them first.
        </WarningText>
      ) : null}
      <ButtonGroup>
        <ButtonLink
          kind={counts.serious > 0 ? 'primary' : 'secondary'}
          href={pathTo('/policy/drafts/:draft/findings', { draft })}
        >
          {`Worth changing: ${counts.findings}`}
        </ButtonLink>
        {canAdopt ? (
          <ButtonLink href={pathTo('/policy/drafts/:draft/adopt', { draft })}>Adopt this policy</ButtonLink>
        ) : null}
        {canCorrect ? (
          <ButtonLink kind="secondary" href={pathTo('/policy/drafts/:draft/add', { draft })}>
            Add a statement
          </ButtonLink>
        ) : null}
        {canCorrect ? (
          <Link href={pathTo('/policy/drafts/:draft/put-away', { draft })}>Put this draft away</Link>
        ) : null}
      </ButtonGroup>
    </>
  )
}

function PleaseCheck({ page, once }: { page: DraftPage; once: string }) {
  const more = page.counts.doubtful - page.doubtful.length
  return (
    <section id="check" aria-labelledby="check-title">
      <Heading level={2} id="check-title">
        {`Please check first: ${page.counts.doubtful}`}
      </Heading>
      <Paragraph>Kept is not sure about these. Say that it is right, or change it.</Paragraph>
      {page.doubtful.map((one) => (
        <Card key={one.id}>
          <Paragraph>{one.text}</Paragraph>
          <p className="govuk-body-s">
            <Labels {...one} />
            {`. ${one.because}`}
          </p>
          <ButtonGroup>
            <Form
              action={pathTo('/policy/drafts/:draft/statements/:statement/confirm', {
                draft: page.draft.id,
                statement: one.id,
              })}
              once={onceFor(once, one.id)}
              version={one.version}
            >
              <Button kind="secondary">
                That is right<span className="govuk-visually-hidden">{`: ${start(one)}`}</span>
              </Button>
            </Form>
            <Change draft={page.draft.id} one={one} />
          </ButtonGroup>
        </Card>
      ))}
      {more > 0 ? (
        <Paragraph>{`${count(more, 'more statement')} will come here when these are done.`}</Paragraph>
      ) : null}
    </section>
  )
}

/** Enough of it to know it by, where a link or button is read alone. */
function start(one: Statement): string {
  const words = one.text.slice(0, 120).split(' ').slice(0, 8).join(' ')
  return words.length < one.text.length ? `${words} …` : words
}

function Change({ draft, one }: { draft: string; one: Statement }) {
  return (
    <Link href={pathTo('/policy/drafts/:draft/statements/:statement', { draft, statement: one.id })}>
      Change<span className="govuk-visually-hidden">{`: ${start(one)}`}</span>
    </Link>
  )
}

interface DraftSectionProps {
  section: DraftPage['sections'][number]
  draft: string
  may: boolean
}

function DraftSection({ section, draft, may }: DraftSectionProps) {
  const { heading, points } = section
  return (
    <>
      {heading ? (
        <div className="kept-heading-row" id={`s-${heading.id}`}>
          {heading.level === 0 ? <Paragraph>{heading.text}</Paragraph> : <Heading level={3}>{heading.text}</Heading>}
          {may ? <Change draft={draft} one={heading} /> : null}
        </div>
      ) : null}
      {points.length > 0 ? (
        <PassageList
          items={points.map((one) => ({
            id: `s-${one.id}`,
            text: one.text,
            said: (
              <>
                <Labels {...one} />
                {one.checked ? ' · checked' : null}
              </>
            ),
            beside: one.measure ? <InsetText>{`We measure this so: ${one.measure}`}</InsetText> : undefined,
            action: may ? <Change draft={draft} one={one} /> : undefined,
          }))}
        />
      ) : null}
    </>
  )
}

function link(draft: string, statement: string | undefined) {
  return statement ? { href: placeInDraft(draft, statement) } : undefined
}

function Removed({ page, may, once }: { page: DraftPage; may: boolean; once: string }) {
  return (
    <Details summary={`Removed: ${page.removed.length}`} id="removed">
      {page.removed.map((one) => (
        <div key={one.id}>
          <Paragraph>{one.text}</Paragraph>
          {may ? (
            <Form
              action={pathTo('/policy/drafts/:draft/statements/:statement/restore', {
                draft: page.draft.id,
                statement: one.id,
              })}
              once={onceFor(once, one.id)}
              version={one.version}
            >
              <Button kind="secondary">
                Put it back<span className="govuk-visually-hidden">{`: ${start(one)}`}</span>
              </Button>
            </Form>
          ) : null}
        </div>
      ))}
    </Details>
  )
}
